# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The answer: its sentences, each bound to its evidence.

Takes in the counts of the evaluation and the text of the draft. Gives on the signed answer. Keeps drafts, bindings made
by a person, and signed versions. Refuses to sign what a claim contradicts. Reckons what each sentence says
(`statements`, `quantities`, `binding`) and whether it holds (`claims`, `judging`).
"""
