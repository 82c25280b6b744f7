# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The sample is what its README says: complete, quoted to the letter, and told in its own words."""

import csv
import email
import email.policy
import importlib.util
import io
import re
import tomllib
from collections import Counter
from pathlib import Path
from types import ModuleType

import docx
import openpyxl
import pytest

from umlauf.answer.claims import check
from umlauf.desk.gloss import gloss
from umlauf.publication.dataset import read_case

CHECKOUT = Path(__file__).parents[2]
SAMPLE = CHECKOUT / "samples" / "hessen-19-1613"
PAPER = CHECKOUT.parent / "shared" / "case-19-1613" / "drucksache-19-1613.txt"
COLUMNS = {
    "roster.csv": "key,name,kind,association,state,covered_by,received_on,channel,file",
    "cells.csv": "key,cell,text,file,page,note",
    "codes.csv": "key,question,status,level,cell,source,passage,by",
    "bodies.csv": (
        "id,held_by,name,kind,level,status,initiators,participants,rhythm,first,dates,share,cell,passage,by"
    ),
    "findings.csv": "id,held_by,what,quantity,unit,cell,passage",
}
# The passage on Fulda's authorities was printed in the reply of Kassel.
IN_ANOTHER_REPLY = {"he-19-1613-b051": "06633000"}


