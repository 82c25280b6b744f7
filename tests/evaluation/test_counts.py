# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Counting, by examples and against a model that reads the contract word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import (
    COLUMNS,
    Code,
    Coding,
    Rule,
    own_cells,
    parse_codes,
    stands_in_own_cell,
)
from umlauf.reading.tables import BadInput, read_csv
from umlauf.survey.roster import KINDS, STATES, Roster, RosterEntry

BOOK = parse_codebook(
    "codebook.toml",
    {
        "questions": {
            "1": {"any_of": ["1a", "1b"]},
            "1a": {"statuses": {"yes": {"counts_as": "yes"}, "soon": {"counts_as": "coming"}, "no": {"counts_as": "no"}}},
            "1b": {"levels": ["county"], "evidence": "own", "statuses": {"yes": {"counts_as": "yes"}, "no": {"counts_as": "no"}}},
            "2": {"text": "without statuses"},
        }
    },
)  # fmt: skip
ANY = Rule("any", (), ("yes",))
TOWNS = ("gemeinde",)


def roster(*states: str, kind: str = "gemeinde") -> Roster:
    return Roster(tuple(RosterEntry(f"{n:08}", f"G{n}", kind, state=state) for n, state in enumerate(states)))


def code(number: int, question: str, status: str, level: str = "", cell: str = "", by: str = "A") -> Code:
    return Code(f"{number:08}", question, status, level, cell or question, "", "", by)


def numbers(entries: tuple[RosterEntry, ...]) -> list[int]:
    return [int(entry.key) for entry in entries]


def test_members_against_and_not_said_share_the_base() -> None:
    codes = [code(0, "1a", "yes"), code(1, "1a", "soon"), code(2, "1a", "no"), code(5, "1a", "yes")]
    count = Coding(roster("own", "own", "summary", "own", "nil", "declined", "missing"), BOOK, codes).count(
        "1a", ANY, TOWNS
    )
    assert numbers(count.asked) == [0, 1, 2, 3, 4, 5, 6]
    assert numbers(count.base) == [0, 1, 2, 3, 4]
    assert numbers(count.members) == [0]
    assert numbers(count.against) == [1, 2, 4]
    assert numbers(count.not_said) == [3]
    assert numbers(count.missing) == [6]
    assert (count.replied, count.by_summary) == (3, 1)


def test_any_row_that_qualifies_makes_a_member() -> None:
    codes = [code(0, "1a", "no"), code(0, "1a", "yes"), code(0, "1a", "soon")]
    assert numbers(Coding(roster("own"), BOOK, codes).count("1a", ANY, TOWNS).members) == [0]


def test_a_question_that_any_part_answers_is_denied_only_by_denying_every_part() -> None:
    codes = [code(0, "1a", "no"), code(0, "1b", "yes"), code(1, "1a", "no"), code(2, "1a", "no"), code(2, "1a", "soon")]
    coding = Coding(roster("own", "own", "own", "nil"), BOOK, codes)
    assert numbers(coding.count("1", ANY, TOWNS).members) == [0]
    assert numbers(coding.count("1", Rule("any", (), ("no",)), TOWNS).members) == [1, 3]
    assert numbers(coding.count("1a", Rule("any", (), ("no",)), TOWNS).members) == [0, 1, 2, 3]


def test_a_nil_return_is_among_those_who_deny_and_among_those_who_deny_or_will() -> None:
    coding = Coding(roster("nil", "own"), BOOK, [code(1, "1a", "soon")])
    assert numbers(coding.count("1a", Rule("any", (), ("no",)), TOWNS).members) == [0]
    assert numbers(coding.count("1a", Rule("any", (), ("no", "soon")), TOWNS).members) == [0, 1]


def test_a_level_counts_where_one_is_asked_for_and_a_denial_has_none() -> None:
    codes = [
        code(0, "1b", "yes", "county"),
        code(1, "1b", "yes", "municipal"),
        code(2, "1b", "no"),
        code(3, "1b", "yes"),
    ]
    coding = Coding(roster("own", "own", "own", "own"), BOOK, codes)
    assert numbers(coding.count("1b", Rule("any", ("county",), ("yes",)), TOWNS).members) == [0]
    assert numbers(coding.count("1b", Rule("any", ("county",), ("no",)), TOWNS).members) == [2]


