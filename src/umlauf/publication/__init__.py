# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 6: what goes out.

Takes in: the `SignedAnswer`, and whole case folders.
Gives on: the `Release`: PDF, annex, case folder, page.
Keeps: releases with their hashes and the check that they passed.
Refuses: a statement that fails, a version that nobody signed or only its writer, the same version twice.
Reckons: the annex (`annex`), the paper (`paper`), the case folder (`dataset`).
"""
