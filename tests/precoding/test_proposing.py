# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Codes proposed by rule: an invented case, the case told anew, and the printed annex where it is at hand."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import BY_RULE, COLUMNS, Code, parse_codes
from umlauf.inquiry.questions import exchanges, questions_of
from umlauf.precoding.labelling import propose_codebook
from umlauf.precoding.proposing import propose_codes
from umlauf.reading.tables import Table, read_csv, read_toml
from umlauf.replies.filed import CELL_COLUMNS, Cell, parse_cells
from umlauf.survey.names import place_of
from umlauf.survey.roster import COLUMNS as ROSTER_COLUMNS
from umlauf.survey.roster import DECLINED, MISSING, NIL, OWN, SUMMARY, Roster, RosterEntry, parse_roster

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "samples" / "hessen-19-1613"
PRINTED = REPOSITORY.parent / "shared" / "case-19-1613"

QUESTIONS = """
1. In welchen Landkreisen und kreisfreien Städten Thüringens gibt es
a) einen Jugendbeirat,
b) ein vergleichbares Gremium der jungen Menschen?
2. Welche Landkreise und kreisfreien Städte haben einen Lärmaktionsplan aufgestellt?
3. Wie viele hauptamtliche Gleichstellungsbeauftragte sind bestellt?
"""
UNION, CIRCLE = "assoc:GStB", "assoc:TLT"
COUNTIES = {
    "16061000": "Landkreis Eichsfeld",
    "16062000": "Landkreis Nordhausen",
    "16063000": "Wartburgkreis",
    "16064000": "Unstrut-Hainich-Kreis",
    "16065000": "Kyffhäuserkreis",
    "16066000": "Landkreis Schmalkalden-Meiningen",
    "16067000": "Landkreis Gotha",
    "16068000": "Landkreis Sömmerda",
    "16069000": "Landkreis Hildburghausen",
    "16070000": "Ilm-Kreis",
}
STATES = {"16068000": NIL, "16069000": MISSING}
THURINGIA = Roster(
    (
        *(RosterEntry(key, name, "landkreis", CIRCLE, STATES.get(key, OWN)) for key, name in COUNTIES.items()),
        RosterEntry("16051000", "Erfurt", "kreisfreie_stadt", UNION, SUMMARY, UNION),
        RosterEntry("16053000", "Jena", "kreisfreie_stadt", UNION, SUMMARY, UNION),
        RosterEntry("16055000", "Weimar", "kreisfreie_stadt", UNION, OWN),
        RosterEntry(UNION, "Gemeinde- und Städtebund", "association", state=OWN),
        RosterEntry(CIRCLE, "Landkreistag", "association", state=DECLINED),
    )
)
REPLIES = {
    ("16061000", "1"): "a) Seit 2016 besteht ein Jugendbeirat. b) Außerdem tagt zweimal im Jahr das Jugendforum.",
    ("16061000", "2"): "Der Lärmaktionsplan der dritten Stufe wurde im Mai 2018 beschlossen.",
    ("16062000", "1"): "Es gibt noch keinen Jugendbeirat. Ein solcher ist für das Jahr 2027 vorgesehen.",
    ("16062000", "2"): "Derzeit in Aufstellung.",
    ("16063000", "1"): "Weder ein Jugendbeirat noch ein vergleichbares Gremium sind vorhanden.",
    ("16063000", "2"): "Ein Lärmaktionsplan ist nicht erforderlich, weil keine Hauptstraße betroffen ist.",
    ("16064000", "1"): "In allen Städten und Gemeinden haben sich Jugendbeiräte gegründet; kreisweit arbeitet ein Jugendnetzwerk.",
    ("16064000", "2"): "Ob ein Lärmaktionsplan gebraucht wird, wird geprüft.",
    ("16065000", "1"): "Jugendbeirat (in Gründung)",
    ("16065000", "2"): "s. 1.",
    ("16066000", "1"): "Im Landkreis besteht kein Jugendbeirat, aber ein mit einem Jugendbeirat vergleichbares Gremium.",
    ("16066000", "1|2"): "Lärmaktionspläne haben die Städte Wasungen und Zella-Mehlis aufgestellt.",
    ("16067000", "1"): "a) Nein. b) Hierzu liegen keine Erkenntnisse vor.",
    ("16067000", "2"): "Ja, seit 2019.",
    ("16068000", "1"): "Fehlanzeige. Früher gab es einen Jugendbeirat. In Sömmerda arbeitet ein Kinderrat.",
    ("16070000", "1"): "Einen Jugendbeirat oder Vergleichbares gibt es bisher nicht. Der Kreistag lädt Schulsprecher zum Jugendtreffen ein.",
    ("16070000", "2"): "Für einen Lärmaktionsplan fehlt das Geld. M it dem L and wird verhandelt.",
    ("16055000", "1"): "Ein Jugendbeirat ist im Aufbau. Er wird vor Ort gewählt.",
    ("16055000", "2"): "Nein",
    (UNION, "text"): "In allen kreisfreien Städten gibt es einen Jugendbeirat. Einige Städte haben einen Lärmaktionsplan aufgestellt. "
    "In Jena wurde der Lärmaktionsplan 2020 beschlossen. Es existiert der AK Jugend der AG Jugendämter.",
    (CIRCLE, "text"): "Nach Kenntnis der Geschäftsstelle gibt es vor Ort Jugendbeiräte, Jugendforen usw.",
    ("16099000", "1"): "Ein Jugendbeirat besteht.",
}  # fmt: skip

