# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.evaluation.counts import Code
from umlauf.evaluation.overtaken import overtaken, unconfirmed
from umlauf.replies.filed import Cell

YES = Code("a", "1", "exists", "county", "1", "", "Ein Beirat besteht.", "Ada")
BEFORE = (Cell("a", "1", "Seit 2012:  Ein Beirat\nbesteht."),)


def test_a_code_is_overtaken_when_the_corrected_reply_no_longer_holds_its_passage() -> None:
    assert overtaken((YES,), (Cell("a", "1", "Nein."), Cell("b", "1", YES.passage)), BEFORE) == (YES,)


def test_a_code_stays_while_its_passage_stands_anywhere_in_the_corrected_reply() -> None:
    assert overtaken((YES,), (Cell("a", "2", "Nein. Ein  Beirat besteht."),), BEFORE) == ()


def test_a_passage_that_stood_in_no_version_is_left_alone() -> None:
    assert overtaken((YES._replace(passage="kein Beirat"),), (), BEFORE) == ()
    assert overtaken((YES,), (), ()) == ()


def test_a_code_from_the_reply_of_an_association_is_overtaken_by_the_correction_of_that_reply() -> None:
    told = YES._replace(source="verband")
    assert overtaken((YES, told), (), (Cell("verband", "1", YES.passage),)) == (told,)


def test_an_overtaken_code_counts_like_one_that_nobody_confirmed() -> None:
    other = YES._replace(key="b")
    assert unconfirmed((YES, other), (YES,)) == (YES._replace(by="rule"), other)
