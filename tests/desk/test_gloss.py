# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from umlauf.desk.gloss import gloss, glossed
from umlauf.evaluation.codebook import Codebook, Question, Status

TOML = """
[[gloss]]
where = "x"
de = "Ja, das gibt es."
en = "Yes, there is."

[[gloss]]
where = "y"
de = "Nein."
en = "No."

[[gloss]]
where = "z"
de = "geplant"
en = "planned"
"""


@pytest.fixture(autouse=True)
def glosses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "gloss.toml"
    file.write_text(TOML, encoding="utf-8")
    monkeypatch.setenv("UMLAUF_GLOSS", str(file))


def test_a_text_is_glossed_as_a_whole_or_sentence_by_sentence() -> None:
    assert gloss("Ja, das\ngibt es.") == "Yes, there is."
    assert gloss("Nein. Ja, das gibt es.") == "No. Yes, there is."


def test_a_text_of_which_one_sentence_is_not_known_has_no_gloss() -> None:
    assert [gloss(text) for text in ("Nein. Vielleicht.", "Vielleicht.", "")] == [None, None, None]


def test_a_label_carries_its_gloss_in_brackets() -> None:
    statuses = {"planned": Status("planned", "geplant", "coming"), "odd": Status("odd", "offen", "coming")}
    known = glossed(Codebook({"1": Question("1", statuses=statuses)}))
    assert [status.label for status in known.questions["1"].statuses.values()] == ["geplant (planned)", "offen"]


def test_without_a_file_there_is_no_gloss(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("UMLAUF_GLOSS", str(tmp_path / "none.toml"))
    assert gloss("Nein.") is None


def test_the_worked_example_brings_its_glosses_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UMLAUF_GLOSS")
    assert gloss("Einen Runden Tisch haben wir nicht.") == "We have no round table."
