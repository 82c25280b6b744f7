# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The nearest wording that would be true, and that a check of it holds."""

from datetime import date

import pytest
from tests.answer import gold, thuringia
from tests.answer.test_assertions import IN_HESSE, IN_THURINGIA, answer

from umlauf.answer.claims import check

DAYS = {"hesse": (gold.coding(), date(2015, 3, 26)), "thuringia": (thuringia.coding(), date(2026, 5, 1))}


def proposed(case: str, line: str) -> list[str | None]:
    coding, day = DAYS[case]
    return [claim.proposal for claim in check(coding, answer(line), day).claims]


@pytest.mark.parametrize(
    ("line", "wording"),
    [
        ("1 | In allen Landkreisen gibt es Netzwerke.", "In 17 der 18 Landkreise, die geantwortet haben, gibt es Netzwerke"),
        ("2 | In zwölf Landkreisen gibt es Runde Tische.", "In 13 Landkreisen gibt es Runde Tische"),
        ("2 | In zehn der 18 Landkreise gibt es Runde Tische.", "In 13 der 18 Landkreise, die geantwortet haben, gibt es Runde Tische"),
        ("2 | Alle Landkreise haben Runde Tische.", "13 der 18 Landkreise, die geantwortet haben, haben Runde Tische"),
        ("2 | Runde Tische gibt es in allen Landkreisen.", "Runde Tische gibt es in 13 der 18 Landkreise, die geantwortet haben"),
        ("2 | Runde Tische gibt es in allen Landkreisen, auch dort.", "Runde Tische gibt es in 13 der 18 Landkreise, die geantwortet haben, auch dort"),
        ("1 | In keiner kreisfreien Stadt gibt es Besprechungsrunden.", "In allen fünf kreisfreien Städten gibt es Besprechungsrunden"),
        ("2 | In zwei Landkreisen sind Runde Tische geplant.", "In einem der 18 Landkreise, die geantwortet haben, sind Runde Tische geplant"),
        ("2 | Zwei Landkreise planen Runde Tische.", None),
        ("2 | Jeder Landkreis hat einen Runden Tisch.", None),
        ("2 | In den Landkreisen gibt es überall Runde Tische.", None),
        ("2 | Weder die Landkreise noch die Städte haben Runde Tische.", None),
        ("2 | In allen Landkreisen außer Fulda gibt es Runde Tische.", None),
        ("Vorbemerkung | Es liegen Antworten von 17 Landkreisen vor.", "Es liegen Antworten von 18 Landkreisen vor"),
        ("Vorbemerkung | Die meisten kreisfreien Städte haben geantwortet.", None),
        ("2 | In 13 Landkreisen gibt es Runde Tische.", None),
    ],
)  # fmt: skip
def test_the_number_is_mended_and_the_rest_left(line: str, wording: str | None) -> None:
    assert proposed("hesse", line)[0] == wording


def test_a_range_is_proposed_where_cells_cannot_be_seen() -> None:
    line = "5 | In 30 Gemeinden wurden Ladesäulen errichtet."
    assert proposed("thuringia", line) == ["In 18 bis 20 Gemeinden wurden Ladesäulen errichtet"]
    assert proposed("thuringia", "5 | Alle Gemeinden haben Ladesäulen.") == [None]


ALL_LINES = [("hesse", line) for line in IN_HESSE] + [("thuringia", line) for line in IN_THURINGIA]


@pytest.mark.parametrize(("case", "line"), ALL_LINES)
def test_what_is_proposed_does_not_fail(case: str, line: str) -> None:
    coding, day = DAYS[case]
    section, text = line.split(" | ")
    for claim in check(coding, answer(line), day).claims:
        if claim.proposal and not claim.statement.clause.mention.rest:
            mended = text.replace(claim.statement.clause.text, claim.proposal)
            again = check(coding, answer(f"{section} | {mended}"), day).claims
            assert [one.judgement.verdict for one in again if one.id == claim.id] in (["holds"], ["open"])