def rows(name: str) -> list[dict[str, str]]:
    with (SAMPLE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(name: str) -> str:
    return (SAMPLE / name).read_text(encoding="utf-8")


ROSTER = {row["key"]: row for row in rows("roster.csv")}
CELLS = {(row["key"], row["cell"]): row["text"] for row in rows("cells.csv")}
CODES = rows("codes.csv")
BODIES = rows("bodies.csv")
FINDINGS = rows("findings.csv")
GLOSS = tomllib.loads(text("gloss.toml"))["gloss"]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_replies", CHECKOUT / "samples" / "make_replies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_the_columns_of_format_1(name: str) -> None:
    assert text(name).splitlines()[0] == COLUMNS[name]


def test_26_authorities_were_asked_and_18_replied_themselves() -> None:
    assert Counter((row["kind"], row["state"]) for row in ROSTER.values()) == {
        ("landkreis", "own"): 18,
        ("landkreis", "missing"): 3,
        ("kreisfreie_stadt", "summary"): 5,
        ("association", ""): 1,
        ("association", "own"): 1,
        ("association", "declined"): 1,
        ("land", ""): 1,
    }


def test_three_counties_are_silent() -> None:
    silent = [row["name"] for row in ROSTER.values() if row["state"] == "missing"]
    assert silent == ["Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg"]


def test_the_cities_are_covered_by_their_association() -> None:
    assert {row["covered_by"] for row in ROSTER.values() if row["state"] == "summary"} == {"assoc:HStT"}


def test_days_of_receipt_lie_in_the_survey() -> None:
    days = [row["received_on"] for row in ROSTER.values() if row["received_on"]]
    assert (len(days), min(days), max(days)) == (20, "2015-03-02", "2015-03-25")


def test_what_the_paper_does_not_print_stays_away() -> None:
    head = tomllib.loads(text("case.toml"))
    assert {"forwarded", "received"} & set(head) == set()


def test_62_codes_of_the_coders_are_75_rows() -> None:
    """Five codes for county and municipalities are two rows; two of the summary are one row for each of five cities."""
    assert len(CODES) == 75 == 62 + 5 + 2 * 4


def test_the_summary_gives_each_city_its_two_codes() -> None:
    cities = Counter((row["question"], row["status"], row["cell"]) for row in CODES if row["source"])
    assert cities == {("1a", "none", "text"): 5, ("1b", "exists", "text"): 5}


def test_two_counties_have_a_round_table_whose_field_cannot_be_seen() -> None:
    uncertain = [row["key"] for row in CODES if (row["question"], row["cell"]) == ("2a", "1|2")]
    assert [ROSTER[key]["name"] for key in uncertain] == ["Landkreis Groß-Gerau", "Landkreis Hersfeld-Rotenburg"]


@pytest.mark.parametrize(
    ("levels", "cells", "counted"),
    [
        ({"county", "municipal"}, {"1", "2", "3", "1|2"}, 13),
        ({"county", "municipal"}, {"2"}, 9),
        ({"county", "municipal"}, {"2", "1|2"}, 11),
        ({"county"}, {"1", "2", "3", "1|2"}, 6),
    ],
)
def test_round_tables_are_13_or_9_to_11_or_6(levels: set[str], cells: set[str], counted: int) -> None:
    members = {
        row["key"]
        for row in CODES
        if row["question"] == "2a" and row["status"] == "exists" and row["level"] in levels and row["cell"] in cells
        if ROSTER[row["key"]]["kind"] == "landkreis"
    }
    assert len(members) == counted


def test_17_of_18_counties_have_something_and_odenwald_denies_all_four() -> None:
    own = {key for key, row in ROSTER.items() if row["state"] == "own" and row["kind"] == "landkreis"}
    yes = {row["key"] for row in CODES if row["status"] in ("convened", "exists")} & own
    assert [ROSTER[key]["name"] for key in own - yes] == ["Odenwaldkreis"]
    assert [row["status"] for row in CODES if row["key"] == "06437000"] == ["none"] * 4


def test_every_code_is_a_status_of_the_codebook() -> None:
    questions = tomllib.loads(text("codebook.toml"))["questions"]
    unknown = [row for row in CODES if row["status"] not in questions[row["question"]]["statuses"]]
    assert unknown == []


def test_86_bodies_and_61_findings_have_ids_of_their_own() -> None:
    assert [row["id"] for row in BODIES] == [f"he-19-1613-b{number:03}" for number in range(1, 87)]
    assert [row["id"] for row in FINDINGS] == [f"he-19-1613-f{number:03}" for number in range(1, 62)]


def test_every_key_stands_in_the_roster() -> None:
    keys = {row["key"] for row in CODES} | {row["source"] for row in CODES} | {key for key, _ in CELLS}
    keys |= {row["held_by"] for row in BODIES + FINDINGS} | {row["association"] for row in ROSTER.values()}
    assert keys - set(ROSTER) == {""}


def test_every_passage_stands_to_the_letter_in_the_cell_it_names() -> None:
    astray = [row for row in CODES if row["passage"] not in CELLS[row["source"] or row["key"], row["cell"]]]
    for row in BODIES + FINDINGS:
        key = IN_ANOTHER_REPLY.get(row["id"], row["held_by"])
        source = text("answer.md") if key == "land:HE" else CELLS[key, row["cell"]]
        if not row["passage"] or row["passage"] not in source:
            astray.append(row)
    assert astray == []


def test_the_body_in_another_reply_is_the_network_of_authorities_of_fulda() -> None:
    body = next(row for row in BODIES if row["id"] in IN_ANOTHER_REPLY)
    assert (body["held_by"], body["name"]) == ("06631000", "Behördennetzwerk")


def test_the_trouble_is_still_there() -> None:
    assert [where for where, written in CELLS.items() if not written] == [
        ("06438000", "3"),
        ("06439000", "3"),
        ("06531000", "1"),
    ]
    assert [CELLS[key, "3"] for key in ("06440000", "06531000", "06636000")] == [
        "s. bei 1 und 2.",
        "s. 2.",
        "s. lb und 2b.",
    ]
    assert "Landkreis Fulda" in CELLS["06633000", "2"]


def test_the_files_are_what_the_script_makes_of_the_cells(maker: ModuleType) -> None:
    made = maker.replies(SAMPLE)
    there = {f"replies/{path.name}": path.read_bytes() for path in (SAMPLE / "replies").iterdir()}
    assert sorted(made) == sorted(there)
    assert [name for name in made if made[name] != there[name]] == []


def test_every_file_of_the_roster_is_there_and_named_by_its_cells() -> None:
    named = {row["file"] for row in ROSTER.values()} - {""}
    assert named == {row["file"] for row in rows("cells.csv")}
    assert Counter(Path(name).suffix for name in named) == {".docx": 10, ".eml": 5, ".xlsx": 3, ".txt": 2}


@pytest.mark.parametrize("key", [key for key, row in ROSTER.items() if row["file"]])
def test_a_file_names_its_authority_and_says_what_its_cells_say(key: str) -> None:
    name = ROSTER[key]["file"]
    said = " ".join(words_of(name, (SAMPLE / name).read_bytes()).split())
    expected = [ROSTER[key]["name"], *(written for (holder, _), written in CELLS.items() if holder == key)]
    assert [words for words in expected if words not in said] == []


def words_of(name: str, data: bytes) -> str:
    if name.endswith(".docx"):
        document = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)
    if name.endswith(".xlsx"):
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        return "\n".join(str(value) for row in sheet.values for value in row if value)
    if name.endswith(".eml"):
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        attached = [words_of(part.get_filename() or "", part.get_content()) for part in message.iter_attachments()]
        return "\n".join([str(message["From"]), body.get_content(), *attached])
    return data.decode("utf-8-sig")


