# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The demonstration: the worked example from the replies to the published answer, step by step, told as it goes.

It may be run again: what is there already is told and left as it is.
"""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.core.management import call_command

from umlauf.answer.actions import draft, sign
from umlauf.answer.claims import Report
from umlauf.answer.queries import report, signed, version_of, versions
from umlauf.answer.reasons import VERDICTS, figure, reasons
from umlauf.answer.report import as_json
from umlauf.desk.actions import show_to_everyone
from umlauf.desk.showcase import shown_slug
from umlauf.inquiry.queries import inquiries
from umlauf.ledger.actor import Actor
from umlauf.ledger.queries import content
from umlauf.people.actions import open_account
from umlauf.people.queries import NoSuchAccount, actor_named
from umlauf.people.roles import OFFICER, SIGNATORY
from umlauf.publication.actions import ClaimFails, publish, take_in
from umlauf.publication.dataset import CaseFolder, read_case
from umlauf.publication.queries import Release, release, releases_of
from umlauf.settings import HOST
from umlauf.wording import Message, Refusal

Tell = Callable[[Message], None]
Clock = Callable[[], datetime]

LOOPBACK = ("127.0.0.1", "::1", "localhost")
PASSWORD = "umlauf-demo"  # noqa: S105 - for the accounts of a demonstration on one's own machine, printed when it starts
ACCOUNTS = (("referat", "Referat IV 2", OFFICER), ("leitung", "Leitung des Hauses", SIGNATORY))


class NoSample(Refusal):
    """The worked example is not on this machine."""


class Reachable(Refusal):
    """The pages are served to other machines."""


def sample_folder() -> Path:
    """Return the folder of the worked example: in the package, or in the checkout."""
    here = Path(__file__).parent
    for folder in (here / "samples", here.parents[1] / "samples"):
        if (folder / "hessen-19-1613" / "case.toml").is_file():
            return folder / "hessen-19-1613"
    raise NoSample(Message("The worked example is not here; expected was the folder samples/hessen-19-1613."))


def carry_through(*, by: Actor, clock: Clock, out: Path, tell: Tell) -> None:
    """Load the sample, check its draft, see publication refused, correct, sign, publish; write four files to `out`.

    Refused where the pages are served to other machines (`Reachable`): the passwords of its accounts are printed.
    """
    _demand_own_machine()
    sample = sample_folder()
    case = read_case(sample)
    tell(Message("1/7 The database is brought up to date."))
    call_command("migrate", verbosity=0)
    for username, name, role in ACCOUNTS:
        open_demo_account(by=by, clock=clock, username=username, name=name, role=role)
    slug = _load(case, by=by, clock=clock, tell=tell)
    first = report(slug, versions(slug)[0].text)
    _tell_check(Message("3/7 The draft is checked against the replies."), first, tell)
    if not releases_of(slug):
        if len(versions(slug)) == 1:
            _refused(slug, by=by, clock=clock, tell=tell)
            corrected = (sample / "answer-corrected.md").read_text(encoding="utf-8")
            draft(by=_as("referat", by), at=clock(), slug=slug, text=corrected)
        _tell_check(Message("5/7 The draft is corrected and checked again."), report(slug), tell)
        if signed(slug) is None:
            sign(by=_as("leitung", by), at=clock(), slug=slug, seen=version_of(slug))
        tell(Message("6/7 {name} signs exactly this version.", name=actor_named("leitung").name))
        publish(by=_as("referat", by), at=clock(), slug=slug)
    out.mkdir(parents=True, exist_ok=True)
    _write(out, first, release(slug))
    tell(Message("7/7 Published: /answers/{slug}/ – the files are in {out}.", slug=slug, out=out))
    for username, _, role in ACCOUNTS:
        tell(Message("Sign-in: {username} / {password} ({role})", username=username, password=PASSWORD, role=role))


def _demand_own_machine() -> None:
    if HOST not in LOOPBACK:
        raise Reachable(
            Message(
                "The demonstration opens accounts whose password everyone knows, and UMLAUF_HOST is “{host}”, which "
                "other machines may reach. Nothing was changed. Please take UMLAUF_HOST=127.0.0.1 for it.",
                host=HOST,
            )
        )


def _as(username: str, by: Actor) -> Actor:
    """The person of the account, with who enters it."""
    return actor_named(username)._replace(entered_by=by.name)


def open_demo_account(*, by: Actor, clock: Clock, username: str, name: str, role: str) -> None:
    """Open an account of the demonstration unless it is there."""
    try:
        actor_named(username)
    except NoSuchAccount:
        open_account(by=by, at=clock(), username=username, name=name, role=role, password=PASSWORD)


def _load(case: CaseFolder, *, by: Actor, clock: Clock, tell: Tell) -> str:
    slug = case.head.slug
    values = {
        "slug": slug,
        "asked": len(case.replies.roster.entries),
        "files": len(case.files),
        "codes": len(case.codes),
    }
    if slug in {found.slug for found in inquiries()}:
        tell(Message("2/7 {slug} is loaded already: {asked} rows, {files} files, {codes} codes.", **values))
        _show(slug, by=by, clock=clock)
        return slug
    take_in(by=by, at=clock(), case=case)
    _show(slug, by=by, clock=clock)
    tell(Message("2/7 {slug} is loaded: {asked} rows, {files} files, {codes} codes.", **values))
    return slug


def _show(slug: str, *, by: Actor, clock: Clock) -> None:
    """Let everyone see the inquiry on the front page, unless it is shown already."""
    if shown_slug() != slug:
        show_to_everyone(by=by, at=clock(), slug=slug)


def _tell_check(what: Message, found: Report, tell: Tell) -> None:
    tell(what)
    for claim in found.claims:
        because = "; ".join(map(str, reasons(claim)))
        tell(
            Message(
                "    {verdict}: {figure} – “{clause}”{because}",
                verdict=VERDICTS[claim.judgement.verdict],
                figure=figure(claim),
                clause=claim.statement.clause.text,
                because=f" – {because}" if because else "",
            )
        )


def _refused(slug: str, *, by: Actor, clock: Clock, tell: Tell) -> None:
    try:
        publish(by=by, at=clock(), slug=slug)
    except ClaimFails as refusal:
        tell(Message("4/7 Publishing the draft is refused. {sentence}", sentence=refusal))


def _write(out: Path, first: Report, last: Release) -> None:
    (out / "antwort.pdf").write_bytes(content(last.pdf_sha256))
    (out / "anlage.csv").write_bytes(content(last.annex_sha256))
    for name, found in (("pruefung.json", as_json(first)), ("pruefung-korrigiert.json", last.report)):
        (out / name).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
