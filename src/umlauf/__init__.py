# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""umlauf: answers parliamentary inquiries that need the municipalities, with every figure bound to its evidence."""
