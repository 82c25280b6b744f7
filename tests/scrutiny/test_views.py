# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import now
from tests.scrutiny.conftest import PAPER, reading
from tests.scrutiny.unlined import as_text

from umlauf.publication.dataset import case_as_files
from umlauf.readback.printed import File
from umlauf.scrutiny import actions
from umlauf.scrutiny.models import ReadingRecord
from umlauf.scrutiny.permissions import DRAWING, PLACES, READING, VISITOR, a_place_for
from umlauf.scrutiny.queries import kept_reading
from umlauf.scrutiny.screen.settling import Work, seen

PAGES = ("", "cells/1/", "codes/1/", "codebook/", "share/", "take-back/")


@pytest.fixture
def visitor() -> Client:
    """Return the browser of somebody who is not signed in, and reads English."""
    return Client(headers={"accept-language": "en"})


def work(token: str) -> Work:
    return kept_reading(token, now()).work


def said(response: Any) -> list[tuple[str, str]]:
    return [(message.level_tag, str(message)) for message in get_messages(response.wsgi_request)]


# Drop


@pytest.mark.django_db
def test_everyone_may_drop_a_paper(visitor: Client) -> None:
    form = {"paper": SimpleUploadedFile("antwort.pdf", PAPER.data), "parliament": ""}
    response = visitor.post("/check/", form)
    assert visitor.get("/check/").status_code == 200
    assert (response.status_code, ReadingRecord.objects.count()) == (302, 1)
    assert visitor.get(response.headers["Location"]).status_code == 200


@pytest.mark.django_db
def test_a_refusal_comes_back_on_the_page_with_its_sentence(visitor: Client) -> None:
    response = visitor.post("/check/", {"paper": SimpleUploadedFile("bild.pdf", b"\x89PNG"), "parliament": ""})
    assert (response.status_code, response.headers["Location"], ReadingRecord.objects.count()) == (302, "/check/", 0)
    assert [level for level, _ in said(response)] == ["error"]


def test_a_third_paper_at_a_time_is_asked_to_come_again(token: str, visitor: Client) -> None:
    places = [a_place_for(READING) for _ in range(PLACES[READING])]
    for place in places:
        place.__enter__()
    response = visitor.post("/check/", {"paper": SimpleUploadedFile("antwort.pdf", PAPER.data), "parliament": ""})
    for place in places:
        place.__exit__(None, None, None)
    assert said(response) == [
        ("error", "Other papers are being read at the moment. Please try again in a minute. Nothing was kept.")
    ]


def test_a_form_without_a_paper_is_shown_again(db: None, visitor: Client) -> None:
    response = visitor.post("/check/", {"parliament": ""})
    assert (response.status_code, list(response.context["form"].errors)) == (200, ["paper"])


# What stands behind an address


