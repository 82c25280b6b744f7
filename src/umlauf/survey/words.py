# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Kinds, states and channels of the roster in words, for whoever reads a page."""

from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, NIL, OWN, SUMMARY
from umlauf.wording import Message

KINDS = {
    "landkreis": Message("county"),
    "kreisfreie_stadt": Message("independent city"),
    "gemeinde": Message("municipality"),
    "verband": Message("association of municipalities"),
    "association": Message("municipal umbrella association"),
    "land": Message("Land"),
    "other": Message("other authority"),
}
MANY = {
    "landkreis": Message("counties"),
    "kreisfreie_stadt": Message("independent cities"),
    "gemeinde": Message("municipalities"),
    "verband": Message("associations of municipalities"),
    "association": Message("municipal umbrella associations"),
    "land": Message("the Land"),
    "other": Message("other authorities"),
}
WAITING = ""
STATES = {
    OWN: Message("own reply"),
    SUMMARY: Message("by summary"),
    NIL: Message("nil return"),
    DECLINED: Message("declined"),
    FORWARDED: Message("forwarded"),
    MISSING: Message("no reply"),
    WAITING: Message("not yet in"),
}
CHANNELS = {
    "form": Message("form"),
    "file": Message("file"),
    "mail": Message("mail"),
    "letter": Message("letter"),
    "telephone": Message("telephone"),
}


def kind_in_words(kind: str, number: int) -> Message:
    """Return a kind of authority as a number of them is called: "county" of one, else "counties"."""
    return KINDS[kind] if number == 1 else MANY[kind]


def channel_in_words(channel: str) -> Message | str:
    """Return how a reply came in; a channel that a case folder calls by another name, under that name."""
    return CHANNELS.get(channel, channel)
