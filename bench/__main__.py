# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m bench`: a large case beside csv, the demonstration, the directory, papers, tables beside pdfplumber."""

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import papers, tables

MUNICIPALITIES, QUESTIONS, STATEMENTS, RUNS = 10_747, 20, 200, 3
SUBJECTS = (
    "Radverkehrskonzept", "Hitzeaktionsplan", "Klimaschutzmanager", "Mietspiegel", "Jugendparlament", "Seniorenbeirat",
    "Ladesäule", "Baumkataster", "Streuobstwiese", "Leerstandskataster", "Starkregenkarte", "Wärmeplan", "Carsharing",
    "Bürgerhaushalt", "Repaircafé", "Nachtbus", "Trinkbrunnen", "Solarkataster", "Ehrenamtskarte", "Gründerzentrum",
)  # fmt: skip


def make_case(folder: Path) -> None:
    """Write a case of 10,747 municipalities, 20 questions and 200 statements; the same every time."""
    chance = random.Random(7)
    keys = [f"{number:08d}" for number in range(1_000_000, 1_000_000 + MUNICIPALITIES)]
    states = chance.choices(["own", "nil", "missing", "declined"], [80, 5, 10, 5], k=MUNICIPALITIES)
    with (folder / "roster.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["key", "name", "kind", "association", "state", "covered_by", "received_on", "channel", "file"])
        for key, state in zip(keys, states, strict=True):
            writer.writerow([key, f"Gemeinde {key}", "gemeinde", "", state, "", "", "", ""])
    with (folder / "codes.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["key", "question", "status", "level", "cell", "source", "passage", "by"])
        for key, state in zip(keys, states, strict=True):
            for question in range(1, QUESTIONS + 1) if state == "own" else ():
                status = chance.choices(["exists", "planned", "none"], [5, 2, 3])[0]
                passage = f"In unserer Gemeinde ist zu Punkt {question} seit {chance.randint(1990, 2025)} zu berichten."
                writer.writerow([key, question, status, "municipal", question, "", passage, "Referat"])
    (folder / "case.toml").write_text('format = 1\nparliament = "DE"\nnumber = "1/1"\n', encoding="utf-8")
    (folder / "codebook.toml").write_text("\n".join(codebook()), encoding="utf-8")
    (folder / "answer.md").write_text("\n\n".join(statements(chance)), encoding="utf-8")


def codebook() -> Sequence[str]:
    """Return a codebook with one subject for each question."""
    return [
        f'[questions.{number}]\ntext = "Gibt es {subject}?"\nlabel = "{subject}"\n'
        'statuses.exists = { label = "besteht", also = ["gibt es"], counts_as = "yes" }\n'
        'statuses.planned = { label = "geplant", counts_as = "coming" }\n'
        'statuses.none = { label = "besteht nicht", counts_as = "no" }\n'
        for number, subject in enumerate(SUBJECTS, 1)
    ]


def statements(chance: random.Random) -> Sequence[str]:
    """Return ten statements for each question."""
    forms = (
        "In {n} Gemeinden gibt es {s}.", "In allen Gemeinden gibt es {s}.", "In keiner Gemeinde gibt es {s}.",
        "In {n} Gemeinden ist {s} geplant.", "Die meisten Gemeinden haben {s}.",
    )  # fmt: skip
    per_question = STATEMENTS // QUESTIONS
    return [
        f"# Frage {number}\n\n"
        + " ".join(
            forms[turn % len(forms)].format(n=chance.randint(13, 9000), s=subject) for turn in range(per_question)
        )
        for number, subject in enumerate(SUBJECTS, 1)
    ]


def timed(run: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time of several runs in seconds."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def read_with_csv(folder: Path) -> None:
    """Read the two tables as Python's csv module does, in a process of its own like the check."""
    code = (
        "import csv,sys\nfor name in ('roster.csv','codes.csv'):\n    list(csv.DictReader(open(sys.argv[1]+'/'+name)))"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)


def umlauf(*arguments: str, **environment: str) -> None:
    """Run the command line quietly; a finding (exit code 1) is fine here, bad input is not."""
    done = subprocess.run(
        [sys.executable, "-m", "umlauf", *arguments],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | environment,
    )
    if done.returncode == 2:
        raise SystemExit(f"umlauf {' '.join(arguments)} ended with 2")


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_case(folder)
        plain = timed(lambda: read_with_csv(folder))
        checked = timed(lambda: umlauf("check", str(folder), "--json"))
        print(
            f"check of {MUNICIPALITIES:,} municipalities x {QUESTIONS} questions, {STATEMENTS} statements: "
            f"{checked:.2f} s; the same files with csv.DictReader: {plain:.2f} s; "
            f"ratio {checked / plain:.1f} (aim: at most 5)"
        )
        runs = iter(range(99))
        whole = timed(
            lambda: umlauf("demo", "--no-serve", "--out", f"{name}/out", UMLAUF_VAR=f"{name}/var{next(runs)}")
        )
        print(f"the demonstration without serving, on a fresh database: {whole:.1f} s")
    code = (
        "import time; begin = time.perf_counter()\n"
        "from umlauf.directory.gazetteer import authorities\n"
        "print(len(authorities()), time.perf_counter() - begin)"
    )
    count, seconds = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    print(f"directory: {int(count):,} authorities in {float(seconds):.2f} s")
    papers.print_papers()
    tables.main()


if __name__ == "__main__":
    main()
