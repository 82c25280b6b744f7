# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What parsing refuses is shown for whole case folders in tests/publication/test_dataset.py."""

import pytest

from umlauf.evaluation.bodies import BODY_COLUMNS, FINDING_COLUMNS, Body, Finding, parse_bodies, parse_findings
from umlauf.reading.tables import Table
from umlauf.survey.roster import Roster, RosterEntry

ROSTER = Roster((RosterEntry("06631000", "Landkreis Fulda", "landkreis", state="own"),))
ROW = ["b1", "06631000", "Runder Tisch", "Tisch", "county", "exists", "Landrat | Kirchen", "", *[""] * 7]


def test_lists_are_kept_as_written() -> None:
    (body,) = parse_bodies(Table("bodies.csv", [ROW], [{"seen": "Eva"}], ("seen",), [2]), ROSTER)
    assert body == Body._make([*ROW, (("seen", "Eva"),)])


def test_a_finding_has_its_columns_in_their_order() -> None:
    row = ["f1", "06631000", "Stellen", "1,5", "Stellen", "2", "anderthalb Stellen"]
    assert parse_findings(Table("findings.csv", [row], [], (), [2]), ROSTER) == (Finding._make([*row, ()]),)


@pytest.mark.parametrize(("kind", "columns"), [(Body, BODY_COLUMNS), (Finding, FINDING_COLUMNS)])
def test_values_and_columns_have_the_same_names(kind: type[Body | Finding], columns: tuple[str, ...]) -> None:
    assert kind._fields == (*columns, "extra")
