# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Formats in: files become values.

Takes in: the bytes of PDF, DOCX, XLSX, ODS, mail, text, CSV and TOML.
Gives on: passages, tables and values, with the place where each stands.
Keeps: nothing.
Refuses: what is empty, damaged, locked, dangerous, or not what it claims to be.
Reckons: everything: no framework, no clock, no network.
"""
