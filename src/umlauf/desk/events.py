# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the ledger tells, in sentences: one for each kind of entry that an action of any room writes."""

from collections.abc import Mapping

from umlauf.ledger.chain import ENTERED_BY, Entry
from umlauf.wording import Message, Plural

SHORT = 12  # so many characters of a hash tell two apart at a glance

SENTENCES = {
    "answer.drafted": Message("Version {number} of the answer was written ({characters})."),
    "desk.shown_to_everyone": Message("The inquiry “{slug}” was shown to everyone as a demonstration."),
    "evaluation.codebook_adopted": Message("Version {version} of the codebook was adopted."),
    "evaluation.coded": Message("Taken over: {codes}, {bodies}, {findings}."),
    "inquiry.received": Message("Inquiry {number} was taken in: {questions}."),
    "ledger.filed": Message("The file “{name}” was filed ({bytes})."),
    "people.account_changed": Message("An account was changed; its role is “{role}”."),
    "people.account_closed": Message("The account of {name} was closed."),
    "people.account_opened": Message("An account with the role “{role}” was opened."),
    "publication.released": Message("Release {number} was published, version {version}."),
    "replies.filed": Message("Filed: {replies}, {cells}."),
    "replies.received": Message("A reply of {authority} arrived: version {version}, {cells}."),
    "scrutiny.codebook_named": Message("The questions of a printed answer were named."),
    "scrutiny.confirmed": Message("A proposal on a printed answer was decided by a person."),
    "scrutiny.dropped": Message("A proposal on a printed answer was taken away."),
    "scrutiny.opened": Message("A printed answer was opened as the inquiry “{inquiry}”."),
    "scrutiny.read": Message("A printed answer was read: {cells}, {codes} proposed."),
    "scrutiny.settled": Message(
        "An uncertain text of a printed answer was looked at and given to a question, or left open."
    ),
    "scrutiny.shared": Message("A printed answer was shared."),
    "scrutiny.taken_back": Message("A printed answer was taken back."),
    "scrutiny.unshared": Message("A printed answer is no longer shared."),
    "scrutiny.visited": Message("A printed answer was visited."),
    "signoff.signed": Message("Version {version} was signed."),
    "survey.roster_frozen": Message("The roster was frozen: {asked}."),
    "survey.round_closed": Message("The round was closed; missing: {missing}."),
}
COUNTED = {
    "asked": Plural("{count} entry", "{count} entries"),
    "bodies": Plural("{count} body", "{count} bodies"),
    "bytes": Plural("{count} byte", "{count} bytes"),
    "cells": Plural("{count} field", "{count} fields"),
    "characters": Plural("{count} character", "{count} characters"),
    "codes": Plural("{count} code", "{count} codes"),
    "findings": Plural("{count} finding", "{count} findings"),
    "questions": Plural("{count} question", "{count} questions and parts"),
    "replies": Plural("{count} reply", "{count} replies"),
}


def in_words(entry: Entry, names: Mapping[str, str]) -> Message:
    """Return the entry as a sentence; `names` are those of the authorities by key. A kind of a later version of umlauf
    is named as it stands."""
    values = {name: _value(name, value, names) for name, value in entry.values.items()}
    if entry.kind not in SENTENCES:
        return Message(entry.kind)
    return SENTENCES[entry.kind].filled(**values)


def who(entry: Entry) -> Message | str:
    """Return who did it, and who entered it in the name of that account."""
    if ENTERED_BY in entry.values:
        return Message("{name} (entered by {operator})", name=entry.actor, operator=entry.values[ENTERED_BY])
    return entry.actor


def _value(name: str, value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, int) and name in COUNTED:
        return COUNTED[name].filled(count=value)
    if isinstance(value, list):
        return ", ".join(str(_value(name, item, names)) for item in value) or "–"
    if isinstance(value, str):
        is_hash = len(value) == 64 and set(value) <= set("0123456789abcdef")
        return value[:SHORT] if is_hash else names.get(value, value)
    return value
