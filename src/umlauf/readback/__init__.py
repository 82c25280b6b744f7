# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Workshop: a printed answer becomes a case folder again.

Takes in: a printed answer with its annexes, as files.
Gives on: a case folder, names that nobody has, notes on what the paper does not show.
Keeps: nothing.
Refuses: what is no answer of a parliament that it knows.
Reckons: names (`authorities`), rows of an annex in running text (`blocks`, `columns`) and in tables (`heads`, `tables`,
    `own`), who was asked (`asked`), the case folder (`printed`).
"""
