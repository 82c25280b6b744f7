# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Bodies proposed by rule."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from umlauf.evaluation.bodies import BODY_COLUMNS, Body, parse_bodies
from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import BY_RULE, Code
from umlauf.precoding.naming_bodies import days_in, propose_bodies
from umlauf.precoding.proposing import propose_codes
from umlauf.reading.tables import Table, read_csv, read_toml
from umlauf.replies.filed import CELL_COLUMNS, Cell, parse_cells
from umlauf.sentences.german import stem
from umlauf.survey.names import place_of
from umlauf.survey.roster import COLUMNS as ROSTER_COLUMNS
from umlauf.survey.roster import MISSING, OWN, Roster, RosterEntry, parse_roster

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "samples" / "hessen-19-1613"
PRINTED = REPOSITORY.parent / "shared" / "case-19-1613"

KEY = "16061000"
ROSTER = Roster(
    (
        RosterEntry(KEY, "Landkreis Eichsfeld", "landkreis", state=OWN),
        RosterEntry("16062000", "Landkreis Nordhausen", "landkreis", state=MISSING),
    )
)
STATUSES = {
    "exists": {"label": "besteht", "counts_as": "yes"},
    "planned": {"label": "geplant", "counts_as": "coming"},
    "none": {"label": "besteht nicht", "counts_as": "no"},
}
BOOK = parse_codebook("x", {"questions": {"1": {"label": "Jugendbeirat", "statuses": STATUSES}}})


def bodies(*texts: str, codes: Sequence[Code] = ()) -> list[Body]:
    return list(propose_bodies(ROSTER, BOOK, [Cell(KEY, "1", text) for text in texts], codes, prefix="th-7-1"))


def names(text: str) -> list[str]:
    return [body.name for body in bodies(text)]


def code(status: str, level: str, passage: str) -> Code:
    return Code(KEY, "1", status, level, "1", "", passage, BY_RULE)


def test_a_body_has_what_its_sentence_says() -> None:
    text = "Auf Initiative des Landrats tagt seit 2016 zweimal im Jahr der „Beirat Jugend“ unter Beteiligung von Schulen und Vereinen."
    assert bodies(text) == [
        Body(
            "th-7-1-b001", KEY, "Beirat Jugend", "Beirat", "county", "exists", "Landrat", "Schulen | Vereinen",
            "zweimal im Jahr", "2016", "", "", "1", text, BY_RULE,
        )
    ]  # fmt: skip


def test_the_proposed_bodies_are_taken_as_bodies() -> None:
    found = bodies("Es gibt ein Jugendforum. Die AG Sport ist in Gründung.", "Das Netzwerk Kultur tagt vor Ort.")
    table = Table("bodies.csv", [list(body[:15]) for body in found], [], (), range(2, len(found) + 2))
    assert len(BODY_COLUMNS) == 15
    assert list(parse_bodies(table, ROSTER)) == found
    assert [(body.id, body.status, body.level) for body in found] == [
        ("th-7-1-b001", "exists", "county"),
        ("th-7-1-b002", "forming", "county"),
        ("th-7-1-b003", "exists", "municipal"),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Es gibt den „Sonderstab Asyl“.", ["Sonderstab Asyl"]),
        ('Es gibt das "Netzwerk Kinder, Jugend (U 18) und Sport".', ["Netzwerk Kinder, Jugend (U 18) und Sport"]),
        ("Es gibt den Runden Tisch „Viele Kulturen“.", ["Runder Tisch Viele Kulturen"]),
        ("In Runden Tischen und Netzwerken wird beraten.", ["Runde Tische", "Netzwerke"]),
        ("In Arbeitsgruppen wird beraten.", ["Arbeitsgruppen"]),
        ("Es gibt eine Steuerungsgruppe Asyl unter Leitung des Landrats.", ["Steuerungsgruppe Asyl"]),
        ("Arbeitskreis für Toleranz und Vielfalt, Uder", ["Arbeitskreis für Toleranz und Vielfalt, Uder"]),
        ("Es gibt den Arbeitskreis Asyl in Uder.", ["Arbeitskreis Asyl in Uder"]),
        ("Uder: Runder Tisch Asyl", ["Runder Tisch Asyl, Uder"]),
        ("Kassel: Runder Tisch Asyl", ["Runder Tisch Asyl"]),
        ("Es gibt die AG Sport und Beiräte.", ["AG Sport", "Beiräte"]),
        ("Es gibt die AG und Sport", ["AG"]),
        ('Es gibt den "Beirat Jugend.', ["Beirat Jugend"]),
        ("Die Bürgermeisterversammlungen sind bekannt für", ["Bürgermeisterversammlungen"]),
        ("Es gibt keinen Jugendbeirat.", []),
        ("Ein Jugendbeirat wäre gut.", []),
        ("Der Beirat befasst sich damit.", []),
        ("Es gibt einen Landkreis und einen Stadtrat.", []),
    ],
)
def test_a_body_is_named_by_its_noun_and_what_belongs_to_it(text: str, named: list[str]) -> None:
    assert names(text) == named


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Der Jugendbeirat tagt.", "exists"),
        ("Der Jugendbeirat ist geplant.", "planned"),
        ("Der Landrat hat für den 3. Mai 2027 zum Jugendbeirat eingeladen.", "announced"),
        ("Der Jugendbeirat wurde 2020 aufgelöst.", "ended"),
        ("Der Jugendbeirat befasst sich damit.", "unclear"),
    ],
)
def test_its_status_is_read_from_its_sentence(text: str, status: str) -> None:
    assert [body.status for body in bodies(text)] == [status]


