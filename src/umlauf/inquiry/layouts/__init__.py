# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How the papers of each parliament are laid out; one module for each layout, which knows its papers and reads them."""

from collections.abc import Sequence
from types import ModuleType

from umlauf.inquiry.layouts import hessen, niedersachsen

LAYOUTS: Sequence[ModuleType] = (niedersachsen, hessen)
