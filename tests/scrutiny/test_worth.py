# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.inquiry.head import CaseHead
from umlauf.publication.dataset import CaseFolder
from umlauf.replies.filed import FiledReplies
from umlauf.scrutiny.worth import report_on
from umlauf.survey.roster import Roster, RosterEntry


def test_the_report_is_that_of_the_check_with_the_findings_on_rows() -> None:
    roster = Roster(
        (
            RosterEntry("06631000", "Landkreis Fulda", "landkreis", state="own"),
            RosterEntry("06633000", "Landkreis Kassel", "landkreis", state="missing"),
        )
    )
    answer = "# Vorbemerkung\n\nGeantwortet hat ein Landkreis."
    report = report_on(CaseFolder(CaseHead("DE-HE", "19/1"), FiledReplies(roster), answer_md=answer))
    assert [claim.judgement.verdict for claim in report.claims] == ["holds"]
    assert [(finding.kind, finding.key) for finding in report.rows] == [("missing", "06633000")]
