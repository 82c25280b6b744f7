# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.desk.tour import tour_page


def test_the_tour_looks_through_the_eyes_of_the_county_that_contradicts_the_draft(released: str) -> None:
    page = tour_page("replies", "county", "en")
    assert page.county.name == "Odenwaldkreis"
    assert [field.cell for field in page.found["fields"]] == ["1", "2", "3"]


def test_the_steps_lead_back_and_on(released: str) -> None:
    ways = [tour_page(step, "public", "en") for step in ("paper", "replies", "published")]
    assert [(page.before and page.before.key, page.behind and page.behind.key) for page in ways] == [
        (None, "survey"), ("survey", "evaluation"), ("answer", None),
    ]  # fmt: skip


def test_the_associations_stand_with_their_members_and_their_letters(released: str) -> None:
    groups = tour_page("replies", "association", "en").found["groups"]
    assert [(group.association.key, group.association.state, len(group.members), len(group.fields)) for group in groups] == [
        ("assoc:HLT", "", 21, 0), ("assoc:HStT", "own", 5, 1), ("assoc:HSGB", "declined", 0, 1),
    ]  # fmt: skip


def test_the_survey_counts_who_was_asked_through_whom(released: str) -> None:
    asked = tour_page("survey", "officer", "en").found["asked"]
    assert [(one.association.key, len(one.members)) for one in asked] == [("assoc:HLT", 21), ("assoc:HStT", 5)]


def test_the_excerpt_of_the_matrix_shows_the_denial_and_the_rows_that_need_care(released: str) -> None:
    found = tour_page("evaluation", "officer", "en").found
    assert [row.entry.name for row in found["rows"]] == [
        "Landkreis Groß-Gerau", "Odenwaldkreis", "Landkreis Hersfeld-Rotenburg", "Landkreis Kassel",
    ]  # fmt: skip
    assert [(one.entry.name, one.other) for one in found["findings"]] == [
        ("Landkreis Kassel", "Fulda"), ("Landkreis Groß-Gerau", ""), ("Landkreis Hersfeld-Rotenburg", ""),
    ]  # fmt: skip


def test_a_summary_counts_for_all_whom_it_covers(released: str) -> None:
    summaries = tour_page("evaluation", "association", "en").found["summaries"]
    assert [(one.association.key, one.members) for one in summaries] == [("assoc:HStT", 5)]


def test_the_county_finds_the_codes_that_were_given_to_its_reply(released: str) -> None:
    codes = tour_page("evaluation", "county", "de").found["codes"]
    assert [(mark.code.question, mark.label) for mark in codes] == [
        ("1a", "nicht einberufen"), ("1b", "besteht nicht"), ("2a", "besteht nicht"), ("2b", "besteht nicht"),
    ]  # fmt: skip


def test_the_last_step_shows_what_was_refused_and_what_went_out_instead(released: str) -> None:
    found = tour_page("published", "officer", "en").found
    assert found["failing"].text.startswith("In allen Landkreisen ")
    assert found["corrected"]["sentence"].startswith("In 17 der 18 antwortenden Landkreise ")
    assert (found["corrected"]["verdict"], str(found["corrected_word"])) == ("holds", "holds")


def test_before_anything_is_published_the_last_step_says_so(sample: str) -> None:
    from tests.conftest import AT, BY

    from umlauf.desk.actions import show_to_everyone

    show_to_everyone(by=BY, at=AT, slug=sample)
    page = tour_page("published", "public", "en")
    assert (page.shown.release, page.found["corrected"]) == (None, None)