CODES = [
    ("16061000", "1a", "exists", "county", "1", "", "Seit 2016 besteht ein Jugendbeirat."),
    ("16061000", "1b", "exists", "county", "1", "", "Außerdem tagt zweimal im Jahr das Jugendforum."),
    ("16061000", "2", "exists", "county", "2", "", "Der Lärmaktionsplan der dritten Stufe wurde im Mai 2018 beschlossen."),
    ("16062000", "1a", "planned", "county", "1", "", "Ein solcher ist für das Jahr 2027 vorgesehen."),
    ("16062000", "2", "forming", "county", "2", "", "Derzeit in Aufstellung."),
    ("16063000", "1a", "none", "", "1", "", "Weder ein Jugendbeirat noch ein vergleichbares Gremium sind vorhanden."),
    ("16063000", "1b", "none", "", "1", "", "Weder ein Jugendbeirat noch ein vergleichbares Gremium sind vorhanden."),
    ("16063000", "2", "none", "", "2", "", "Ein Lärmaktionsplan ist nicht erforderlich, weil keine Hauptstraße betroffen ist."),
    ("16064000", "1a", "exists", "municipal", "1", "", "In allen Städten und Gemeinden haben sich Jugendbeiräte gegründet"),
    ("16064000", "1b", "exists", "county", "1", "", "kreisweit arbeitet ein Jugendnetzwerk."),
    ("16065000", "1a", "forming", "county", "1", "", "Jugendbeirat (in Gründung)"),
    ("16066000", "1a", "none", "", "1", "", "Im Landkreis besteht kein Jugendbeirat, aber ein mit einem Jugendbeirat vergleichbares Gremium."),
    ("16066000", "1b", "exists", "county", "1", "", "Im Landkreis besteht kein Jugendbeirat, aber ein mit einem Jugendbeirat vergleichbares Gremium."),
    ("16066000", "2", "exists", "municipal", "1|2", "", "Lärmaktionspläne haben die Städte Wasungen und Zella-Mehlis aufgestellt."),
    ("16067000", "1a", "none", "", "1", "", "Nein."),
    ("16067000", "2", "exists", "county", "2", "", "Ja, seit 2019."),
    ("16068000", "1a", "none", "", "1", "", "Fehlanzeige."),
    ("16068000", "1b", "none", "", "1", "", "Fehlanzeige."),
    ("16070000", "1a", "none", "", "1", "", "Einen Jugendbeirat oder Vergleichbares gibt es bisher nicht."),
    ("16070000", "1b", "none", "", "1", "", "Einen Jugendbeirat oder Vergleichbares gibt es bisher nicht."),
    ("16055000", "1a", "forming", "city", "1", "", "Ein Jugendbeirat ist im Aufbau."),
    ("16055000", "2", "none", "", "2", "", "Nein"),
    ("16051000", "1a", "exists", "city", "text", "assoc:GStB", "In allen kreisfreien Städten gibt es einen Jugendbeirat."),
    ("16053000", "1a", "exists", "city", "text", "assoc:GStB", "In allen kreisfreien Städten gibt es einen Jugendbeirat."),
    ("16053000", "2", "exists", "city", "text", "assoc:GStB", "In Jena wurde der Lärmaktionsplan 2020 beschlossen."),
    ("assoc:TLT", "1a", "exists", "municipal", "text", "", "Nach Kenntnis der Geschäftsstelle gibt es vor Ort Jugendbeiräte, Jugendforen usw."),
    ("assoc:TLT", "1b", "exists", "municipal", "text", "", "Nach Kenntnis der Geschäftsstelle gibt es vor Ort Jugendbeiräte, Jugendforen usw."),
]  # fmt: skip


