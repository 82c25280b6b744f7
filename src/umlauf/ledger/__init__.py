# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The ledger: what happened, and what was filed.

Takes in: entries of the rooms (kind and values, never their tables), files as bytes.
Gives on: entries in their order, files by their hash.
Keeps: the chain of entries, append-only; files under their SHA-256.
Refuses: nothing: it only adds; the database refuses to change or delete.
Reckons: the hash chain and where it breaks (`chain`).
"""
