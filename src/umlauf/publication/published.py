# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What is published, as it was frozen: from the files of the release alone, whatever has changed in the house since."""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from umlauf.inquiry import queries as inquiry
from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.limits import parliament_name
from umlauf.ledger import queries as ledger
from umlauf.publication.dataset import CaseFolder, case_from_archive
from umlauf.publication.queries import NoSuchRelease, Release, release, releases, releases_of
from umlauf.survey.words import kind_in_words
from umlauf.wording import Message

MEDIA_TYPES = {
    "antwort.pdf": "application/pdf",
    "anlage.csv": "text/csv; charset=utf-8",
    "case.zip": "application/zip",
    "pruefung.json": "application/json",
}
NAMES = {
    "antwort.pdf": Message("The answer as it was signed, with its annex (PDF/A, PDF/UA)"),
    "anlage.csv": Message("The annex as a table"),
    "case.zip": Message("The case folder: replies, codes, rules and text, so that anyone can check again"),
    "pruefung.json": Message("The check of every statement"),
}


class PublishedFile(NamedTuple):
    """A file of a release: its name at its address, what it is, its content and the hash of that."""

    name: str
    about: Message
    media_type: str
    data: bytes
    sha256: str


class Listed(NamedTuple):
    """A published answer in the list: what it answers, and how complete its replies are by kind (kind, own, asked)."""

    release: Release
    head: CaseHead
    parliament: str
    completeness: tuple[tuple[Message, int, int], ...]


class Published(NamedTuple):
    """One release with everything that went out with it, and all releases of the same answer."""

    release: Release
    case: CaseFolder
    parliament: str
    files: tuple[PublishedFile, ...]
    releases: tuple[Release, ...]

    @property
    def newer(self) -> Release | None:
        """The latest release, where this is not it."""
        last = self.releases[-1]
        return None if last.number == self.release.number else last


def listed(search: str = "") -> tuple[Listed, ...]:
    """Return the latest release of every answer, the newest first; with `search`, those with these words in title,
    number, ministry or parliament."""
    out = releases()
    heads = {one.slug: one.head for one in inquiry.inquiries()}  # after the releases: each of them has its inquiry
    found = (_listed(one, heads[one.slug]) for one in out)
    return tuple(one for one in found if _has(one, search))


def published(slug: str, number: int | None = None) -> Published:
    """Return a release of the answer, the latest where no number is given; refuse where there is none."""
    found = release(slug, number)
    case = _case(found.case_sha256)
    return Published(found, case, parliament_name(case.head.parliament), files_of(found), releases_of(slug))


def published_file(slug: str, number: int, name: str) -> PublishedFile:
    """Return a file of a release; refuse where there is none of this name."""
    for file in files_of(release(slug, number)):
        if file.name == name:
            return file
    raise NoSuchRelease(Message("The release has no file “{name}”.", name=name))


def files_of(found: Release) -> tuple[PublishedFile, ...]:
    """Return the files of a release, those kept under their hashes and the check as JSON."""
    kept = {"antwort.pdf": found.pdf_sha256, "anlage.csv": found.annex_sha256, "case.zip": found.case_sha256}
    contents = {name: ledger.content(digest) for name, digest in kept.items()}
    contents["pruefung.json"] = _as_json(found.report)
    return tuple(
        PublishedFile(name, NAMES[name], MEDIA_TYPES[name], data, sha256(data).hexdigest())
        for name, data in contents.items()
    )


def _as_json(report: Mapping[str, Any]) -> bytes:
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


@lru_cache(maxsize=32)
def _case(digest: str) -> CaseFolder:
    """A file is kept under the hash of its content, so what was read from it once is right for good."""
    return case_from_archive(ledger.content(digest))


def _listed(found: Release, head: CaseHead) -> Listed:
    counted = found.report["completeness"]
    own = {kind: counted["replied"][kind] + counted["nil"][kind] for kind in counted["asked"]}
    return Listed(
        found,
        head,
        parliament_name(head.parliament),
        tuple((kind_in_words(kind, asked), own[kind], asked) for kind, asked in counted["asked"].items()),
    )


def _has(one: Listed, search: str) -> bool:
    text = " ".join((one.head.title, one.head.number, one.head.ministry, one.parliament)).casefold()
    return all(word in text for word in search.casefold().split())
