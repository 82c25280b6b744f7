# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Formats out: one document tree, set as a tagged PDF.

Takes in: a `Document`, made by a room of the journey.
Gives on: the bytes of a file.
Keeps: nothing; it knows no room.
Refuses: a table with ragged rows, a picture without alternative text, a document that Typst warns about.
Reckons: everything: the same document gives the same bytes.
"""
