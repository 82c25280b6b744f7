# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The scrutiny: a printed answer is dropped, looked at, confirmed and checked.

Takes in: a printed answer with its annexes, as files, and what a person confirms.
Gives on: what its sentences are worth, what can be seen without a code, the case folder.
Keeps: papers that somebody dropped, what was read in them and what a person confirmed, until they are taken back.
Refuses: what takes too long or too much room, what was taken back.
Reckons: what can be judged without codes (`observations`), what its sentences are worth (`worth`), what is settled and
    confirmed (`screen.settling`).
"""
