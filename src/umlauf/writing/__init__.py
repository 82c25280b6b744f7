# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Formats out: one document tree, set as a tagged PDF.

In: a `Document` (title, facts at its head, blocks, attachments), made by a room of the journey.
Out: bytes of a file. Keeps nothing, knows no room.
Refuses: a table with ragged rows, a picture without alternative text, a document that Typst warns about.
Reckons: everything; the same document gives the same bytes.
"""