@pytest.mark.parametrize("page", PAGES)
def test_no_search_engine_lists_a_page_and_nobody_keeps_it(token: str, visitor: Client, page: str) -> None:
    response = visitor.get(f"/check/{token}/{page}")
    headers = {name: response.headers[name] for name in ("X-Robots-Tag", "Cache-Control", "Referrer-Policy")}
    assert (response.status_code, headers) == (
        200,
        {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin"},
    )


@pytest.mark.parametrize("page", [*PAGES, "codes/", "case.zip", "pages/0/1.png"])
def test_an_address_that_somebody_made_up_is_not_there(token: str, visitor: Client, page: str) -> None:
    for response in (visitor.get(f"/check/erraten/{page}"), visitor.get("/checked/erraten/")):
        assert (response.status_code, response.context["sentence"][:37]) == (
            404,
            "No paper is kept at this address: it ",
        )


def test_only_pages_with_keys_allow_a_script(token: str, visitor: Client) -> None:
    allowed = {
        page
        for page in PAGES
        if "script-src" in visitor.get(f"/check/{token}/{page}").headers["Content-Security-Policy"]
    }
    assert allowed == {"cells/1/", "codes/1/"}


def test_a_form_from_another_site_is_refused(token: str) -> None:
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(f"/check/{token}/take-back/").status_code == 403
    assert ReadingRecord.objects.count() == 1


def test_the_outcome_says_what_is_proposed_and_what_is_left_to_do(token: str, visitor: Client) -> None:
    page = visitor.get(f"/check/{token}/").context["page"]
    assert [(str(words), number) for _, words, number in page.verdicts] == [("holds", 3), ("open", 4)]
    assert [one.proposed for one in page.judged] == [False, True, True, True, True, True, True]
    assert (page.decided, page.proposals, len(page.found.work.unsettled)) == (0, len(reading().case.codes), 6)


def test_a_visit_on_another_day_keeps_the_paper(token: str, visitor: Client) -> None:
    ReadingRecord.objects.update(visited=now() - timedelta(days=29))
    visitor.get(f"/check/{token}/")
    assert kept_reading(token, now()).visited > now() - timedelta(minutes=1)


# Cells


def test_a_cell_stands_beside_its_page_and_is_given_to_a_question(token: str, visitor: Client) -> None:
    first, second, *_ = work(token).unsettled
    shown = visitor.get(f"/check/{token}/cells/{first}/").context["shown"]
    assert (shown.file, shown.page, [choice.value for choice in shown.choices]) == (0, 5, ["2", "3"])
    response = visitor.post(f"/check/{token}/cells/{first}/", {"to": "2"})
    assert response.headers["Location"] == f"/check/{token}/cells/{second}/"
    assert work(token).case.replies.cells[first - 1].cell == "2"


def test_what_stays_open_leads_on_as_well_and_the_last_one_back(token: str, visitor: Client) -> None:
    *_, before, last = work(token).unsettled
    places = [
        visitor.post(f"/check/{token}/cells/{number}/", {"to": ""}).headers["Location"] for number in (before, last)
    ]
    assert places == [f"/check/{token}/cells/{last}/", f"/check/{token}/#annex"]


def test_when_every_text_has_its_question_that_is_said(token: str, visitor: Client) -> None:
    for number, between in work(token).uncertain.items():
        response = visitor.post(f"/check/{token}/cells/{number}/", {"to": between.split("|")[0]})
    assert said(response)[-1] == ("success", "Every text of the annex now belongs to a question.")


def test_a_question_that_is_not_offered_is_refused_with_a_sentence(token: str, visitor: Client) -> None:
    number = work(token).unsettled[0]
    response = visitor.post(f"/check/{token}/cells/{number}/", {"to": "9"})
    assert said(response) == [("error", "This text cannot be given to question 9. Nothing was changed.")]


@pytest.mark.parametrize(("asked", "shown"), [("6", 6), ("nonsense", 5), ("123456", 5)])
def test_another_page_of_the_paper_can_be_looked_at(token: str, visitor: Client, asked: str, shown: int) -> None:
    number = work(token).unsettled[0]
    assert visitor.get(f"/check/{token}/cells/{number}/", {"page": asked}).context["shown"].page == shown


@pytest.mark.django_db
def test_of_a_text_file_the_lines_around_are_shown(visitor: Client) -> None:
    token = actions.read(by=VISITOR, at=now(), paper=File("antwort.txt", as_text()))
    context = visitor.get(f"/check/{token}/cells/{work(token).unsettled[0]}/").context
    own = " ".join(line for line, is_own in context["lines"] if is_own)
    assert (context["shown"].file, own.split()[:3]) == (None, context["shown"].place.cell.text.split()[:3])


def test_a_page_is_handed_out_as_a_picture_for_this_browser_only(token: str, visitor: Client) -> None:
    response = visitor.get(f"/check/{token}/pages/0/1.png")
    assert (response.content[:4], response.headers["Cache-Control"]) == (b"\x89PNG", "private, max-age=3600")
    assert visitor.get(f"/check/{token}/pages/1/1.png").status_code == 404
    assert visitor.get(f"/check/{token}/pages/0/99.png").status_code == 400


def test_no_more_than_four_pages_are_drawn_at_a_time(token: str, visitor: Client) -> None:
    places = [a_place_for(DRAWING) for _ in range(PLACES[DRAWING])]
    for place in places:
        place.__enter__()
    assert visitor.get(f"/check/{token}/pages/0/1.png").status_code == 400


# Proposals


def decisions(token: str, number: int, do: str, level: str = "") -> dict[str, str]:
    return {"do": do, "level": level, "seen": seen(work(token).code(number))}


def test_one_proposal_follows_the_other(token: str, visitor: Client) -> None:
    assert visitor.get(f"/check/{token}/codes/").headers["Location"] == f"/check/{token}/codes/1/"
    confirmed = visitor.post(f"/check/{token}/codes/1/", decisions(token, 1, "exists", "county"))
    dropped = visitor.post(f"/check/{token}/codes/2/", decisions(token, 2, "nothing"))
    assert [one.headers["Location"] for one in (confirmed, dropped)] == [f"/check/{token}/codes/2/"] * 2
    assert (work(token).progress()[0], work(token).code(1).by) == (2, "")


def test_a_person_who_is_signed_in_confirms_with_the_own_name(token: str, officer_client: Client) -> None:
    officer_client.post(f"/check/{token}/codes/1/", decisions(token, 1, "exists"))
    assert work(token).code(1).by == "Ada Muster"


def test_what_is_pressed_twice_is_decided_once(token: str, visitor: Client) -> None:
    form = decisions(token, 1, "nothing")
    places = [visitor.post(f"/check/{token}/codes/1/", form).headers["Location"] for _ in range(2)]
    assert (places, work(token).progress()[0]) == ([f"/check/{token}/codes/1/"] * 2, 1)


def test_a_proposal_that_is_gone_meanwhile_leads_on(token: str, visitor: Client) -> None:
    last = len(work(token).case.codes)
    form = decisions(token, last, "nothing")
    visitor.post(f"/check/{token}/codes/{last}/", form)
    assert visitor.post(f"/check/{token}/codes/{last}/", form).headers["Location"] == f"/check/{token}/codes/1/"


def test_the_proposals_of_one_question_lead_to_its_verdict(token: str, visitor: Client) -> None:
    visitor.post(f"/check/{token}/codebook/", {**names(token), "do": "confirm"})
    address = visitor.get(f"/check/{token}/codes/", {"question": "1a"}).headers["Location"]
    while "/codes/" in address:
        shown = visitor.get(address).context["shown"]
        form = {"do": shown.code.status, "level": shown.code.level, "seen": shown.seen}
        response = visitor.post(address, form)
        address = response.headers["Location"]
    assert said(response)[-1] == ("success", "Every proposal on this is decided.")
    judged = visitor.get(f"/check/{token}/").context["page"].judged
    assert [(one.evidence.claim.judgement.verdict, one.proposed) for one in judged if one.question == "1a"] == [
        ("holds", False)
    ]


def test_a_status_that_is_not_offered_is_refused(token: str, visitor: Client) -> None:
    response = visitor.post(f"/check/{token}/codes/1/", decisions(token, 1, "nonsense"))
    assert said(response) == [("error", "“nonsense” cannot be said of this passage. Nothing was changed.")]


@pytest.mark.parametrize("page", ["codes/999/", "cells/999/", "codes/1/?question=9", "codes/?question=9"])
def test_what_is_not_there_is_not_found(token: str, visitor: Client, page: str) -> None:
    assert visitor.get(f"/check/{token}/{page}").status_code == 404


# Codebook


def names(token: str) -> dict[str, str]:
    return dict(_names(token))


def _names(token: str) -> Iterator[tuple[str, str]]:
    for key, question in work(token).case.codebook.questions.items():
        yield f"label-{key}", question.label
        yield f"also-{key}", ", ".join(question.also)


def test_names_are_tried_and_then_confirmed(token: str, visitor: Client) -> None:
    form = {**names(token), "label-1b": "vergleichbares Gremium", "also-1b": "Veranstaltungen, Netzwerke"}
    tried = visitor.post(f"/check/{token}/codebook/", {**form, "do": "try"})
    assert (tried.headers["Location"], work(token).case.codebook.proposed) == (f"/check/{token}/codebook/", True)
    confirmed = visitor.post(f"/check/{token}/codebook/", {**form, "do": "confirm"})
    assert (confirmed.headers["Location"], work(token).case.codebook.proposed) == (f"/check/{token}/", False)
    judged = visitor.get(f"/check/{token}/").context["page"].judged
    assert [one.evidence.claim.judgement.verdict for one in judged if one.question == "1b"] == ["fails"]


def test_names_that_cannot_be_are_shown_again_with_what_is_wrong(token: str, visitor: Client) -> None:
    page = visitor.post(f"/check/{token}/codebook/", {**names(token), "also-1a": "fünf lange Wörter in Folge"})
    assert (page.status_code, list(page.context["form"].errors)) == (200, ["also-1a"])


# What can be done with it all


def test_the_case_folder_is_handed_out_with_the_paper(token: str, visitor: Client) -> None:
    response = visitor.get(f"/check/{token}/case.zip")
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert files == case_as_files(reading().case)
    assert response.headers["Content-Disposition"] == 'attachment; filename="de-he-19-1613.zip"'


def test_opening_as_an_inquiry_asks_for_a_sign_in_and_leads_to_the_dossier(
    token: str, visitor: Client, officer_client: Client, signatory_client: Client
) -> None:
    address = f"/check/{token}/open/"
    assert visitor.get(address).headers["Location"] == f"/sign-in/?next={address}"
    assert signatory_client.get(address).status_code == 403
    assert officer_client.get(address).status_code == 200
    assert officer_client.post(address).headers["Location"] == "/desk/de-he-19-1613/"
    assert officer_client.get(address).content.count(b"It is open already:") == 1
    assert officer_client.get("/desk/de-he-19-1613/").status_code == 200
    again = officer_client.post(address)
    assert said(again) == [("error", "This paper is open as an inquiry already. Nothing was changed.")]


def test_what_is_shared_can_be_read_and_not_changed_until_that_is_stopped(token: str, visitor: Client) -> None:
    made = visitor.post(f"/check/{token}/share/", {"do": "share"}).context["address"]
    address = made.removeprefix("http://testserver")
    page = visitor.get(address)
    assert (page.status_code, page.content.count(b"/check/"), page.content.count(b"<form")) == (200, 1, 1)
    assert (visitor.post(address).status_code, page.headers["X-Robots-Tag"]) == (405, "noindex, nofollow")
    assert made.encode() not in visitor.get(f"/check/{token}/share/").content
    assert visitor.post(f"/check/{token}/share/", {"do": "stop"}).headers["Location"] == f"/check/{token}/"
    assert visitor.get(address).status_code == 404


def test_a_paper_is_taken_back_after_a_question(token: str, visitor: Client) -> None:
    assert visitor.get(f"/check/{token}/take-back/").status_code == 200
    assert visitor.post(f"/check/{token}/take-back/").headers["Location"] == "/check/"
    assert (visitor.get(f"/check/{token}/").status_code, ReadingRecord.objects.count()) == (404, 0)
