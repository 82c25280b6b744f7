# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The demonstration on a fresh database gives the verdicts on which two coders agreed, and a second run changes nothing."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import AT, BY
from umlauf.answer.queries import versions
from umlauf.demo import NoSample, Reachable, carry_through, sample_folder
from umlauf.ledger.queries import entries
from umlauf.people.queries import actor_named
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import read_case
from umlauf.publication.queries import releases_of
from umlauf.wording import Message

SLUG = "de-he-19-1613"
SILENT = ["Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg"]
FILES = ["anlage.csv", "antwort.pdf", "pruefung-korrigiert.json", "pruefung.json"]

# The facts of the coding on which two coders agreed, by the first words of the clause.
GOLD: dict[str, dict[str, Any]] = {
    "Bis zu deren Abschluss": {
        "section": "Vorbemerkung", "quantity": ("coverage", 18), "unit": ["landkreis"], "question": None, "counted": 18,
        "base": 18, "asked": 21, "verdict": "holds", "because": [], "missing": SILENT,
    },
    "Zwei Landkreise": {
        "section": "1", "quantity": ("exactly", 2), "unit": ["landkreis"], "question": "1a", "statuses": ["convened"],
        "counted": 2, "base": 18, "verdict": "holds", "because": [],
        "members": ["Landkreis Bergstraße", "Landkreis Darmstadt-Dieburg"],
    },
    "In allen Landkreisen": {
        "section": "1", "quantity": ("all", None), "unit": ["landkreis"], "question": "1", "counted": 17, "base": 18,
        "asked": 21, "verdict": "fails", "because": ["counter_example", "not_all_replied"], "against": ["Odenwaldkreis"],
        "missing": SILENT,
    },
    "In allen kreisfreien Städten": {
        "section": "1", "quantity": ("all", None), "unit": ["kreisfreie_stadt"], "question": "1b", "counted": 5, "base": 5,
        "asked": 5, "replied": 0, "by_summary": 5, "verdict": "open", "because": ["summary_only"],
    },
    "In zehn Landkreisen": {
        "section": "2", "quantity": ("exactly", 10), "unit": ["landkreis"], "question": "2a", "statuses": ["exists"],
        "counted": 13, "verdict": "open", "because": ["ambiguous_rule"],
    },
    "in einem Landkreis": {
        "section": "2", "quantity": ("exactly", 1), "unit": ["landkreis"], "question": "2a", "statuses": ["planned"],
        "counted": 1, "verdict": "holds", "because": [], "members": ["Landkreis Limburg-Weilburg"],
    },
    "in den übrigen Landkreisen": {
        "section": "2", "quantity": ("most", None), "unit": ["landkreis"], "question": "2b", "counted": 3, "base": 4,
        "verdict": "holds", "because": ["exception_noted"], "against": ["Odenwaldkreis"],
    },
}  # fmt: skip
TOLD = [
    "1/7 The database is brought up to date.",
    "2/7 de-he-19-1613 is loaded: 30 rows, 21 files, 75 codes.",
    "3/7 The draft is checked against the replies.",
    "4/7 Publishing the draft is refused. Not published: the replies do not bear this statement: “In allen Landkreisen",
    "5/7 The draft is corrected and checked again.",
    "6/7 Leitung des Hauses signs exactly this version.",
    "7/7 Published: /answers/de-he-19-1613/ – the files are in out.",
]


class Run(NamedTuple):
    """What one run of the demonstration printed and left behind."""

    code: int
    out: str
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def first(folder: Path) -> Run:
    return umlauf(folder, "demo", "--no-serve", "--out", "out")


@pytest.fixture(scope="module")
def second(folder: Path, first: Run) -> Run:
    return umlauf(folder, "demo", "--no-serve", "--out", "out")


