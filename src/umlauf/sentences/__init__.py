# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Workshop: German sentences, and whom they count.

Takes in: running text, and the names of a roster.
Gives on: sections, sentences, and `Clause`s: one for each quantity of authorities, with its unit, names and place.
Keeps: nothing.
Refuses: nothing; what it cannot read counts nothing.
Reckons: letters of words (`tagging`), ways of counting (`grammar`, `amounts`, `quantities`), names (`naming`), clauses
    (`clauses`), levels and times (`levels`, `dates`), what is wished and not said (`frames`).

It knows no question and no reply: what a clause is bound to, and whether it holds, is said by the answer.
"""
