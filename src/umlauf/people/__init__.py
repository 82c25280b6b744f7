# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The people: accounts and roles.

Takes in: names and passwords, from whoever runs the machine.
Gives on: an `Actor`: a name and a role, as they are at that moment, and the account, which stays.
Keeps: accounts.
Refuses: an unknown role, a sign-in name that is taken, a weak password; accounts opened, changed or closed by others.
Reckons: what each role is for (`roles`).
"""