def umlauf(folder: Path, *arguments: str, **environment: str) -> Run:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("UMLAUF_")}
    run = subprocess.run(
        [sys.executable, "-m", "umlauf", *arguments],
        cwd=folder,
        env=kept | {"UMLAUF_VAR": str(folder / "var"), "LC_ALL": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    files = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    return Run(run.returncode, run.stdout, files)


def report(run: Run, name: str = "pruefung.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run.files[name])
    return found


def claim(run: Run, words: str) -> dict[str, Any]:
    (found,) = (one for one in report(run)["claims"] if one["clause"].startswith(words))
    return dict(found)


def test_the_demonstration_tells_its_seven_steps_and_ends_well(first: Run) -> None:
    steps = [line for line in first.out.splitlines() if line[1:3] == "/7"]
    assert (first.code, [line[: len(told)] for line, told in zip(steps, TOLD, strict=True)]) == (0, TOLD)
    assert sorted(first.files) == FILES


@pytest.mark.parametrize("words", GOLD)
def test_each_claim_has_the_verdict_of_the_two_coders(first: Run, words: str) -> None:
    found = claim(first, words)
    shown: dict[str, Any] = {name: found[name] for name in GOLD[words]}
    shown["quantity"] = (found["quantity"]["kind"], found["quantity"]["value"])
    for name in {"members", "against", "missing"} & set(shown):
        shown[name] = [one["name"] for one in found[name]]
    assert shown == GOLD[words]


def test_no_other_claim_fails(first: Run) -> None:
    others = [one for one in report(first)["claims"] if not one["clause"].startswith(tuple(GOLD))]
    assert [one["clause"] for one in others if one["verdict"] == "fails"] == []


def test_ten_is_shown_under_each_usual_rule(first: Run) -> None:
    found = claim(first, "In zehn Landkreisen")
    rules = {
        (v["rule"]["evidence"], *v["rule"]["levels"], *v["rule"]["statuses"]): v["counted"] for v in found["variants"]
    }
    assert (found["counted"], rules) == (
        13,
        {
            ("own", "county", "municipal", "exists"): [9, 11],
            ("any", "county", "municipal", "exists", "forming", "planned"): 14,
            ("any", "county", "exists"): 6,
            ("any", "exists"): 13,
        },
    )


def test_the_completeness_sentence_names_the_three_counties_and_no_city(first: Run) -> None:
    found = report(first)["completeness"]
    told = [part for part in found["sentence"].split(". ") if part.startswith(("Geantwortet", "Keine"))]
    assert told == [
        "Geantwortet haben 18 von 21 Landkreisen und 0 von 5 kreisfreien Städten",
        "Keine Rückmeldung (Landkreise): Hochtaunuskreis, Lahn-Dill-Kreis und Landkreis Waldeck-Frankenberg",
    ]
    assert [one["name"] for one in found["missing"]["landkreis"]] == SILENT
    assert (found["replied"], found["asked"]) == (
        {"landkreis": 18, "kreisfreie_stadt": 0},
        {"landkreis": 21, "kreisfreie_stadt": 5},
    )


def test_every_claim_of_the_corrected_answer_holds(first: Run) -> None:
    found = report(first, "pruefung-korrigiert.json")["claims"]
    assert [one["verdict"] for one in found] == ["holds"] * 10


def test_a_second_run_changes_no_file_and_publishes_nothing_anew(folder: Path, first: Run, second: Run) -> None:
    assert (second.code, second.files) == (0, first.files)
    assert second.out.splitlines()[1] == "2/7 de-he-19-1613 is loaded already: 30 rows, 21 files, 75 codes."
    told = umlauf(folder, "verify").out
    umlauf(folder, "demo", "--no-serve", "--out", "out")
    assert umlauf(folder, "verify").out == told
    assert told.startswith("The ledger is whole: ")


def test_the_demonstration_speaks_german_in_a_german_terminal(folder: Path, first: Run) -> None:
    run = umlauf(folder, "demo", "--no-serve", "--out", "out", LC_ALL="de_DE.UTF-8")
    assert (run.code, run.files) == (0, first.files)
    assert [line for line in run.out.splitlines() if line.startswith("1/7")] == [
        "1/7 Die Datenbank wird auf den neuesten Stand gebracht."
    ]


def carried(out: Path) -> dict[str, str]:
    carry_through(by=BY, clock=lambda: AT, out=out, tell=lambda _: None)
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in out.iterdir()}


@pytest.mark.django_db
def test_a_run_that_was_interrupted_before_signing_is_carried_on(tmp_path: Path) -> None:
    from umlauf.answer.actions import draft

    slug = take_in(by=BY, at=AT, case=read_case(sample_folder()))
    draft(by=BY, at=AT, slug=slug, text=(sample_folder() / "answer-corrected.md").read_text(encoding="utf-8"))
    assert sorted(carried(tmp_path)) == FILES
    assert ([one.number for one in versions(slug)], len(releases_of(slug))) == ([1, 2], 1)


@pytest.mark.django_db
def test_a_second_run_leaves_no_entry_in_the_ledger(tmp_path: Path) -> None:
    files = carried(tmp_path)
    told = list(entries())
    assert (carried(tmp_path), list(entries())) == (files, told)
    assert [actor_named(name).role for name in ("referat", "leitung")] == ["officer", "signatory"]


def test_where_the_sample_is_not_on_the_machine_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("umlauf.demo.__file__", str(tmp_path / "a" / "b" / "demo.py"))
    with pytest.raises(NoSample) as refusal:
        sample_folder()
    assert refusal.value.message == Message(
        "The worked example is not here; expected was the folder samples/hessen-19-1613."
    )


def test_a_case_that_was_loaded_before_is_shown_to_everyone_once(db: None, tmp_path: Path) -> None:
    take_in(by=BY, at=AT, case=read_case(sample_folder()))
    for _ in range(2):
        carry_through(by=BY, clock=lambda: AT, out=tmp_path, tell=lambda _: None)
    assert [entry.values for entry in entries() if entry.kind == "desk.shown_to_everyone"] == [{"slug": SLUG}]


def test_the_demonstration_is_refused_where_other_machines_may_reach_it(
    db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("umlauf.demo.HOST", "0.0.0.0")
    with pytest.raises(Reachable) as refusal:
        carry_through(by=BY, clock=lambda: AT, out=tmp_path, tell=lambda _: None)
    assert str(refusal.value) == (
        "The demonstration opens accounts whose password everyone knows, and UMLAUF_HOST is “0.0.0.0”, which other "
        "machines may reach. Nothing was changed. Please take UMLAUF_HOST=127.0.0.1 for it."
    )
    assert list(entries()) == []