def test_codes_of_its_sentence_decide_where_it_stands_alone() -> None:
    text = "Der Jugendbeirat befasst sich damit."
    assert bodies(text, codes=[code("none", "", text)]) == []
    (there,) = bodies(text, codes=[code("exists", "county", text), code("exists", "municipal", text)])
    assert (there.status, there.level) == ("exists", "county | municipal")
    (coming,) = bodies(text, codes=[code("planned", "county", text)])
    assert coming.status == "planned"
    both = "Der Jugendbeirat und das Forum Sport befassen sich damit."
    assert [body.status for body in bodies(both, codes=[code("exists", "county", both)])] == ["unclear", "unclear"]


def test_a_body_that_is_named_twice_is_one_with_all_its_days() -> None:
    (body,) = bodies(
        "Am 10.12.2014 tagte erstmals der Runde Tisch.", "Am 26. Januar 2015 tagte der zweite Runde Tisch."
    )
    assert (body.first, body.dates) == ("2014-12-10", "2014-12-10 | 2015-01-26")


def test_what_is_said_of_several_bodies_is_written_for_none() -> None:
    found = bodies("Auf Initiative des Landrats tagen seit 2016 monatlich der Jugendbeirat und das Forum Sport.")
    assert [(body.initiators, body.rhythm, body.first) for body in found] == [("", "", ""), ("", "", "")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Der Jugendbeirat besteht seit März 2008.", "2008-03"),
        ("Am 3. Mai 2024 tagte der Jugendbeirat.", ""),
        ("Der Jugendbeirat besteht.", ""),
        ("Am 3. Mai 2024 lud der Erste Kreisbeigeordnete zum Jugendbeirat ein.", ""),
    ],
)
def test_since_when_there_is_one(text: str, first: str) -> None:
    assert [body.first for body in bodies(text)] == [first]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Initiiert durch den Kreis tagt der Jugendbeirat.", ("Kreis", "")),
        ("Unter der Federführung des Dezernenten tagt der Jugendbeirat.", ("Dezernenten", "")),
        ("Unter Leitung des Amtes für Jugend und Soziales tagt der Jugendbeirat.", ("Amt für Jugend und Soziales", "")),
        ("Unter Beteiligung aller tagt der Jugendbeirat.", ("", "")),
        ("Der Jugendbeirat tagt unter Mitwirkung der Schulen, der Vereine sowie von Eltern.", ("", "Schulen | Vereine | Eltern")),
    ],
)  # fmt: skip
def test_who_started_it_and_who_takes_part(text: str, who: tuple[str, str]) -> None:
    assert [(body.initiators, body.participants) for body in bodies(text)] == [who]


def test_days_are_those_that_there_are() -> None:
    assert days_in("am 24.07.2014, 18. Februar 2015, 1.2.2016, 31.02.2015, 1.13.2015 und 1.1.0000") == [
        "2014-07-24",
        "2015-02-18",
        "2016-02-01",
    ]


def test_nothing_is_read_of_whom_nobody_asked_or_who_was_silent() -> None:
    cells = [Cell("16062000", "1", "Der Jugendbeirat tagt."), Cell("x:9", "1", "Der Jugendbeirat tagt.")]
    assert propose_bodies(ROSTER, BOOK, cells, (), prefix="x") == ()


def found_of(gold: Sequence[tuple[str, str]], ours: Sequence[Body]) -> int:
    """How many names are found, each proposal once: the words of one are all words of the other."""
    left = [(body.held_by, words(body.name)) for body in ours]
    count = 0
    for holder, name in gold:
        match = next(
            (one for one in left if one[0] == holder and (one[1] <= words(name) or words(name) <= one[1])), None
        )
        if match:
            left.remove(match)
            count += 1
    return count


def words(name: str) -> set[str]:
    return {stem(word) for word in re.findall(r"\w+", name)}


def table(name: str, columns: tuple[str, ...]) -> Table:
    return read_csv(name, (SAMPLE / name).read_bytes(), columns)


def sample() -> tuple[Roster, Codebook]:
    book = parse_codebook("codebook.toml", read_toml("codebook.toml", (SAMPLE / "codebook.toml").read_bytes()))
    return parse_roster(table("roster.csv", ROSTER_COLUMNS)), book


def test_the_bodies_of_the_case_told_anew_are_found_with_these_figures() -> None:
    roster, book = sample()
    cells = parse_cells(table("cells.csv", CELL_COLUMNS), roster)
    ours = propose_bodies(roster, book, cells, propose_codes(roster, book, cells), prefix="he-19-1613")
    gold = [(body.held_by, body.name) for body in parse_bodies(table("bodies.csv", BODY_COLUMNS), roster)]
    assert (len(gold), len(ours), found_of(gold, ours)) == (86, 76, 66)


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed paper is not at hand")
def test_the_bodies_of_the_printed_annex_are_found_well_enough() -> None:
    annex, coding = (json.loads((PRINTED / f"{name}-gold.json").read_text("utf-8")) for name in ("annex", "coding"))
    roster, book = sample()
    counties = {place_of(e.name).removesuffix("-Kreis"): e.key for e in roster.entries if e.kind == "landkreis"}
    keys = {f"LK {place}": key for place, key in counties.items()} | {e.name: e.key for e in roster.entries}
    cells = [
        Cell(keys[row["authority"]], field[1:], row[field]) for row in annex["rows"] for field in ("q1", "q2", "q3")
    ]
    cells += [Cell(keys[one["association"]], "text", one["text"]) for one in annex["summaries"]]
    ours = propose_bodies(roster, book, cells, propose_codes(roster, book, cells), prefix="he-19-1613")
    gold = [(keys.get(body["held_by"], ""), body["name"]) for body in coding["bodies"]]
    found = found_of(gold, ours)
    print(f"bodies: {found} of {len(gold)} found, {len(ours)} proposed")
    assert found / len(gold) >= 0.6
