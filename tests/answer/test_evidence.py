# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.answer import gold

from umlauf.answer.claims import check
from umlauf.answer.evidence import Evidence, evidence, marked, of_verdict
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import BY_RULE, Code, Coding
from umlauf.sentences.statements import sections
from umlauf.survey.roster import NIL, OWN, Roster, RosterEntry

TEXT = """# Vorbemerkung

Antworten liegen von 18 Landkreisen vor.

# Frage 1

Zwei Landkreise haben einen Flüchtlingsgipfel einberufen. In allen Landkreisen gibt es Netzwerke.

Das ist gut so.

# Frage 2

Runde Tische gibt es in zehn Landkreisen.
"""
CODEBOOK = parse_codebook(
    "codebook.toml",
    {"questions": {"1": {"label": "Runder Tisch", "statuses": {"exists": {"label": "besteht", "counts_as": "yes"},
                                                               "none": {"label": "keiner", "counts_as": "no"}}}}},
)  # fmt: skip
TWO = Roster((RosterEntry("1", "A-Kreis", "landkreis", "", OWN), RosterEntry("2", "B-Kreis", "landkreis", "", NIL)))


def found(text: str = TEXT) -> tuple[Evidence, ...]:
    coding = gold.coding()
    return evidence(check(coding, text, date(2015, 3, 26)).claims, coding)


def test_a_statement_that_fails_stands_beside_what_contradicts_it() -> None:
    failing = next(one for one in found() if one.claim.judgement.verdict == "fails")
    assert (str(failing.verdict), str(failing.figure)) == ("does not hold", "17 of 18, 21 asked")
    assert [str(reason) for reason in failing.reasons] == [
        "there is a counter-example", "not all who were asked have replied",
    ]  # fmt: skip
    assert [(witness.entry.name, [cell for cell, _, _ in witness.passages]) for witness in failing.against] == [
        ("Odenwald", ["1", "2"])
    ]


def test_the_rule_of_a_statement_and_the_other_usual_rules_are_said() -> None:
    ten = found()[-1]
    assert str(ten.rule).startswith("Counted is „besteht“, only at the level of the county or its municipalities")
    assert [str(one.counted) for one in ten.variants] == ["9 to 11", "14", "6", "13"]


def test_a_statement_on_the_replies_as_such_has_no_rule() -> None:
    assert (found()[0].rule, found()[0].variants, found()[0].against) == (None, (), ())


def test_a_statement_says_on_what_it_rests_and_one_that_nothing_belongs_to_says_nothing() -> None:
    text = "# Vorbemerkung\n\nAntworten liegen von 18 Landkreisen vor.\n\n# Frage 1\n\nIn drei Landkreisen scheint die Sonne."
    assert [str(one.certainty) for one in found(text)] == ["rests on the states of the roster", "None"]
    assert {str(one.certainty) for one in found()[1:]} == {"rests on confirmed codes"}


def test_a_nil_return_stands_against_without_a_passage_and_a_machine_code_is_uncertain() -> None:
    coding = Coding(TWO, CODEBOOK, (Code("1", "1", "exists", "", "1", "", "Ja.", BY_RULE),))
    one = evidence(check(coding, "# Frage 1\n\nIn allen Landkreisen besteht ein Runder Tisch.").claims, coding)[0]
    assert [(witness.entry.name, witness.passages) for witness in one.against] == [("B-Kreis", ())]
    assert str(one.certainty) == "rests on codes that nobody has confirmed; publishing treats it as open"


def test_a_line_of_blanks_between_two_paragraphs_is_none() -> None:
    (section,) = marked("# Frage 1\n\nJa.\n \n \nNein.", ())
    assert [[part.text.strip() for part in paragraph] for paragraph in section.paragraphs] == [["Ja."], ["Nein."]]


def test_verdicts_are_counted_in_one_order() -> None:
    assert [(verdict, number) for verdict, _, number in of_verdict(found())] == [
        ("holds", 2),
        ("fails", 1),
        ("open", 1),
    ]


def test_the_text_stands_section_by_section_with_its_statements_marked() -> None:
    text = marked(TEXT, found())
    assert [(one.name, one.of_questions, len(one.paragraphs)) for one in text] == [
        ("Vorbemerkung", False, 1), ("1", True, 2), ("2", True, 1),
    ]  # fmt: skip
    assert [part.evidence.place for part in text[1].paragraphs[0] if part.evidence] == [2, 3]
    assert [part.evidence for part in text[1].paragraphs[1]] == [None]


@given(
    st.lists(
        st.sampled_from(
            ["In allen Landkreisen gibt es Netzwerke.", "Zwei Landkreise.", "Ja", "\n\n", "# Frage 2\n", " "]
        )
    )
)
def test_the_parts_together_are_the_text(pieces: list[str]) -> None:
    text = "# Frage 1\n\n" + "".join(pieces)
    shown = [
        "".join(part.text for part in paragraph)
        for section in marked(text, found(text))
        for paragraph in section.paragraphs
    ]
    assert "".join("".join(shown).split()) == "".join("".join(section.text for section in sections(text)).split())
