# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What templates of all rooms write: a gloss below a German source, a text with its marks."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from umlauf.days import Day
from umlauf.desk.gloss import gloss
from umlauf.evaluation.marking import Piece

register = template.Library()


class HasText(Protocol):
    """A piece of a text."""

    @property
    def text(self) -> str:
        """The words of the piece."""


@register.simple_tag(name="gloss")
def gloss_of(de: object) -> SafeString | str:
    """Return the gloss of a German text for a reader of English; nothing for others, or where it is not known."""
    english = gloss(str(de)) if (get_language() or "").startswith("en") else None
    return format_html('<span class="gloss" lang="en">{}</span>', english) if english else ""


@register.simple_tag
def gloss_of_parts(parts: Iterable[HasText]) -> SafeString | str:
    """Return the gloss of a text that stands in pieces."""
    return gloss_of("".join(part.text for part in parts))


@register.filter
def marked(pieces: Iterable[Piece], name: str) -> SafeString:
    """Return a text in pieces as HTML, each marked one as `<mark class="name">`."""
    return format_html_join("", "{}", ((_marked(piece, name),) for piece in pieces))


def _marked(piece: Piece, name: str) -> str:
    return format_html('<mark class="{}">{}</mark>', name, piece.text) if piece.mark else piece.text


@register.filter(expects_localtime=True)
def as_day(written: str | date | None) -> Day | str:
    """Return a day, or one that a case folder gives as ISO text, in words; no day is "", other text stays as it is."""
    if isinstance(written, date):
        return Day(written)
    if written is None:
        return ""
    try:
        return Day(date.fromisoformat(written))
    except ValueError:
        return written


@register.filter
def as_moment(at: datetime) -> str:
    """Return a moment in words, in the time of the house: "25 November 2026, 09:00"."""
    local = timezone.localtime(at)
    return f"{Day(local.date())}, {local:%H:%M}"
