# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Which phrases the grammar finds, and what counts a unit that stands before its number."""

import pytest

from umlauf.sentences.grammar import behind, phrases
from umlauf.sentences.tagging import tagged


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In zehn der 18 Landkreise", [("share", "pndnu")]),
        ("Nicht in allen Landkreisen", [("not_all", "xpau")]),
        ("In den meisten, aber nicht in allen Landkreisen", [("most", "pdm,.xpau")]),
        ("Ein Teil der Landkreise", [("some", "eTdu")]),
        ("Ein großer Teil der Landkreise", [("some", "ejTdu")]),
        ("Der weit überwiegende Teil der Landkreise", [("most", "d.MTdu")]),
        ("Noch in den Landkreisen", [("", "pdu")]),
        ("Weder in Landkreisen noch in Städten", [("none", "Wpu"), ("none", "Npu")]),
        ("in 2014 haben Gemeinden", [("", "u")]),
        ("350 Helfer in 86 Gremien", []),
    ],
)
def test_a_phrase_counts_or_it_is_no_phrase(text: str, found: list[tuple[str, str]]) -> None:
    taken: list[tuple[str, str]] = []
    places: set[int] = set()
    for phrase in phrases(tagged(text)):
        if not places & set(range(*phrase.match.span())):
            places |= set(range(*phrase.match.span()))
            taken.append((phrase.kind, phrase.letters))
    assert taken == found


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Von den 18 Landkreisen haben zehn einen Tisch", "n"),
        ("Von den 18 Landkreisen, die geantwortet haben, haben die meisten einen", "dm"),
        ("Von den Landkreisen, die geantwortet haben", None),
        ("Von den Landkreisen werden 350 Helfer betreut", None),
        ("Von den Landkreisen wird berichtet, drei schweigen", None),
    ],
)
def test_the_number_may_stand_behind_its_unit(text: str, letters: str | None) -> None:
    phrase = next(one for one in phrases(tagged(text)) if one.part("noun"))
    counter = behind(phrase)
    assert (counter.letters if counter else None) == letters
