# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The desk: looks at every room, owns nothing.

Takes in: questions of people in front of a screen.
Gives on: pages across rooms: front page, tour, list, dossier.
Keeps: nothing.
Refuses: nothing itself; it shows the refusals of the rooms (`refusals`).
Reckons: the stage of an inquiry, derived from facts (`stage`).
"""
