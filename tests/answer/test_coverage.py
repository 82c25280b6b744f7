# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a clause says of the replies as such."""

import pytest

from umlauf.answer.coverage import coverage_of
from umlauf.sentences.clauses import clauses
from umlauf.sentences.naming import Places
from umlauf.sentences.statements import Sentence
from umlauf.survey.roster import Roster, RosterEntry

PLACES = Places(Roster((RosterEntry("06631000", "Landkreis Fulda", "landkreis"),)))


@pytest.mark.parametrize(
    ("text", "named", "word"),
    [
        ("18 Landkreise haben geantwortet.", False, "replied"),
        ("18 Landkreise haben auf die Frage nach A geantwortet.", True, "replied"),
        ("Aus 18 Landkreisen liegen Rückmeldungen vor.", False, "replied"),
        ("Aus 18 Landkreisen liegen Rückmeldungen zu A vor.", True, ""),
        ("18 Landkreise haben sich an der Umfrage beteiligt.", False, "replied"),
        ("Die Rücklaufquote lag bei 86 %.", False, "replied"),
        ("Drei Landkreise haben nicht geantwortet.", False, "silent"),
        ("Die Antwort von drei Landkreisen steht noch aus.", False, "silent"),
        ("Keine Rückmeldung (Landkreise): Fulda.", False, "silent"),
        ("Ohne Antwort blieb der Landkreis Fulda.", False, "silent"),
        ("Keiner der Landkreise hat geantwortet.", False, "replied"),
        ("Ein Landkreis hat die Beantwortung abgelehnt.", False, "refused"),
        ("Zwei Landkreise meldeten Fehlanzeige.", False, "nil"),
        ("Befragt wurden 21 Landkreise.", False, "asked"),
        ("Für drei Städte liegt eine zusammengefasste Antwort vor.", False, "by_summary"),
        ("Die fünf Städte haben über den Städtetag zusammengefasst geantwortet.", False, "by_summary"),
        ("In 18 Landkreisen wurde geantwortet.", False, ""),
        ("18 Landkreise sagen, dass alle geantwortet haben.", False, ""),
        ("18 Landkreise haben A.", False, ""),
    ],
)
def test_a_clause_speaks_of_replies_or_of_something_else(text: str, named: bool, word: str) -> None:
    clause = clauses(Sentence(text, 0, len(text)), PLACES)[0]
    assert coverage_of(clause, named=named) == word
