# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Days as people write them, in the language in which they are read."""

from datetime import date

from babel.dates import format_date

from umlauf.wording import language

LOCALES = {"de": "de_DE", "en": "en_GB"}


class Day:
    """A day that reads "26. März 2015" in German and "26 March 2015" in English; a value for a `Message`."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __str__(self) -> str:
        return format_date(self.day, format="long", locale=LOCALES[language.get()])

    def __repr__(self) -> str:
        return f"Day({self.day.isoformat()})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Day) and self.day == other.day

    def __hash__(self) -> int:
        return hash(self.day)
