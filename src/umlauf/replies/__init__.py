# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 3: what came back.

Takes in: the `Roster`, and files as they arrive.
Gives on: the `FiledReplies`: everyone asked with a state, and the cells.
Keeps: every version of every reply, cells, sums without names.
Refuses: files that cannot be read or that name nobody who was asked; then nothing changes.
Reckons: who wrote (`matching`), what stands in which field (`cells`, `labels`), what was filed (`filed`).
"""
