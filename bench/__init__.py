# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Benchmarks: ratios within one run; absolute figures are printed, only ratios are aims."""