def test_a_passage_whose_cell_cannot_be_seen_makes_a_range() -> None:
    codes = [code(0, "1a", "yes", cell="1"), code(1, "1a", "yes", cell="1|2"), code(2, "1a", "yes", cell="2")]
    codes += [code(3, "1a", "yes", cell="text"), code(4, "1a", "yes", cell="1|1a")]
    coding = Coding(roster("own", "own", "own", "own", "own"), BOOK, codes)
    count = coding.count("1a", Rule("own", (), ("yes",)), TOWNS)
    assert (numbers(count.members), numbers(count.possible)) == ([0, 3, 4], [1])
    assert (count.lowest, count.highest) == (3, 4)
    assert [count.gives(n) for n in (2, 3, 4, 5)] == [False, True, True, False]
    assert coding.span("1a", Rule("own", (), ("yes",)), TOWNS) == (3, 4)
    assert coding.span("1a", Rule("own", (), ("yes",)), TOWNS, frozenset({"00000000", "00000001"})) == (2, 2)


def test_the_usual_rules_are_varied_one_at_a_time() -> None:
    coding = Coding(roster("own"), BOOK, [])
    assert coding.rule("1b") == Rule("own", ("county",), ("yes",))
    assert coding.rule("1b", ("no",)) == Rule("own", ("county",), ("no",))
    assert coding.variants("1b", coding.rule("1b"), TOWNS) == (
        Rule("any", ("county",), ("yes",)),
        Rule("own", ("municipal",), ("yes",)),
        Rule("own", (), ("yes",)),
    )
    assert coding.variants("1a", ANY, ("landkreis", "verband")) == (
        Rule("own", (), ("yes",)),
        Rule("any", (), ("yes", "soon")),
        Rule("any", ("county",), ("yes",)),
    )


def test_those_who_are_taken_out_are_gone_from_every_list() -> None:
    codes = [code(0, "1a", "yes"), code(1, "1a", "no")]
    count = Coding(roster("own", "own", "own"), BOOK, codes).count("1a", ANY, TOWNS)
    left = count.without(["00000000", "00000002"])
    assert [numbers(part) for part in (left.asked, left.base, left.members, left.against, left.not_said)] == [
        [1], [1], [], [1], [],
    ]  # fmt: skip
    assert count.without([]) is count


def test_codes_that_nobody_confirmed_can_be_left_out() -> None:
    coding = Coding(roster("own", "own"), BOOK, [code(0, "1a", "yes"), code(1, "1a", "yes", by="rule")])
    assert numbers(coding.confirmed.count("1a", ANY, TOWNS).members) == [0]
    assert coding.confirmed.confirmed is coding.confirmed
    assert [len(coding.codes_on(key)) for key in ("1", "1a", "1b")] == [2, 2, 0]


def test_a_cell_is_a_questions_own_with_the_question_above_and_its_parts() -> None:
    fields = frozenset({"1", "1a", "1b", "2"})
    assert own_cells("1a", fields) == {"1", "1a"}
    assert own_cells("1", fields) == {"1", "1a", "1b"}
    own = own_cells("1a", fields)
    assert [stands_in_own_cell(cell, own, fields) for cell in ("1", "2", "text", "1|2", "1|1a", "")] == [
        True, False, True, None, True, None,
    ]  # fmt: skip


def csv_of(*rows: str) -> bytes:
    return "\n".join((",".join(COLUMNS), *rows)).encode()


def parsed(*rows: str) -> tuple[Code, ...]:
    return parse_codes(read_csv("codes.csv", csv_of(*rows), COLUMNS), roster("own", "missing"), BOOK)


def test_codes_are_read_as_they_stand() -> None:
    assert parsed("00000000,1a,yes,county,1,,wörtlich,A") == (
        Code("00000000", "1a", "yes", "county", "1", "", "wörtlich", "A"),
    )


def test_further_columns_are_kept() -> None:
    table = read_csv("codes.csv", b"key,question,status,mood\n00000000,1a,yes,good\n", COLUMNS)
    assert parse_codes(table, roster("own"), BOOK)[0].extra == (("mood", "good"),)


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("9,1a,yes,,,,,", "key", "9", "a key of roster.csv"),
        (",1a,yes,,,,,", "key", "", "a key of roster.csv"),
        ("00000000,1a,yes,,,9,,", "source", "9", "a key of roster.csv"),
        ("00000000,9,yes,,,,,", "question", "9", "a question of codebook.toml"),
        ("00000000,1a,maybe,,,,,", "status", "maybe", "yes | soon | no"),
        ("00000000,2,yes,,,,,", "status", "yes", "no status for this question"),
        ("00000000,1a,yes,town,,,,", "level", "town", "association | city | county | land | municipal"),
        ("00000001,1a,yes,,,,,", "key", "00000001", "no code for a row of roster.csv that is missing"),
    ],
)
def test_a_wrong_code_is_refused_with_its_place(row: str, column: str, found: str, expected: str) -> None:
    with pytest.raises(BadInput) as refused:
        parsed(row)
    assert str(refused.value) == (
        f"codes.csv, line 2, column {column}: “{found}” was found, expected was {expected}. Nothing was changed."
    )


