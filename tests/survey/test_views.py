# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from django.test import Client


def test_a_survey_shows_what_was_asked_and_who(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/survey/").context
    assert [(item.number, len(item.parts), item.columns) for item in context["items"]] == [
        ("1", 2, ()), ("2", 2, ()), ("3", 0, ("Kreise", "kreisfreie Städte", "Gremien")),
    ]  # fmt: skip
    assert [(one.number, str(one.kind), one.association) for one in context["sums"]] == [
        (21, "counties", "Hessischer Landkreistag"),
        (5, "independent cities", "Hessischer Städtetag"),
        (3, "municipal umbrella associations", ""),
    ]
    assert (context["asked"], len(context["rows"])) == (26, 30)


def test_the_roster_is_that_of_then_and_says_what_changed_since(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/survey/").context
    assert (context["territory"].cities, context["territory"].cities_now) == (5, 6)
    assert [row.name for row in context["rows"] if row.name.startswith("Hanau")] == []


def test_an_officer_is_led_to_closing_a_round_that_is_open(
    officer_client: Client, signatory_client: Client, open_round: str
) -> None:
    link = f'href="/desk/{open_round}/survey/close/"'
    pages = [
        client.get(f"/desk/{open_round}/survey/").content.decode() for client in (officer_client, signatory_client)
    ]
    assert [page.count(link) for page in pages] == [1, 0]


def test_nobody_is_led_to_closing_a_round_that_is_closed(officer_client: Client, sample: str) -> None:
    page = officer_client.get(f"/desk/{sample}/survey/").content.decode()
    assert page.count("/survey/close/") == 0
