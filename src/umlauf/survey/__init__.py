# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 2: who is asked what.

Takes in: the `QuestionSet`, and the list of those to be asked.
Gives on: the `Roster`, frozen.
Keeps: surveys, rosters, which inquiry a survey serves.
Refuses: a key twice, an unknown kind or state, a missing row with a reply.
Reckons: rosters (`roster`), questionnaires (`questionnaire`).
"""
