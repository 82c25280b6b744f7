# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The names of a codebook in running text."""

import pytest

from umlauf.answer.lexicon import Lexicon, longest_status
from umlauf.evaluation.codebook import Status, parse_codebook

BOOK = parse_codebook(
    "codebook.toml",
    {
        "questions": {
            "1": {"label": "Netzwerk oder Tisch", "any_of": ["1a", "2a"]},
            "1a": {"label": "Netzwerk", "also": ["der die das"]},
            "1b": {"label": "vergleichbares Netzwerk", "also": ["Ämterrunde"]},
            "2a": {"label": "Runder Tisch", "also": ["Stammtische"]},
            "2b": {"label": "Flüchtlingsgipfel", "also": ["Stammtische"]},
            "3": {"text": "Was sonst?"},
        }
    },
)
LEXICON = Lexicon(BOOK)


@pytest.mark.parametrize(
    ("text", "section", "question"),
    [
        ("es gibt Helfernetzwerke", (), "1a"),
        ("eine Netzwerkstruktur besteht", (), "1a"),
        ("an runden Tischen", (), "2a"),
        ("Tische, die rund sind", (), None),
        ("runde und andere große kommunale Säle mit einem Tisch", (), None),
        ("ein vergleichbares Netzwerk", (), "1b"),
        ("Gipfel fanden statt", ("2",), "2b"),
        ("Gipfel fanden statt", ("1",), None),
        ("Stammtische", (), ""),
        ("ein Netzwerk", ("2",), "1a"),
        ("ein vergleichbares Netzwerk neben dem Runden Tisch", ("2",), "2a"),
        ("Netzwerke oder runde Tische", (), "1"),
        ("weder Netzwerke noch runde Tische", ("1", "2"), "1"),
        ("ein Flüchtlingsgipfel oder eine Ämterrunde", (), ""),
        ("Flüchtlingsgipfel und drei Stammtische", (), ""),
        ("Netzwerke und runde Tische", (), ""),
        ("Netzwerke, die groß sind, und runde Tische", (), "2a"),
        ("nichts davon", (), None),
    ],
)
def test_the_longest_name_wins_and_the_sections_own_come_first(
    text: str, section: tuple[str, ...], question: str | None
) -> None:
    assert LEXICON.question(text, section) == question


STATUSES = [
    Status("exists", "besteht", "yes", ("findet statt", "gibt es", "eingerichtet")),
    Status("forming", "im Aufbau", "coming"),
    Status("planned", "geplant", "coming", ("in Planung",)),
    Status("none", "besteht nicht", "no", ("kein",)),
    Status("empty", "ist", "no"),
]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("finden regelmäßig runde Tische statt", "exists"),
        ("es gab einen Tisch", "exists"),
        ("haben stattgefunden", "exists"),
        ("sie richten einen Tisch ein", "exists"),
        ("befinden sich im Aufbau", "forming"),
        ("zwei planen dies", "planned"),
        ("Geplant ist dies", "planned"),
        ("ein Plan", None),
        ("bestehen nicht", "none"),
        ("keiner", "none"),
        ("ist", None),
    ],
)
def test_a_status_is_found_in_every_form_and_order(text: str, status: str | None) -> None:
    found = longest_status(STATUSES, text)
    assert (found.key if found else None) == status
