# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the ledger tells, in sentences: one for each kind of entry that an action of any room writes."""

from collections.abc import Mapping

from umlauf.ledger.chain import Entry
from umlauf.wording import Message

SHORT = 12  # so many characters of a hash tell two apart at a glance

SENTENCES = {
    "answer.drafted": Message("Version {number} of the answer was written ({characters} characters)."),
    "desk.shown_to_everyone": Message("The inquiry “{slug}” was shown to everyone as a demonstration."),
    "evaluation.codebook_adopted": Message("Version {version} of the codebook was adopted."),
    "evaluation.coded": Message("{codes} codes, {bodies} bodies and {findings} findings were taken over."),
    "inquiry.received": Message("Inquiry {number} was taken in, with {questions} questions and parts."),
    "ledger.filed": Message("The file “{name}” was filed ({bytes} bytes)."),
    "people.account_opened": Message("An account with the role “{role}” was opened."),
    "publication.released": Message("Release {number} was published, version {version}."),
    "replies.filed": Message("{replies} replies with {cells} fields were filed."),
    "replies.received": Message("A reply of {authority} arrived: version {version}, {cells} fields."),
    "signoff.signed": Message("Version {version} was signed."),
    "survey.roster_frozen": Message("The roster was frozen with {asked} entries."),
    "survey.round_closed": Message("The round was closed; missing: {missing}."),
}


def in_words(entry: Entry, names: Mapping[str, str]) -> Message:
    """Return the entry as a sentence; `names` are those of the authorities by key. A kind of a later version of umlauf
    is named as it stands."""
    values = {name: _value(value, names) for name, value in entry.values.items()}
    if entry.kind not in SENTENCES:
        return Message(entry.kind)
    return Message(SENTENCES[entry.kind].text, **values)


def _value(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return ", ".join(str(_value(item, names)) for item in value) or "–"
    if isinstance(value, str):
        is_hash = len(value) == 64 and set(value) <= set("0123456789abcdef")
        return value[:SHORT] if is_hash else names.get(value, value)
    return value
