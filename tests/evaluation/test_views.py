# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from pathlib import Path

from django.test import Client
from tests.conftest import AT
from tests.publication.cases import SMALL

from umlauf.evaluation.actions import take_codes
from umlauf.evaluation.queries import basis
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import read_case, write_folder
from umlauf.replies.actions import receive_file


def test_the_evaluation_shows_matrix_counts_findings_and_what_is_reported_besides(
    officer_client: Client, sample: str
) -> None:
    context = officer_client.get(f"/desk/{sample}/evaluation/").context
    assert ([question.key for question in context["matrix"].questions], len(context["matrix"].rows)) == (
        ["1a", "1b", "2a", "2b"], 27,
    )  # fmt: skip
    assert (context["codes"], context["bodies"], context["findings"]) == (75, 86, 61)
    assert (context["asked"], context["others"]) == (26, 1)  # asked are 26, as on every page; an association wrote too
    assert [(str(words), number) for words, number in context["body_statuses"]] == [
        ("exist", 75), ("announced", 1), ("being formed", 4), ("planned", 2), ("ended", 2), ("unclear", 2),
    ]  # fmt: skip


def test_the_passage_about_fulda_in_the_row_of_kassel_is_to_be_looked_at(officer_client: Client, sample: str) -> None:
    rows = officer_client.get(f"/desk/{sample}/evaluation/").context["rows"]
    assert [
        (one.entry.name, one.question, one.other) for one in rows if str(one.kind) == "speaks of another place"
    ] == [("Landkreis Kassel", "2", "Fulda")]


def test_a_silent_county_is_marked_in_the_matrix(officer_client: Client, sample: str) -> None:
    matrix = officer_client.get(f"/desk/{sample}/evaluation/").context["matrix"]
    assert [row.entry.name for row in matrix.rows if row.entry.state == "missing"] == [
        "Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg",
    ]  # fmt: skip


def test_what_an_association_reports_in_sum_stands_there_with_the_words_that_nobody_is_counted_by_it(
    officer: Actor, officer_client: Client, tmp_path: Path
) -> None:
    write_folder({name: text.encode() for name, text in SMALL.items() if name != "inquiry.txt"}, tmp_path)
    slug = take_in(by=officer, at=AT, case=read_case(tmp_path))
    page = officer_client.get(f"/desk/{slug}/evaluation/")
    assert [(one.association, one.status, str(one.counted)) for one in page.context["sums"]] == [
        ("Gemeinde- und Städtebund Thüringen", "besteht", "12 of 35")
    ]
    assert "Nobody is counted by these numbers" in page.content.decode()


def test_what_was_filed_after_the_last_coding_is_not_shown_as_saying_nothing(
    officer_client: Client, officer: Actor, sample: str
) -> None:
    data, page = b"Hochtaunuskreis\n\nFrage 1: Nein.", f"/desk/{sample}/evaluation/"
    receive_file(by=officer, at=AT, slug=sample, name="a.txt", data=data, received_on=date(2015, 4, 1))
    shown = officer_client.get(page)
    assert [entry.name for entry in shown.context["uncoded"]] == ["Hochtaunuskreis"]
    assert [row.entry.name for row in shown.context["matrix"].rows if row.uncoded] == ["Hochtaunuskreis"]
    words = shown.content.decode()
    assert (words.count("Filed after the last coding, and not coded yet:"), words.count("not coded yet</span>")) == (
        1,
        4,
    )
    take_codes(by=officer, at=AT, slug=sample, codes=basis(sample).coding.codes)
    assert officer_client.get(page).context["uncoded"] == ()
