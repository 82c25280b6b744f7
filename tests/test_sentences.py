# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Ways of saying how many: what a reader takes from each sentence, and what the check says. See sentences.txt."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.answer import gold, thuringia
from tests.answer.test_assertions import answer
from umlauf.answer.claim import Claim
from umlauf.answer.claims import check
from umlauf.evaluation.counts import Coding
from umlauf.publication.dataset import read_case

TABLE = Path(__file__).parent / "sentences" / "sentences.txt"
FOLDERS = Path(__file__).parent / "sentences" / "cases"


def folder(name: str) -> tuple[Coding, date]:
    """Return the coding of an invented case with real names, and the day for which it holds."""
    found = read_case(FOLDERS / name)
    assert found.head.holds_for
    return found.coding, found.head.holds_for


CASES = {
    "hesse": (gold.coding(), date(2015, 3, 26)),
    "invented": (thuringia.coding(), date(2026, 5, 1)),
    "thueringen": folder("thueringen"),
    "brandenburg": folder("brandenburg"),
}


def table() -> Iterator[tuple[str, str, list[str]]]:
    """Yield case, sentence with its section, and the lines of its claims."""
    case, line = "", ""
    claims: list[str] = []
    for row in [*TABLE.read_text(encoding="utf-8").splitlines(), "= end"]:
        if not row.startswith("    ") and line:
            yield case, line, claims
            line = ""
        if row.startswith("= "):
            case = row[2:]
        elif row.startswith("    "):
            claims.append(row.strip())
        elif row and not row.startswith("#"):
            line, claims = row, []


def in_short(claim: Claim) -> str:
    quantity, bound = claim.quantity, claim.statement.bound
    value = "–".join(map(str, quantity.value)) if isinstance(quantity.value, tuple) else quantity.value
    words = [quantity.kind, "" if value is None else str(value), f"of {quantity.total}" if quantity.total else ""]
    spoken_of = [bound.question or "", *bound.statuses]
    judged = [claim.judgement.verdict, *claim.judgement.because]
    return " · ".join(" ".join(filter(None, part)) for part in (words, claim.unit, spoken_of, judged) if any(part))


@pytest.mark.parametrize(("case", "line", "claims"), [pytest.param(*row, id=row[1]) for row in table()])
def test_a_sentence_says_this_and_is_judged_so(case: str, line: str, claims: list[str]) -> None:
    coding, day = CASES[case]
    assert [in_short(claim) for claim in check(coding, answer(line), day).claims] == claims
