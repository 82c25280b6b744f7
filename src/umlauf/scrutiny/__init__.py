# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The scrutiny: a printed answer is read back into a case folder and checked.

Takes in: a printed answer with its annexes, as files.
Gives on: a case folder, what the paper does not show, what its sentences are worth.
Keeps: papers that somebody dropped, what was read in them and what a person confirmed, until they are taken back.
Refuses: what is no answer, what takes too long or too much room, what was taken back.
Reckons: names (`authorities`), rows of an annex (`blocks`, `columns`, `tables`), who was asked (`asked`), the case
    folder (`printed`), what can be judged without codes (`observations`), what its sentences are worth (`worth`).
"""
