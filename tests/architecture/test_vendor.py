# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What we took from others is what VENDOR.toml says, and nothing more."""

import hashlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [
    ROOT / "src/umlauf/static/vendor/fira-sans",
    ROOT / "src/umlauf/static/vendor/kern",
    ROOT / "src/umlauf/writing/fonts",
    ROOT / "tests/vendor/axe-core",
]
by_name = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def sources(folder: Path) -> list[dict[str, dict[str, str]]]:
    found: list[dict[str, dict[str, str]]] = tomllib.loads((folder / "VENDOR.toml").read_text())["source"]
    return found


@by_name
def test_each_vendored_file_has_the_hash_that_was_written_down(folder: Path) -> None:
    written = {name: value for source in sources(folder) for name, value in source["sha256"].items()}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "VENDOR.toml"
    }
    assert found == written


@by_name
def test_each_vendored_folder_holds_the_text_of_its_licence(folder: Path) -> None:
    assert [path.name for path in folder.iterdir() if path.name.startswith(("LICENSE", "OFL"))] != []


@by_name
def test_each_source_names_package_version_and_licence(folder: Path) -> None:
    for source in sources(folder):
        assert set(source) == {
            "package",
            "registry",
            "version",
            "licence",
            "archive",
            "sha256",
        }


def test_every_folder_with_a_vendor_file_is_checked_here() -> None:
    found = [path.parent for place in ("src", "tests") for path in (ROOT / place).rglob("VENDOR.toml")]
    assert sorted(found) == FOLDERS
