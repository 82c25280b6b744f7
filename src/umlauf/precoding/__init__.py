# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Workshop: what a rule proposes, before a person codes.

Takes in: the questions of a paper, a roster, printed cells.
Gives on: a codebook, codes and bodies, all of them `by = rule`: nobody has confirmed them.
Keeps: nothing.
Refuses: nothing; what it is not sure of it does not propose.
Reckons: names of questions (`labelling`), what passages speak of (`passages`) and what they say of it (`said`), codes
    (`proposing`), bodies (`naming_bodies`).
"""
