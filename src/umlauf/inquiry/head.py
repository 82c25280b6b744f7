# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What stands at the head of a case: which inquiry of which parliament, who asked, who answers, and the dates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

import tomli_w

from umlauf.reading.tables import wrong_entry
from umlauf.wording import Message

FORMAT = 1
DATES = ("filed", "forwarded", "received", "answered", "reference_date", "survey_closed")
TEXTS = ("parliament", "kind", "number", "title", "ministry", "signatory")
PARLIAMENT = re.compile(r"DE(-[A-Z]{2})?")


@dataclass(frozen=True)
class Asker:
    """A member of parliament, or a parliamentary group, that asks."""

    name: str
    party: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class CaseHead:
    """The head of a case folder (`case.toml`). A date that the paper does not print is None."""

    parliament: str
    number: str
    kind: str = ""
    title: str = ""
    askers: tuple[Asker, ...] = ()
    ministry: str = ""
    signatory: str = ""
    filed: date | None = None
    forwarded: date | None = None
    received: date | None = None
    answered: date | None = None
    reference_date: date | None = None
    survey_closed: date | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The address of the inquiry in this house, e.g. "de-he-19-1613"."""
        return re.sub(r"[^a-z0-9]+", "-", f"{self.parliament} {self.number}".lower()).strip("-")

    @property
    def holds_for(self) -> date | None:
        """The day for which the replies hold: the reference date, else the day on which the survey was closed."""
        return self.reference_date or self.survey_closed


def parse_head(file: str, data: Mapping[str, object]) -> CaseHead:
    """Return the head from a parsed `case.toml`; refuse another format, a missing number and what is no date.

    Source: case format 1. Keys that the format does not know are kept in `extra`.
    """
    if data.get("format") != FORMAT:
        raise wrong_entry(file, "format", data.get("format", ""), str(FORMAT))
    texts: dict[str, Any] = {name: _text(file, name, data.get(name, "")) for name in TEXTS}
    if not PARLIAMENT.fullmatch(texts["parliament"]):
        raise wrong_entry(file, "parliament", texts["parliament"], "DE | DE-BW | … | DE-TH")
    if not texts["number"]:
        raise wrong_entry(file, "number", "", Message("the number of the inquiry"))
    dates: dict[str, Any] = {name: _date(file, name, data.get(name)) for name in DATES}
    known = {"format", "askers", *TEXTS, *DATES}
    extra = {name: value for name, value in data.items() if name not in known}
    return CaseHead(**texts, **dates, askers=_askers(file, data.get("askers", [])), extra=extra)


def head_as_toml(head: CaseHead) -> bytes:
    """Return the `case.toml`: known keys in the order of the format, then those it does not know; no empty ones."""
    known = [item.name for item in fields(head) if item.name not in ("askers", "extra")]
    data: dict[str, object] = {"format": FORMAT}
    data |= {name: getattr(head, name) for name in known if getattr(head, name)}
    data |= dict(head.extra)
    if head.askers:
        data["askers"] = [{"name": asker.name, "party": asker.party, **asker.extra} for asker in head.askers]
    return tomli_w.dumps(data).encode()


def _askers(file: str, value: object) -> tuple[Asker, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise wrong_entry(file, "askers", value, "[[askers]]")
    return tuple(
        Asker(
            _text(file, "askers.name", item.get("name", "")),
            _text(file, "askers.party", item.get("party", "")),
            {name: further for name, further in item.items() if name not in ("name", "party")},
        )
        for item in value
    )


def _text(file: str, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise wrong_entry(file, name, value, Message("text in quotation marks"))
    return value


def _date(file: str, name: str, value: object) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        try:
            day: date | None = date.fromisoformat(value)
        except ValueError:
            day = None
        value = day if day and day.isoformat() == value else value  # Python takes "2015-W13-4" as well
    if type(value) is not date:
        raise wrong_entry(file, name, value, Message("a date such as 2015-03-26"))
    return value
