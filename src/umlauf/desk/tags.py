# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What templates of all rooms write: a gloss below a German source, a text with its marks."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from umlauf.desk.gloss import gloss
from umlauf.evaluation.marking import Piece

register = template.Library()


@register.simple_tag(name="gloss")
def gloss_of(de: object) -> SafeString | str:
    """Return the gloss of a German text for a reader of English; nothing for others, or where it is not known."""
    english = gloss(str(de)) if (get_language() or "").startswith("en") else None
    return format_html('<span class="gloss" lang="en">{}</span>', english) if english else ""


@register.filter
def marked(pieces: Iterable[Piece], name: str) -> SafeString:
    """Return a text in pieces as HTML, each marked one as `<mark class="name">`."""
    return format_html_join(
        "", "{}", ((format_html('<mark class="{}">{}</mark>', name, piece.text) if piece.mark else piece.text,) for piece in pieces)
    )
