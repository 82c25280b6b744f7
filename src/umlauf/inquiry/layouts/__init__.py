# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How the papers of each parliament are laid out; one module for each layout, which knows its papers and reads them.

A module has two functions over the lines of a paper:

- `recognises(lines) -> bool`: whether the paper is laid out like this; it has to be sure, for the first that says yes
  reads the paper.
- `read(lines) -> Paper`: the paper; what is not printed stays empty or None, what is printed and cannot be is in its
  `marks`. The numbers of lines in the paper are those of `lines`.

What parliaments share they find in `printed` (days, askers, page breaks), `questions` (which number is a question,
where its answer begins), `answered` (what answers which questions, preliminary remarks) and `closing` (signatory,
annex). The recipe is docs/recipes/a-parliament.md.
"""

from collections.abc import Sequence
from types import ModuleType

from umlauf.inquiry.layouts import draft, hessen, niedersachsen, published

LAYOUTS: Sequence[ModuleType] = (published, niedersachsen, hessen, draft)
