# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 1: the paper of the parliament, its questions, its time limit.

Takes in: the paper as it arrived, and the head of a case.
Gives on: the `QuestionSet`.
Keeps: inquiries, questions, the hash of the paper.
Refuses: the same inquiry twice; a paper without a question.
Reckons: papers (`paper`, `layouts`), questions (`questions`), time limits (`limits`), heads (`head`).
"""
