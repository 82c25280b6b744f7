# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables told by where words and lines stand on the pages of a PDF file.

Cells that lines make (`grid`), rows that lying lines divide (`lined`), columns that only space divides (`unruled`), and
where a row begins if no lattice says so (`rows`).
"""
