# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the sentences of a case folder are worth: the check of the answer, with the findings on its rows."""

from umlauf.answer.claims import Report, check
from umlauf.evaluation.rows import findings
from umlauf.publication.dataset import CaseFolder


def report_on(case: CaseFolder) -> Report:
    """Return what the sentences of a case folder are worth, with the findings on its rows."""
    rows = findings(case.replies.roster, case.codebook, case.replies.cells, case.codes)
    return check(case.coding, case.answer_md, case.head.holds_for, rows=rows)