# The model: every list found again by reading each row and each code, with nothing shared or kept.
ROWS = st.lists(st.tuples(st.sampled_from(STATES), st.sampled_from(KINDS[:3])), max_size=6)
CELLS = st.sampled_from(["1", "2", "1|2", "text", "", "1a", "1b", "1a|1b"])
CODES = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from([("1a", "yes"), ("1a", "soon"), ("1a", "no"), ("1b", "yes"), ("1b", "no")]),
        st.sampled_from(["", "county", "municipal"]),
        CELLS,
    ),
    max_size=12,
)
STATUSES = st.sampled_from([("yes",), ("soon",), ("no",), ("yes", "soon"), ("no", "soon"), ()])
RULES = st.builds(Rule, st.sampled_from(["any", "own"]), st.sampled_from([(), ("county",)]), STATUSES)


def own_cell(question: str, cell: str) -> bool | None:
    """Whether a passage stands in a field of its question, of the question above, or in no field at all."""
    if not cell:
        return None
    right = {place in ("1", question) or place not in ("1", "2", "1a", "1b") for place in cell.split("|")}
    return right.pop() if len(right) == 1 else None


def model(entries: list[RosterEntry], codes: list[Code], parts: set[str], rule: Rule) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"base": [], "members": [], "possible": [], "against": [], "not_said": []}
    for entry in entries:
        if entry.state not in ("own", "summary", "nil"):
            continue
        said = [one for one in codes if one.key == entry.key and one.question in parts]
        stands = [
            True if rule.evidence == "any" else own_cell(one.question, one.cell)
            for one in said
            if one.status in rule.statuses and (not rule.levels or one.level in rule.levels or one.status == "no")
        ]
        member, possible = True in stands, None in stands
        if "no" in rule.statuses and entry.state == "nil":
            member = True
        if rule.statuses == ("no",) and "1" in parts and any(one.status != "no" for one in said):
            member = possible = False
        found["base"].append(entry.key)
        if member:
            found["members"].append(entry.key)
        else:
            if possible:
                found["possible"].append(entry.key)
            found["against" if said or entry.state == "nil" else "not_said"].append(entry.key)
    return found


@given(ROWS, CODES, st.sampled_from(["1", "1a", "1b"]), RULES, st.sets(st.sampled_from(KINDS[:3]), min_size=1))
def test_a_count_is_what_the_contract_says(
    rows: list[tuple[str, str]],
    raw: list[tuple[int, tuple[str, str], str, str]],
    question: str,
    rule: Rule,
    kinds: set[str],
) -> None:
    entries = [RosterEntry(f"{n:08}", "", kind, state=state) for n, (state, kind) in enumerate(rows)]
    codes = [
        Code(f"{n:08}", asked, status, level, cell, "", "", "")
        for n, (asked, status), level, cell in raw
        if n < len(entries)
    ]
    unit = tuple(sorted(kinds))
    coding = Coding(Roster(tuple(entries)), BOOK, codes)
    count = coding.count(question, rule, unit)
    parts = {"1": {"1", "1a", "1b"}}.get(question, {question})
    expected = model([entry for entry in entries if entry.kind in kinds], codes, parts, rule)
    assert {name: [entry.key for entry in getattr(count, name)] for name in expected} == expected
    assert coding.span(question, rule, unit) == (count.lowest, count.highest)
    assert coding.count(question, rule, unit) is count


def test_the_ground_of_a_unit_tells_the_states_apart_and_is_kept() -> None:
    coding = Coding(roster("own", "nil", "missing"), BOOK, [])
    ground = coding.ground(TOWNS)
    assert {state: numbers(entries) for state, entries in ground.by_state.items() if entries} == {
        "own": [0], "nil": [1], "missing": [2],
    }  # fmt: skip
    assert ground.keys == {"00000000", "00000001"}
    assert coding.ground(TOWNS) is ground
    assert coding.span("1a", ANY, TOWNS) == coding.span("1a", ANY, TOWNS) == (0, 0)
