# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The report as JSON, field by field as the contract names them."""

import json
from datetime import date
from typing import Any

from tests.answer.gold import coding

from umlauf.answer.claims import check
from umlauf.answer.report import as_json
from umlauf.evaluation.rows import RowFinding

TEXT = "# Vorbemerkung\n\nZwei Landkreise schweigen. Es liegen Antworten von 18 Landkreisen vor.\n\n# Frage 2\n\n"
TABLES = "In zehn Landkreisen gibt es Runde Tische."
FINDING = RowFinding("06400000", "1", "reference", "s. 2", "2")


def test_a_claim_has_every_field_of_the_contract() -> None:
    report: dict[str, Any] = as_json(check(coding(), TEXT + TABLES, date(2015, 3, 26), rows=[FINDING]))
    assert list(report) == ["claims", "completeness", "rows"]
    claim = report["claims"][2]
    assert claim | {"members": len(claim["members"]), "not_said": len(claim["not_said"])} == {
        "id": "2-1",
        "section": "2",
        "sentence": TABLES,
        "clause": TABLES[:-1],
        "start": 0,
        "end": len(TABLES) - 1,
        "quantity": {"kind": "exactly", "value": 10, "total": None},
        "unit": ["landkreis"],
        "question": "2a",
        "statuses": ["exists"],
        "rule": {"evidence": "any", "levels": ["county", "municipal"], "statuses": ["exists"]},
        "counted": 13,
        "base": 18,
        "asked": 21,
        "replied": 18,
        "by_summary": 0,
        "verdict": "open",
        "certainty": "confirmed",
        "because": ["ambiguous_rule"],
        "members": 13,
        "against": [{"key": "06406000", "name": "Odenwald"}, {"key": "06412000", "name": "Limburg-Weilburg"}],
        "missing": [
            {"key": "06403000", "name": "Hochtaunuskreis"},
            {"key": "06411000", "name": "Lahn-Dill-Kreis"},
            {"key": "06419000", "name": "Waldeck-Frankenberg"},
        ],
        "not_said": 3,
        "variants": [
            {
                "rule": {"evidence": "own", "levels": ["county", "municipal"], "statuses": ["exists"]},
                "counted": [9, 11],
            },
            {
                "rule": {
                    "evidence": "any",
                    "levels": ["county", "municipal"],
                    "statuses": ["exists", "forming", "planned"],
                },
                "counted": 14,
            },
            {"rule": {"evidence": "any", "levels": ["county"], "statuses": ["exists"]}, "counted": 6},
            {"rule": {"evidence": "any", "levels": [], "statuses": ["exists"]}, "counted": 13},
        ],
        "proposal": "In 13 Landkreisen gibt es Runde Tische",
    }


def test_what_is_bound_to_nothing_or_speaks_of_replies_has_no_rule() -> None:
    report: dict[str, Any] = as_json(check(coding(), TEXT + TABLES))
    unbound, replies, _ = report["claims"]
    assert (unbound["question"], unbound["rule"], unbound["counted"], unbound["variants"]) == (None, None, None, [])
    assert (replies["question"], replies["rule"], replies["counted"]) == (None, None, 18)


def test_completeness_counts_kind_by_kind_and_rows_are_passed_on() -> None:
    report: dict[str, Any] = as_json(check(coding(), "", rows=[FINDING]))
    assert report["completeness"] == {
        "sentence": report["completeness"]["sentence"],
        "asked": {"landkreis": 21, "kreisfreie_stadt": 5},
        "replied": {"landkreis": 18, "kreisfreie_stadt": 0},
        "by_summary": {"landkreis": 0, "kreisfreie_stadt": 5},
        "nil": {"landkreis": 0, "kreisfreie_stadt": 0},
        "declined": {"landkreis": 0, "kreisfreie_stadt": 0},
        "missing": {
            "landkreis": [
                {"key": "06403000", "name": "Hochtaunuskreis"},
                {"key": "06411000", "name": "Lahn-Dill-Kreis"},
                {"key": "06419000", "name": "Waldeck-Frankenberg"},
            ],
            "kreisfreie_stadt": [],
        },
    }
    assert report["rows"] == [{"key": "06400000", "question": "1", "kind": "reference", "text": "s. 2", "other": "2"}]


def test_the_report_is_json() -> None:
    report: dict[str, Any] = as_json(check(coding(), TEXT + TABLES))
    assert json.loads(json.dumps(report)) == report
