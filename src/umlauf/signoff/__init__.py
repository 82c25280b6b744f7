# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The sign-off: who agreed to which version.

Takes in: the hash of a version and who signs.
Gives on: the signatures on a hash.
Keeps: signatures, which nobody can change.
Refuses: to sign for somebody else, or twice.
Reckons: nothing yet.
"""
