# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter

import pytest

from umlauf.publication.pages import Page, address, page_of
from umlauf.publication.published import published


@pytest.fixture
def page(released: str) -> Page:
    return page_of(published(released))


def test_an_address_has_no_character_that_a_link_would_have_to_escape() -> None:
    assert [
        address("06437000"),
        address("06437000", "1"),
        address("06433000", "1|2"),
        address("assoc:HStT", "text"),
    ] == [
        "06437000",
        "06437000-1",
        "06433000-1-2",
        "assoc-HStT-text",
    ]


def test_every_address_stands_once_on_the_page(page: Page) -> None:
    lines = (*page.lines, *page.others)
    places = [place.id for line in lines for field in line.fields for place in field]
    assert Counter([line.id for line in lines] + places).most_common(1)[0][1] == 1


def test_the_text_of_the_answer_is_whole_and_every_statement_is_marked(page: Page) -> None:
    parts = [part for section in page.answers for paragraph in section.paragraphs for part in paragraph]
    text = " ".join(" ".join(part.text for part in parts).split())
    marked = [part.judged for part in parts if part.judged]
    assert marked == list(page.judged)
    assert [part.text for part in parts if part.judged] == [one.clause for one in page.judged]
    assert text.startswith("Um die Fragen beantworten zu können")


def test_a_section_stands_with_the_questions_that_it_answers(page: Page) -> None:
    assert [(one.heading, [question.number for question in one.questions]) for one in page.answers] == [
        ("Vorbemerkung", []),
        ("Frage 1", ["1", "1a", "1b"]),
        ("Frage 2", ["2", "2a", "2b"]),
        ("Frage 3", ["3"]),
    ]


def test_a_statement_leads_to_the_rows_that_it_rests_on(page: Page) -> None:
    one = next(one for one in page.judged if one.clause.startswith("In 17 der 18 antwortenden Landkreise"))
    assert (one.verdict, str(one.figure), one.against) == (
        "holds",
        "17 of 18, 21 asked",
        (("06437000", "Odenwaldkreis"),),
    )
    assert [name for _, name in one.missing] == ["Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg"]


def test_a_count_is_told_with_its_rule_and_what_other_rules_give(page: Page) -> None:
    one = next(one for one in page.judged if one.clause.startswith("In 13 Landkreisen"))
    assert str(one.rule) == (
        "Counted is „besteht“, only at the level of the county or its municipalities, from any cell of the reply."
    )
    assert [(str(variant.words), str(variant.counted)) for variant in one.variants] == [
        ("only from the cell of the question", "9 to 11"),
        ("with „im Aufbau“ or „geplant“", "14"),
        ("only at the level of the county", "6"),
        ("at any level", "13"),
    ]


def test_everyone_who_was_asked_has_a_row_the_silent_ones_too(page: Page) -> None:
    assert Counter(line.entry.state for line in page.lines) == {"own": 18, "summary": 5, "missing": 3}
    assert {line.covered_by for line in page.lines if line.entry.state == "summary"} == {
        ("assoc-HStT", "Hessischer Städtetag")
    }
    assert [line.entry.key for line in page.others] == ["assoc:HStT", "assoc:HSGB"]


def test_a_reference_leads_to_the_fields_that_it_names(page: Page) -> None:
    fields = {place.id: place for line in page.lines for field in line.fields for place in field}
    assert fields["06440000-3"].pieces == (
        ("s. bei ", ""),
        ("1", "06440000-1"),
        (" und ", ""),
        ("2", "06440000-2"),
        (".", ""),
    )
    assert [target for _, target in fields["06636000-3"].pieces if target] == ["06636000-1", "06636000-2"]


def test_a_text_whose_field_cannot_be_seen_says_so(page: Page) -> None:
    fields = {place.id: place for line in page.lines for field in line.fields for place in field}
    assert [name for name, place in fields.items() if place.note] == ["06433000-1-2", "06632000-1-2"]
    assert str(fields["06433000-1-2"].note) == "Question 1 / 2? That cannot be seen."


def test_a_field_that_was_left_empty_is_there_and_empty(page: Page) -> None:
    fields = {place.id: place.text for line in page.lines for field in line.fields for place in field}
    assert [name for name, text in fields.items() if not text] == ["06438000-3", "06439000-3", "06531000-1"]


def test_each_field_goes_with_its_name_where_no_head_of_a_column_stands_above(page: Page) -> None:
    labels = {line.entry.key: [name for name, _ in line.labelled] for line in (*page.lines, *page.others)}
    assert (labels["06437000"], labels["06434000"]) == (["1", "2", "3"], [])
