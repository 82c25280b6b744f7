# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Fails unless every line and branch of reckoning was run by the tests: the modules of the contract *reckoning*."""

import configparser
import sys
from pathlib import Path

from coverage import Coverage
from coverage.exceptions import NoDataError

ROOT = Path(__file__).parents[1]


def modules() -> list[str]:
    """Return the files of reckoning, as patterns for coverage."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    named = contracts["importlinter:contract:reckoning"]["source_modules"].split()
    places = [ROOT / "src" / Path(*name.split(".")) for name in named]
    return [str(place / "*.py") if place.is_dir() else str(place.with_suffix(".py")) for place in places]


def main() -> int:
    """Print what was not run; return 1 where there is anything."""
    measured = Coverage(data_file=str(ROOT / ".coverage"), config_file=str(ROOT / "pyproject.toml"))
    measured.load()
    try:
        share = measured.report(include=modules(), show_missing=True, skip_covered=True)
    except NoDataError:
        print("coverage of reckoning: nothing was measured")
        return 1
    print(f"coverage of reckoning: {share:.2f} %")
    return 0 if share == 100 else 1


if __name__ == "__main__":
    sys.exit(main())
