# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Reading German sentences: sections, clauses, quantities, units and names, each with its place in the text.

It knows no question and no reply; what a sentence is bound to, and whether it holds, is decided in the room above.
"""
