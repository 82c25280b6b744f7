# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Codes whose passage a corrected reply no longer holds: nobody has confirmed them on what is said now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from umlauf.evaluation.counts import BY_RULE, Code
from umlauf.replies.filed import Cell


def overtaken(codes: Iterable[Code], cells: Sequence[Cell], replaced: Sequence[Cell]) -> tuple[Code, ...]:
    """Return the codes whose passage stood in an earlier version of the reply it is from, and stands in it no longer.

    `cells` are those of the present versions, `replaced` those of the earlier ones. White space does not matter. A
    passage that stood in no version is left alone: it may be told in the words of the one who coded it.
    """
    if not replaced:
        return ()
    now, before = _texts(cells), _texts(replaced)
    return tuple(code for code in codes if _stands(code, before) and not _stands(code, now))


def unconfirmed(codes: Iterable[Code], gone: Iterable[Code]) -> tuple[Code, ...]:
    """Return all codes in their order, those in `gone` as if a machine had proposed them and nobody confirmed them."""
    void = frozenset(gone)
    return tuple(code._replace(by=BY_RULE) if code in void else code for code in codes)


def _texts(cells: Iterable[Cell]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for cell in cells:
        found[cell.key] += (_plain(cell.text),)
    return found


def _stands(code: Code, texts: Mapping[str, tuple[str, ...]]) -> bool:
    passage = _plain(code.passage)
    return any(passage in text for text in texts.get(code.source or code.key, ()))


def _plain(text: str) -> str:
    return " ".join(text.split())
