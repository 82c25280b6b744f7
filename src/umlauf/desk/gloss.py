# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the German sources of the demonstration say, in English: read from one file, by exact text."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from umlauf.evaluation.codebook import Codebook, Question, Status
from umlauf.reading.tables import read_toml
from umlauf.sentences.statements import sentences
from umlauf.settings import setting


def gloss(de: str) -> str | None:
    """Return what a German text says in English: the text as a whole, else sentence by sentence; None where unknown.

    The glosses come from the file that the setting `gloss` names, else from that of the worked example.
    """
    known = _glosses(setting("gloss", "") or str(_of_the_worked_example()))
    text = " ".join(de.split())
    if text in known:
        return known[text]
    parts = [known.get(sentence.text) for sentence in sentences(text)]
    return " ".join(filter(None, parts)) if parts and all(parts) else None


def glossed(codebook: Codebook) -> Codebook:
    """Return the codebook with the gloss behind the label of each status: "geplant (planned)"."""
    return replace(codebook, questions={key: _with_gloss(question) for key, question in codebook.questions.items()})


def _with_gloss(question: Question) -> Question:
    def labelled(status: Status) -> Status:
        english = gloss(status.label)
        return replace(status, label=f"{status.label} ({english})") if english else status

    return replace(question, statuses={key: labelled(status) for key, status in question.statuses.items()})


@cache
def _glosses(path: str) -> Mapping[str, str]:
    file = Path(path)
    read: Mapping[str, Any] = read_toml(file.name, file.read_bytes()) if file.is_file() else {}
    return {" ".join(entry["de"].split()): entry["en"] for entry in read.get("gloss", [])}


def _of_the_worked_example() -> Path:
    from umlauf.demo import NoSample, sample_folder  # the demonstration imports this room

    try:
        return sample_folder() / "gloss.toml"
    except NoSample:
        return Path("gloss.toml")