def test_people_of_the_municipalities_are_not_named() -> None:
    told = "".join(text(name) for name in (*COLUMNS, "answer.md", "answer-corrected.md", "gloss.toml"))
    assert re.findall(r"Reuß|Baron\b", told) == []


@pytest.mark.parametrize("name", ["answer.md", "answer-corrected.md"])
def test_every_sentence_of_an_answer_has_a_gloss(name: str) -> None:
    rest = text(name)
    for entry in sorted(GLOSS, key=lambda entry: -len(entry["de"])):
        if entry["where"].startswith(f"{name}#"):
            rest = rest.replace(entry["de"], "")
    assert re.findall(r"\w+", rest) == []


def test_every_cell_and_every_question_has_a_gloss() -> None:
    glossed = {(entry["where"], entry["de"]) for entry in GLOSS}
    cells = {(f"cells.csv#{key}/{cell}", written) for (key, cell), written in CELLS.items() if written}
    questions = tomllib.loads(text("codebook.toml"))["questions"]
    asked = {(f"codebook.toml#{key}", questions[key]["text"]) for key in ("1a", "1b", "2a", "2b", "3")}
    assert (cells | asked) - glossed == set()


def said_by_the_check() -> list[str]:
    case = read_case(SAMPLE)
    found = check(case.coding, case.answer_md, case.head.reference_date)
    return [*(claim.proposal for claim in found.claims if claim.proposal), found.completeness.sentence]


def test_what_the_check_says_in_german_of_its_own_has_a_gloss() -> None:
    assert [words for words in said_by_the_check() if gloss(words) is None] == []


def test_every_gloss_stands_to_the_letter_where_it_says() -> None:
    sources = {name: " ".join(text(name).split()) for name in ("case.toml", "codebook.toml", "inquiry.txt")}
    sources |= {name: text(name) for name in ("answer.md", "answer-corrected.md")}
    sources["check of answer.md"] = "\n".join(said_by_the_check())
    sources |= {f"cells.csv#{key}/{cell}": written for (key, cell), written in CELLS.items()}
    astray = [
        entry
        for entry in GLOSS
        if entry["de"] not in sources.get(entry["where"], sources.get(entry["where"].partition("#")[0], ""))
    ]
    assert astray == []


def test_no_eight_words_in_a_row_are_those_of_the_printed_paper() -> None:
    """The head of the inquiry (who asks, when, the title) is a fact and stays."""
    if not PAPER.is_file():
        pytest.skip("the printed paper is not here")
    printed = PAPER.read_text(encoding="utf-8")
    runs = eights(printed) | eights(re.sub(r"-\s*\n\s*", "", printed))
    told = {name: text(name) for name in ("codebook.toml", "answer.md", "answer-corrected.md", *COLUMNS)}
    told["inquiry.txt"] = text("inquiry.txt").partition("Ich frage die Landesregierung:")[2]
    assert {name: shared for name, words in told.items() if (shared := eights(words) & runs)} == {}


def eights(words: str) -> set[str]:
    found = re.findall(r"\w+", words.lower())
    return {" ".join(found[start : start + 8]) for start in range(len(found) - 7)}
