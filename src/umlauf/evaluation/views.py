# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The page of the evaluation."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from umlauf.evaluation.bodies import BODY_STATUSES
from umlauf.evaluation.matrix import BODY_STATUS_WORDS, findings_in_words
from umlauf.evaluation.permissions import demand_reading
from umlauf.evaluation.queries import evaluation_of
from umlauf.people.access import only_for
from umlauf.survey.roster import MUNICIPAL


@require_safe
@only_for(demand_reading)
def evaluation(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the matrix with its passages, the counts with their rules, what is reported in sum, and the findings."""
    found = evaluation_of(slug)
    asked = sum(row.entry.kind in MUNICIPAL for row in found.matrix.rows)
    statuses = Counter(body.status for body in found.bodies)
    context = {
        "here": "evaluation",
        "inquiry": found.inquiry,
        "matrix": found.matrix,
        "asked": asked,
        "others": len(found.matrix.rows) - asked,
        "codes": len(found.coding.codes),
        "counts": found.counts,
        "rows": list(findings_in_words(found.rows, found.coding.roster)),
        "bodies": len(found.bodies),
        "body_statuses": [(BODY_STATUS_WORDS[key], statuses[key]) for key in BODY_STATUSES if statuses[key]],
        "findings": len(found.findings),
        "sums": found.sums,
        "uncoded": found.uncoded,
    }
    return render(request, "evaluation/evaluation.html", context)
