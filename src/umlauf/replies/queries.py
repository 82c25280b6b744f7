# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about replies; values come back."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Max, OuterRef, Subquery

from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.queries import Inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.replies.filed import Cell, FiledReplies, SumReport
from umlauf.replies.models import CellRecord, ReplyRecord, SumRecord
from umlauf.survey import queries as survey
from umlauf.survey.queries import Survey
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.wording import Message, Unknown


class NotAsked(Unknown):
    """Nobody of this key was asked."""


class Original(NamedTuple):
    """A file as it arrived: whose reply it is, which version, its name, and the hash under which it is kept."""

    key: str
    version: int
    name: str
    sha256: str


class Version(NamedTuple):
    """One version of a reply; the last one counts."""

    number: int
    state: str
    received_on: date | None
    channel: str
    file_name: str
    file_sha256: str


class Round(NamedTuple):
    """A round of replies: the inquiry, the survey, and what everyone asked has sent."""

    inquiry: Inquiry
    survey: Survey
    filed: FiledReplies


class Reply(NamedTuple):
    """What one authority has sent: the latest text by field, all versions, and the questions that it answers."""

    inquiry: Inquiry
    entry: RosterEntry
    roster: Roster
    cells: tuple[Cell, ...]
    versions: tuple[Version, ...]
    questions: QuestionSet


def round_of(slug: str) -> Round:
    """Return the round of the survey that serves the inquiry."""
    served = survey.survey_of(slug)
    return Round(inquiries.inquiry(slug), served, filed_in(served.id))


def reply_of(slug: str, key: str) -> Reply:
    """Return the reply of one who was asked, the last version first; refuse where nobody has the key."""
    served = survey.survey_of(slug).id
    identity = next((number for number, asked in survey.asked(served) if asked.key == key), None)
    if identity is None:
        raise NotAsked(Message("Nobody with the key “{key}” was asked in this survey.", key=key))
    everyone = filed_in(served)
    return Reply(
        inquiries.inquiry(slug),
        everyone.roster.by_key[key],
        everyone.roster,
        tuple(cell for cell in everyone.cells if cell.key == key),
        tuple(map(_version, ReplyRecord.objects.filter(entry_id=identity).order_by("-version"))),
        inquiries.questions(slug),
    )


def every_original(survey_id: int) -> tuple[Original, ...]:
    """Return the files of all versions of all replies, in the order of the roster; one of several for each of them."""
    kept = (
        ReplyRecord.objects.filter(entry__survey_id=survey_id)
        .exclude(file_sha256="")
        .select_related("entry")
        .order_by("entry__position", "version")
    )
    return tuple(Original(row.entry.key, row.version, row.file_name, row.file_sha256) for row in kept)


def filed(slug: str) -> FiledReplies:
    """Return everyone asked with the state of the latest version of the reply, and what stands in it."""
    return filed_in(survey.survey_of(slug).id)


def filed_in(survey_id: int) -> FiledReplies:
    """Return the same for a survey that is known already."""
    asked = survey.asked(survey_id)
    latest = _latest(identity for identity, _ in asked)
    entries = tuple(_with_reply(entry, latest.get(identity)) for identity, entry in asked)
    keys = {latest[identity].pk: entry.key for identity, entry in asked if identity in latest}
    cells = CellRecord.objects.filter(reply_id__in=keys).order_by("position", "pk")
    return FiledReplies(
        Roster(entries),
        tuple(_cell(record, keys[record.reply_id]) for record in cells),
        tuple(_sum(record) for record in SumRecord.objects.filter(survey_id=survey_id)),
    )


def replaced_cells(survey_id: int) -> tuple[Cell, ...]:
    """Return what stood in the versions of replies that a later version has replaced."""
    last = ReplyRecord.objects.filter(entry=OuterRef("reply__entry")).order_by("-version").values("version")[:1]
    found = CellRecord.objects.filter(reply__entry__survey_id=survey_id, reply__version__lt=Subquery(last))
    return tuple(_cell(record, record.reply.entry.key) for record in found.select_related("reply__entry"))


def originals(survey_id: int) -> dict[str, str]:
    """Return the hash under which each reply's file is kept, by the name of the file."""
    replies = ReplyRecord.objects.filter(entry__survey_id=survey_id).order_by("entry__position", "version")
    latest = {reply.entry_id: reply for reply in replies}
    return {reply.file_name: reply.file_sha256 for reply in latest.values() if reply.file_sha256}


def present_file(entry: int) -> str:
    """Return the hash of the file in which this entry's present reply came; "" where none came as a file."""
    last = ReplyRecord.objects.filter(entry_id=entry).order_by("version").last()
    return last.file_sha256 if last else ""


def next_version(entry: int) -> int:
    """Return the number that the next version of this entry's reply gets."""
    last = ReplyRecord.objects.filter(entry_id=entry).aggregate(last=Max("version"))["last"]
    return int(last or 0) + 1


def next_position(survey_id: int) -> int:
    """Return the place in the order of all cells of the survey at which the cells of a further reply begin."""
    last = CellRecord.objects.filter(reply__entry__survey_id=survey_id).aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


def _latest(identities: Iterable[int]) -> dict[int, ReplyRecord]:
    """The version that counts, for each entry that has one."""
    replies = ReplyRecord.objects.filter(entry_id__in=list(identities)).order_by("version")
    return {reply.entry_id: reply for reply in replies}


def _version(record: ReplyRecord) -> Version:
    return Version(
        record.version, record.state, record.received_on, record.channel, record.file_name, record.file_sha256
    )


def _with_reply(entry: RosterEntry, reply: ReplyRecord | None) -> RosterEntry:
    if reply is None:
        return entry
    return entry._replace(
        state=reply.state,
        covered_by=reply.covered_by,
        received_on=reply.received_on.isoformat() if reply.received_on else "",
        channel=reply.channel,
        file=reply.file_name,
    )


def _cell(record: CellRecord, key: str) -> Cell:
    extra = tuple((name, value) for name, value in record.extra)
    return Cell(key, record.cell, record.text, record.file, record.page, record.note, extra)


def _sum(record: SumRecord) -> SumReport:
    extra = tuple((name, value) for name, value in record.extra)
    return SumReport(record.association, record.question, record.status, record.count, record.of, record.passage, extra)
