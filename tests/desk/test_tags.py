# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from umlauf.evaluation.marking import Piece
from umlauf.wording import spoken


def written(template: str, **values: object) -> str:
    return Template("{% load sources %}" + template).render(Context(values))


def test_a_marked_text_is_escaped() -> None:
    pieces = (Piece("<b> & "), Piece("alle <i>", "quantifier"))
    assert written('{{ pieces|marked:"quantifier" }}', pieces=pieces) == (
        '&lt;b&gt; &amp; <mark class="quantifier">alle &lt;i&gt;</mark>'
    )


@pytest.mark.parametrize(
    ("language", "shown"), [("en", '<span class="gloss" lang="en">We have no round table.</span>'), ("de", "")]
)
def test_a_gloss_is_written_for_readers_of_english(language: str, shown: str) -> None:
    with override(language):
        assert written("{% gloss text %}", text="Einen Runden Tisch haben wir nicht.") == shown
        assert (
            written("{% gloss_of_parts parts %}", parts=[Piece("Einen Runden "), Piece("Tisch haben wir nicht.")])
            == shown
        )


def test_days_are_written_in_words() -> None:
    days = ("2015-03-26", date(2015, 3, 26), datetime(2015, 3, 25, 23, 30, tzinfo=UTC), "", None)
    with spoken("en"):
        assert [written("{{ day|as_day }}", day=day) for day in days] == [*["26 March 2015"] * 3, "", ""]
