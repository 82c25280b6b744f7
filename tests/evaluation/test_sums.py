# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import Coding
from umlauf.evaluation.sums import SumLine, sum_lines
from umlauf.replies.filed import FiledReplies, SumReport
from umlauf.survey.roster import OWN, Roster, RosterEntry
from umlauf.wording import Message

ROSTER = Roster((RosterEntry("assoc:X", "Verband X", "association", state=OWN),))
BOOK = parse_codebook(
    "codebook.toml",
    {
        "questions": {
            "1": {"label": "Beides", "any_of": ["1a"]},
            "1a": {"label": "Runder Tisch", "statuses": {"exists": {"label": "besteht", "counts_as": "yes"}}},
        }
    },
)


def line(report: SumReport, book: Codebook = BOOK) -> SumLine:
    (found,) = sum_lines(FiledReplies(ROSTER, (), (report,)), book)
    return found


def test_a_report_in_sum_is_shown_with_the_words_of_the_codebook() -> None:
    for question, label in (("1a", "Runder Tisch"), ("1", "Beides")):
        assert line(SumReport("assoc:X", question, "exists", "12", "35", "12 von 35")) == SumLine(
            "assoc:X",
            "Verband X",
            question,
            label,
            "besteht",
            Message("{count} of {of}", count="12", of="35"),
            "12 von 35",
        )


def test_what_the_codebook_does_not_know_is_named_as_it_stands() -> None:
    report = SumReport("assoc:X", "9", "viele", "12", "", "")
    assert line(report, Codebook({}))[2:6] == ("9", "", "viele", "12")


def test_nobody_is_a_member_by_a_report_in_sum() -> None:
    coding = Coding(ROSTER, BOOK, [])
    count = coding.count("1a", coding.rule("1a"), ("gemeinde",))
    assert (count.asked, count.base, count.members) == ((), (), ())
