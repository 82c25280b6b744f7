# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Sentences kept for later, as values that JSON knows: whoever reads them then reads them in their own language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from umlauf.days import Day
from umlauf.wording import Message, Plural, Quoted


def kept(value: object) -> object:
    """Return a sentence, or a value in one, as JSON knows it; what is neither text nor number is kept as it reads."""
    match value:
        case Plural():
            return {"one": value.text, "many": value.many, "values": _all(value.values)}
        case Message():
            return {"text": value.text, "values": _all(value.values)}
        case Quoted():
            return {"quoted": list(value.texts), "between": value.between}
        case Day():
            return {"day": value.day.isoformat()}
        case str() | int() | float():
            return value
    return str(value)


def _all(values: Mapping[str, object]) -> dict[str, object]:
    return {name: kept(value) for name, value in values.items()}


def spoken_again(value: Any) -> Any:
    """Return what `kept` was given: sentences as sentences, days as days."""
    match value:
        case {"one": one, "many": many, "values": values}:
            return Plural(one, many, **{name: spoken_again(item) for name, item in values.items()})
        case {"text": text, "values": values}:
            return Message(text, **{name: spoken_again(item) for name, item in values.items()})
        case {"quoted": texts, "between": between}:
            return Quoted(tuple(texts), between)
        case {"day": day}:
            return Day(date.fromisoformat(day))
    return value
