# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from umlauf.desk.stage import CURRENT, DONE, OPEN, Facts, current, way

DAY = date(2015, 3, 26)
COUNTS = st.integers(0, 3)
DAYS = st.none() | st.just(DAY)
NAMES = st.lists(st.sampled_from(["1a", "2"]), max_size=2).map(tuple)
FACTS = st.builds(
    Facts,
    questions=COUNTS, received=DAYS, asked=COUNTS, replied=COUNTS, closed_on=DAYS, codes=COUNTS, uncoded=NAMES, version=COUNTS,
    holding=COUNTS, failing=COUNTS, unclear=COUNTS, unanswered=NAMES, signed_by=NAMES, signed_before=st.booleans(),
    release=COUNTS, released_on=DAYS, current=st.booleans(),
)  # fmt: skip

IN_FRONT = Facts(questions=5, received=DAY)
ASKED = replace(IN_FRONT, asked=26, replied=18)
CLOSED = replace(ASKED, closed_on=DAY)
CODED = replace(CLOSED, codes=75)
DRAFTED = replace(CODED, version=1, holding=4, failing=1, unclear=2)
CORRECTED = replace(DRAFTED, version=2, failing=0)
SIGNED = replace(CORRECTED, signed_by=("Leitung",))
PUBLISHED = replace(SIGNED, release=1, released_on=DAY, current=True)


@given(FACTS)
def test_done_steps_come_first_then_at_most_one_is_current_then_come_the_open_ones(facts: Facts) -> None:
    states = [step.state for step in way(facts)]
    before = states.count(DONE)
    assert states in (
        [DONE] * before + [CURRENT] + [OPEN] * (len(states) - before - 1),
        [DONE] * len(states),
    )


@given(FACTS)
def test_only_the_current_step_says_what_is_to_be_done_next(facts: Facts) -> None:
    assert [step.next is not None for step in way(facts)] == [step.state == CURRENT for step in way(facts)]
    assert [str(step.facts) == "" for step in way(facts)] == [False] * 7


@given(FACTS)
def test_all_is_done_exactly_when_the_present_version_is_out_and_nothing_before_it_is_missing(facts: Facts) -> None:
    complete = (
        facts.questions and facts.asked and facts.closed_on and facts.codes and facts.version and facts.signed_by
    ) and not (facts.uncoded or facts.failing or facts.unanswered)
    finished = bool(complete and facts.current and facts.released_on)
    assert (current(way(facts)).next is None) == finished


def stands_at(facts: Facts) -> tuple[str, str, str]:
    step = current(way(facts))
    return step.key, str(step.next), str(step.holder)


def test_an_inquiry_moves_along_the_way_as_its_facts_do() -> None:
    section, head = "officer in the section", "signatory"
    assert [stands_at(facts) for facts in (Facts(), IN_FRONT, ASKED, CLOSED, CODED, DRAFTED, CORRECTED, SIGNED)] == [
        ("paper", "Take the questions from the paper", section),
        ("survey", "Choose who is asked", section),
        ("replies", "File what comes in, until the round is closed", section),
        ("evaluation", "Code the replies", section),
        ("answer", "Write the answer", section),
        ("answer", "Correct the statements that do not hold: 1", section),
        ("sign-off", "Read and sign version 2", head),
        ("published", "Publish version 2", section),
    ]
    assert stands_at(PUBLISHED) == ("published", "None", section)


def test_a_question_without_an_answer_keeps_the_answer_from_being_signed() -> None:
    assert stands_at(replace(CORRECTED, unanswered=("1b", "3")))[:2] == ("answer", "Answer question 1b, 3")


def test_what_was_filed_after_the_last_coding_is_to_be_coded_whatever_is_out_already() -> None:
    late = replace(PUBLISHED, uncoded=("Hochtaunuskreis", "Odenwaldkreis"))
    assert stands_at(late)[:2] == ("evaluation", "Code the replies")
    assert str(current(way(late)).facts) == (
        "75 passages coded; filed after that and not coded yet: Hochtaunuskreis, Odenwaldkreis"
    )


def test_a_late_reply_leads_back_to_signing() -> None:
    late = replace(PUBLISHED, signed_by=(), signed_before=True, current=False)
    assert stands_at(late)[0] == "sign-off"
    assert [str(step.facts) for step in way(late)][5:] == [
        "Text, replies or codes have changed since it was signed",
        "Release 1 of 26 March 2015 is out; what stands here now is not",
    ]


def test_one_is_one() -> None:
    single = replace(PUBLISHED, questions=1, replied=1, codes=1, holding=1, failing=1, unclear=1)
    assert [str(step.facts) for step in way(single)][:5] == [
        "Filed on 26 March 2015, 1 question",
        "26 asked",
        "1 of 26 answered itself; closed on 26 March 2015",
        "1 passage coded",
        "Version 2: 1 statement holds, 1 does not, 1 is open",
    ]


def test_each_step_tells_its_facts() -> None:
    assert [str(step.facts) for step in way(PUBLISHED)] == [
        "Filed on 26 March 2015, 5 questions and parts",
        "26 asked",
        "18 of 26 answered themselves; closed on 26 March 2015",
        "75 passages coded",
        "Version 2: 4 statements hold, 0 do not, 2 are open",
        "Signed by Leitung",
        "Release 1 of 26 March 2015",
    ]
