# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What stands on the screen of a printed answer (`pages`), and what a person decides in front of it (`settling`)."""