def codebook_of(questions: str) -> Codebook:
    proposed = propose_codebook(questions_of(exchanges(questions.splitlines(), answered=False)))
    return parse_codebook("codebook.toml", read_toml("codebook.toml", proposed.encode()))


BOOK = codebook_of(QUESTIONS)


def proposed(replies: Mapping[tuple[str, str], str], book: Codebook = BOOK) -> list[Code]:
    cells = [Cell(key, field, text) for (key, field), text in replies.items()]
    return list(propose_codes(THURINGIA, book, cells))


def sets(codes: Iterable[Code], *, by_source: bool = False) -> dict[tuple[str, str], set[str]]:
    """The statuses of each authority and question."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code in codes:
        found[(code.source if by_source and code.source else code.key), code.question].add(code.status)
    return dict(found)


def agreement(
    gold: Mapping[tuple[str, str], set[str]], ours: Mapping[tuple[str, str], set[str]]
) -> tuple[int, int, int]:
    """How many pairs of authority and question are coded, how many proposed, how many with equal statuses."""
    return len(gold), len(ours), sum(gold.get(pair) == statuses for pair, statuses in ours.items())


def read(name: str, columns: tuple[str, ...]) -> Table:
    return read_csv(name, (SAMPLE / name).read_bytes(), columns)


def test_an_invented_case_of_another_subject_is_coded_as_a_person_would() -> None:
    assert [code[:7] for code in proposed(REPLIES)] == CODES
    assert {code.by for code in proposed(REPLIES)} == {BY_RULE}


def test_the_proposed_codes_are_taken_as_codes() -> None:
    codes = proposed(REPLIES)
    table = Table("codes.csv", [list(code[:8]) for code in codes], [], (), range(2, len(codes) + 2))
    assert list(parse_codes(table, THURINGIA, BOOK)) == codes


@pytest.mark.parametrize(
    ("field", "text", "codes"),
    [
        ("1", "Nein", {"1a": "none", "1b": "none"}),
        ("1", "a) ja b) nein", {"1a": "exists", "1b": "none"}),
        ("1", "Ja", {}),
        ("1b", "Ja", {"1b": "exists"}),
        ("1|2", "Nein", {}),
        ("2", "Keine.", {"2": "none"}),
        ("2", "Keine Angaben möglich.", {}),
        ("2", "siehe 1a", {}),
        ("2", "Nein, der Landkreis ist nicht zuständig.", {"2": "none"}),
        ("1", "Bislang gibt es keinen Jugendbeirat. Dies ist aber geplant.", {"1a": "planned"}),
        ("1", "Bislang gibt es keinen Jugendbeirat. Dies hat finanzielle Gründe.", {"1a": "none"}),
        ("1", "Gefragt wird nach einem Jugendbeirat. Ein solcher besteht.", {"1a": "exists"}),
        ("1", "Gefragt wird nach einem Jugendbeirat. Er besteht.", {}),
        ("1", "Der Runde Tisch Jugend tagt, die Helfergruppen sind geplant.", {"1b": "exists"}),
        ("1", "Ein Kinderbeirat besteht.", {}),
        ("1", "Wir haben kein Gremium. Es gibt ein Jugendforum.", {"1b": "none"}),
        ("1", "In den Orten, in denen Jugendgremien tagen, gibt es Geld.", {"1b": "exists"}),
        ("1", "Es gibt ein Netz, in dem alle Jugendbeirat.", {}),
        ("1", "Vergleichbar einem Jugendbeirat ist das Jugendnetzwerk, das regelmäßig tagt.", {"1b": "exists"}),
        ("1|2", "Vergleichbares besteht nicht.", {}),
        ("2", "Vergleichbares besteht nicht.", {}),
        ("1", "In vergleichbaren Fällen hilft das Amt.", {}),
        ("1", "Es besteht ein vergleichbarer Arbeitskreis.", {"1b": "exists"}),
        ("9", "Es gibt einen Jugendbeirat.", {"1a": "exists"}),
    ],
)  # fmt: skip
def test_a_reply_says(field: str, text: str, codes: dict[str, str]) -> None:
    found = {code.question: code.status for code in proposed({("16061000", field): text})}
    assert found == codes


def test_a_codebook_of_persons_gives_its_own_statuses() -> None:
    statuses = {
        "exists": {"label": "aufgestellt", "counts_as": "yes"},
        "passed": {"label": "beschlossen", "also": ["verabschiedet"], "counts_as": "yes"},
        "drafted": {"label": "im Entwurf", "counts_as": "coming"},
    }
    book = parse_codebook("x", {"questions": {"2": {"label": "Lärmaktionsplan", "statuses": statuses}, "3": {}}})
    texts = {
        "Ein Lärmaktionsplan liegt vor.": ["exists"],
        "Der Lärmaktionsplan wurde beschlossen.": ["passed"],
        "Ein Lärmaktionsplan ist geplant.": ["drafted"],
        "Ein Lärmaktionsplan liegt nicht vor.": [],
    }
    found = {text: [code.status for code in proposed({("16061000", "2"): text}, book)] for text in texts}
    assert found == texts


def test_two_questions_for_something_comparable_leave_open_which_is_meant() -> None:
    book = codebook_of("1. Gibt es\na) einen Beirat,\nb) ein ähnliches Gremium,\nc) eine vergleichbare Stelle?")
    assert proposed({("16061000", "1"): "Es gibt ein Jugendforum."}, book) == []
    assert [code.question for code in proposed({(CIRCLE, "text"): "Es gibt ein Jugendforum."}, book)] == ["1b"]


def test_the_case_told_anew_is_proposed_with_these_figures() -> None:
    roster = parse_roster(read("roster.csv", ROSTER_COLUMNS))
    book = parse_codebook("codebook.toml", read_toml("codebook.toml", (SAMPLE / "codebook.toml").read_bytes()))
    cells = parse_cells(read("cells.csv", CELL_COLUMNS), roster)
    gold = parse_codes(read("codes.csv", COLUMNS), roster, book)
    assert agreement(sets(gold), sets(propose_codes(roster, book, cells))) == (69, 54, 54)


def printed_case() -> tuple[Roster, Codebook, list[Cell], dict[tuple[str, str], set[str]]]:
    """The annex as printed, with a codebook from its questions, and what two coders gave."""
    annex, coding = (json.loads((PRINTED / f"{name}-gold.json").read_text("utf-8")) for name in ("annex", "coding"))
    roster = parse_roster(read("roster.csv", ROSTER_COLUMNS))
    counties = {place_of(e.name).removesuffix("-Kreis"): e.key for e in roster.entries if e.kind == "landkreis"}
    keys = {f"LK {place}": key for place, key in counties.items()} | {e.name: e.key for e in roster.entries}
    paper = (PRINTED / "drucksache-19-1613.txt").read_text("utf-8").split("Anlagen")[0]
    proposal = propose_codebook(questions_of(exchanges(paper.splitlines(), answered=True)))
    cells = [
        Cell(keys[row["authority"]], field[1:], row[field]) for row in annex["rows"] for field in ("q1", "q2", "q3")
    ]
    cells += [Cell(keys[one["association"]], "text", one["text"]) for one in annex["summaries"]]
    same = {"convened": "exists", "announced": "planned"}
    gold: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code in coding["codes"]:
        gold[keys[code["row"]], code["question"]].add(same.get(code["status"], code["status"]))
    return roster, parse_codebook("x", read_toml("x", proposal.encode())), cells, dict(gold)


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed paper is not at hand")
def test_the_printed_annex_is_proposed_well_enough() -> None:
    roster, book, cells, gold = printed_case()
    coded, ours, equal = agreement(gold, sets(propose_codes(roster, book, cells), by_source=True))
    silent = 80 - len(gold) - (ours - equal)  # pairs on which neither says anything
    print(f"codes: {equal} of {coded} found, {ours} proposed, {equal + silent} of 80 pairs equal")
    assert equal / coded >= 0.75
    assert equal / ours >= 0.8


def test_a_thousand_rows_of_three_fields_are_read_in_a_few_seconds() -> None:
    cells = [Cell(key, field, text) for (key, field), text in REPLIES.items()] * (3000 // len(REPLIES))
    start = time.perf_counter()
    propose_codes(THURINGIA, BOOK, cells)
    assert time.perf_counter() - start < 5  # one second where nothing else runs
