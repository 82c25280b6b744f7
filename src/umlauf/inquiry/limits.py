# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The time limit of an inquiry: the rule of its parliament, the day on which it ends, and the computation in words.

The rules are data (`limits.csv`), because rules of procedure are adopted anew in every term. A day that the paper does
not print is not guessed: then the computation says what it would be under an assumption, and the due day stays open.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from umlauf.days import Day
from umlauf.reading.tables import BadInput, read_csv
from umlauf.wording import Message, Plural
from umlauf.workdays import after_working_days, next_working_day

UNITS = {
    "days": Plural("{value} day", "{value} days"),
    "weeks": Plural("{value} week", "{value} weeks"),
    "months": Plural("{value} month", "{value} months"),
    "working_days": Plural("{value} working day", "{value} working days"),
}
ONE_MONTH = Message("one month")

# What starts the clock; "" where the rule as recorded does not say.
TERM = {
    "forwarded": Message("The time limit is {span} after forwarding to the government ({citation})."),
    "received": Message("The time limit is {span} after receipt by the government ({citation})."),
    "filed": Message("The time limit is {span} after filing ({citation})."),
    "": Message("The time limit is {span} ({citation}); from which day it runs is not on record here."),
}
RUNS = {
    "forwarded": Message("The inquiry was forwarded on {day}, so the time limit ends on {due}."),
    "received": Message("The inquiry was received on {day}, so the time limit ends on {due}."),
    "filed": Message("The inquiry was filed on {day}, so the time limit ends on {due}."),
}
NOT_PRINTED = {
    "forwarded": Message(
        "The paper does not print the day of forwarding, so the end of the time limit cannot be computed."
    ),
    "received": Message(
        "The paper does not print the day of receipt, so the end of the time limit cannot be computed."
    ),
    "filed": Message("The paper does not print the day of filing, so the end of the time limit cannot be computed."),
    "": Message("So the end of the time limit cannot be computed."),
}
SUPPOSED = {
    "forwarded": Message("Had it been forwarded on the day of filing, {day}, it would have ended on {due}."),
    "received": Message("Had it been received on the day of filing, {day}, it would have ended on {due}."),
    "": Message("Counted from the day of filing, {day}, it would end on {due}."),
}
SHIFTED = Message("{day} is a Saturday, a Sunday or a public holiday; the next working day counts.")
SIGNED = Plural("Signed on {day}: {count} day after filing.", "Signed on {day}: {count} days after filing.")
IN_TIME = Message("That is within the time limit.")
LATE = Plural(
    "That is {count} day after the end of the time limit.", "That is {count} days after the end of the time limit."
)
OLDER = Message("The rule was read in the version up to {day}; a later one was not read.")
WEEKDAYS = Message("Working days are here Mondays to Fridays that are no public holidays.")
UNSURE = Message("The rule was not read in the rules of procedure themselves; please check it.")


class Rule(NamedTuple):
    """The rule of one parliament. `start` is forwarded, received, filed or empty; `confidence` high or medium."""

    country_code: str
    parliament: str
    value: int
    unit: str
    start: str
    citation: str
    valid_until: date | None
    rule: str
    extension_rule: str
    max_questions: str
    source: str
    confidence: str


class Dates(NamedTuple):
    """The four days of an inquiry; None where the paper does not print one."""

    filed: date | None = None
    forwarded: date | None = None
    received: date | None = None
    answered: date | None = None


class Limit(NamedTuple):
    """The day on which the time limit ends, None where it cannot be computed; the computation; the rule with source."""

    due: date | None
    sentences: tuple[Message, ...]
    rule: Rule


@cache
def rules() -> dict[str, Rule]:
    """Return the rules of the sixteen Landtage and the Bundestag by their codes ("DE-HE", "DE")."""
    data = (files("umlauf.inquiry") / "limits.csv").read_bytes()
    rows = (dict(zip(Rule._fields, row, strict=True)) for row in read_csv("limits.csv", data, Rule._fields).rows)
    return {row["country_code"]: _rule(row) for row in rows}


def _rule(row: dict[str, str]) -> Rule:
    until = date.fromisoformat(row["valid_until"]) if row["valid_until"] else None
    return Rule(**{**row, "value": int(row["value"]), "valid_until": until})  # type: ignore[arg-type]


def parliament_name(code: str) -> str:
    """Return the German name of a parliament by its code: "Hessischer Landtag" for "DE-HE"."""
    return _known(code).parliament


def _known(code: str) -> Rule:
    if code not in rules():
        raise BadInput(
            Message(
                "“{code}” is no parliament that is known here; known are {known}. Nothing was changed.",
                code=code,
                known=", ".join(sorted(rules())),
            )
        )
    return rules()[code]


def limit(parliament: str, dates: Dates) -> Limit:
    """Return when the answer is due, and how that was computed, in sentences.

    `parliament` is its code ("DE-HE", "DE"). Weeks and months end on the day with the same name or number as the day
    that starts them, months at the latest on their last day (§ 188 BGB); an end on a day off moves to the next working
    day (§ 193 BGB). An unknown parliament is refused.
    """
    rule = _known(parliament)
    begun: date | None = getattr(dates, rule.start) if rule.start else None
    due = next_working_day(_end(rule, begun), parliament) if begun else None
    return Limit(due, tuple(_sentences(rule, dates, begun, due)), rule)


def _sentences(rule: Rule, dates: Dates, begun: date | None, due: date | None) -> Iterator[Message]:
    yield TERM[rule.start].filled(span=_span(rule), citation=rule.citation)
    if rule.unit == "working_days":
        yield WEEKDAYS
    if begun:
        yield from _ending(rule, RUNS[rule.start], begun)
    else:
        yield Message(NOT_PRINTED[rule.start].text)
        if dates.filed:
            yield from _ending(rule, SUPPOSED[rule.start], dates.filed)
    if dates.answered and dates.filed:
        yield SIGNED.filled(count=(dates.answered - dates.filed).days, day=Day(dates.answered))
    if dates.answered and due:
        yield IN_TIME if dates.answered <= due else LATE.filled(count=(dates.answered - due).days)
    known_days = [day for day in dates if day]
    if rule.valid_until and known_days and min(known_days) > rule.valid_until:
        yield OLDER.filled(day=Day(rule.valid_until))
    if rule.confidence != "high":
        yield UNSURE


def _span(rule: Rule) -> Message:
    if (rule.value, rule.unit) == (1, "months"):
        return ONE_MONTH
    return UNITS[rule.unit].filled(value=rule.value)


def _ending(rule: Rule, sentence: Message, begun: date) -> Iterator[Message]:
    end = _end(rule, begun)
    due = next_working_day(end, rule.country_code)
    if due != end:
        yield SHIFTED.filled(day=Day(end))
    yield Message(sentence.text, day=Day(begun), due=Day(due))


def _end(rule: Rule, begun: date) -> date:
    """Return the last day of the time limit, day off or not."""
    match rule.unit:
        case "weeks":
            return begun + timedelta(weeks=rule.value)
        case "months":
            return after_months(begun, rule.value)
        case "working_days":
            return after_working_days(begun, rule.value, rule.country_code)
    return begun + timedelta(days=rule.value)


def after_months(day: date, count: int) -> date:
    """Return the day with the same number so many months later, or the last day of a shorter month (§ 188(3) BGB)."""
    years, month = divmod(day.month - 1 + count, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
