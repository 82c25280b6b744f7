# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Test files mirror source files, and the map in ARCHITECTURE.md is true."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE, TESTS = ROOT / "src" / "umlauf", ROOT / "tests"
OWN_FOLDERS = {"architecture", "journeys", "samples", "tools", "vendor"}


def test_every_test_file_stands_where_its_source_stands() -> None:
    wrong = []
    for path in sorted(TESTS.rglob("test_*.py")):
        place = path.relative_to(TESTS)
        source = HOUSE / place.with_name(place.name.removeprefix("test_"))
        if place.parts[0] not in OWN_FOLDERS and not (source.is_file() or source.with_suffix("").is_dir()):
            wrong.append(place.as_posix())
    assert wrong == []


def test_every_room_is_on_the_map_with_its_five_lines() -> None:
    written = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = sorted(path.parent for path in HOUSE.glob("*/__init__.py") if path.parent.name != "migrations")
    wrong = [room.name for room in rooms if lines_of(room) not in written]
    assert wrong == []


def lines_of(room: Path) -> str:
    docstring = (room / "__init__.py").read_text(encoding="utf-8").split('"""')[1]
    return docstring.strip()


def test_every_room_says_what_it_takes_in_gives_on_keeps_refuses_and_reckons() -> None:
    words = ("Takes in:", "Gives on:", "Keeps:", "Refuses:", "Reckons:")
    rooms = [path.parent for path in HOUSE.glob("*/__init__.py") if path.parent.name != "migrations"]
    wrong = [room.name for room in rooms if not all(word in lines_of(room) for word in words)]
    assert wrong == []


def test_every_folder_is_a_room() -> None:
    folders = {path.name for path in HOUSE.iterdir() if path.is_dir() and any(path.glob("*.py"))} - {"migrations"}
    assert folders == {path.parent.name for path in HOUSE.glob("*/__init__.py")} - {"migrations"}
