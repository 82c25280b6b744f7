# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Room 4: what the replies say, coded and counted.

Takes in: the `FiledReplies`, a codebook, codes that people give.
Gives on: the `Coding` and its `Count`s, each with its rule and its members.
Keeps: codebooks, codes, bodies, findings; never a count.
Refuses: unknown authorities, questions, statuses, levels.
Reckons: codebooks (`codebook`), counts (`counts`), bodies (`bodies`), findings on rows (`rows`).
"""
