# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 5: the answer, every sentence bound to its evidence.

Takes in: the counts of the evaluation, and the text of the draft.
Gives on: the `SignedAnswer`.
Keeps: every version of the text.
Refuses: to sign what is no longer what was seen, or while a question has no answer.
Reckons: what each clause speaks of (`assertions`, `binding`, `coverage`), whether it holds (`claims`, `judging`),
    how complete the replies are (`completeness`).
"""
