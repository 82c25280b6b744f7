# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The directory: all authorities and associations of Germany, through time.

Takes in: the official register, the boundaries and the changes, as data of this package.
Gives on: authorities of a Land, of a kind, on a day; a map of them.
Keeps: nothing: the data come with the package.
Refuses: a map of what it has no boundaries for (`NoMap`).
Reckons: who existed on which day (`gazetteer`), maps (`maps`).
"""
