# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A case folder with everything in it, small, and small cases that hypothesis invents."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from umlauf.evaluation.bodies import BODY_STATUSES, Body, Finding
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import CODE_LEVELS, Code
from umlauf.inquiry.head import Asker, CaseHead
from umlauf.publication.dataset import CaseFolder
from umlauf.reading.tables import read_toml
from umlauf.replies.filed import Cell, FiledReplies, SumReport
from umlauf.survey.roster import KINDS, MISSING, NIL, STATES, SUMMARY, Roster, RosterEntry

CODEBOOK = """[questions.1]
text = "Wo gibt es Runde Tische?"
label = "Runder Tisch"
statuses.exists = { label = "besteht", counts_as = "yes" }
statuses.none = { label = "besteht nicht", counts_as = "no" }
"""
SMALL = {
    "case.toml": 'format = 1\nparliament = "DE-TH"\nnumber = "8/1"\nfiled = 2026-01-05\n',
    "inquiry.txt": "Frage 1. Wo gibt es Runde Tische?\n",
    "roster.csv": (
        "key,name,kind,association,state,covered_by,received_on,channel,file\n"
        "16061000,Landkreis Eichsfeld,landkreis,,own,,2026-02-03,mail,replies/eichsfeld.txt\n"
        "16062000,Landkreis Nordhausen,landkreis,,missing,,,,\n"
        "16051000,Erfurt,kreisfreie_stadt,assoc:GStB,summary,assoc:GStB,,,\n"
        "assoc:GStB,Gemeinde- und Städtebund Thüringen,association,,own,,2026-02-04,,\n"
    ),
    "replies/eichsfeld.txt": "Landkreis Eichsfeld\n\nFrage 1: Ja.\n",
    "cells.csv": "key,cell,text\n16061000,1,Ja.\nassoc:GStB,text,In Erfurt nicht.\n",
    "sums.csv": "association,question,status,count,of,passage\nassoc:GStB,1,exists,12,35,12 von 35\n",
    "codebook.toml": CODEBOOK,
    "codes.csv": (
        "key,question,status,level,cell,source,passage,by\n"
        "16061000,1,exists,county,1,,Ja.,A\n"
        "16051000,1,none,city,text,assoc:GStB,In Erfurt nicht.,A\n"
    ),
    "bodies.csv": "id,held_by,name,status\nb1,16061000,Runder Tisch,exists\n",
    "findings.csv": "id,held_by,what\nf1,16061000,eine Stelle\n",
    "answer.md": "# Frage 1\n\nIn einem Landkreis gibt es einen Runden Tisch.\n",
}

# No carriage return within a text and none of the signs that XML and CSV know no way to write.
WORDS = st.text(st.sampled_from("aä ß1|,;\"'\n–„“=#"), max_size=8)
WORD = st.text(st.sampled_from("abäß-19"), min_size=1, max_size=5)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))


@st.composite
def cases(draw: st.DrawFn) -> CaseFolder:
    """Invent a small case in which every value is one that the format knows."""
    roster = draw(rosters())
    keys = st.sampled_from([entry.key for entry in roster.entries if entry.state != MISSING])
    coded = st.sampled_from([entry.key for entry in roster.entries if entry.state not in (MISSING, NIL)])
    codebook_toml = draw(st.sampled_from([CODEBOOK, f"# ü\n{CODEBOOK}\n"]))
    return CaseFolder(
        head=draw(heads()),
        replies=FiledReplies(
            roster,
            draw(rows(Cell, keys, WORD, WORDS, WORDS, WORDS, WORDS)),
            draw(
                rows(SumReport, keys, st.just("1"), st.sampled_from(["", "exists"]), number(0, 9), number(9, 99), WORDS)
            ),
        ),
        codebook_toml=codebook_toml,
        codebook=parse_codebook("codebook.toml", read_toml("codebook.toml", codebook_toml.encode())),
        codes=draw(
            rows(
                Code,
                coded,
                st.just("1"),
                st.sampled_from(["exists", "none"]),
                st.sampled_from(sorted(CODE_LEVELS)),
                WORDS,
                st.just("") | keys,
                WORDS,
                WORDS,
            )
        ),
        bodies=named(
            draw(rows(Body, WORD, keys, WORDS, WORDS, WORDS, st.sampled_from(["", *BODY_STATUSES]), *[WORDS] * 9))
        ),
        findings=named(draw(rows(Finding, WORD, keys, *[WORDS] * 5))),
        answer_md=draw(st.just("") | WORDS.map("# Frage 1\n\n{}".format)),
        files=draw(st.just({}) | st.binary(min_size=1).filter(bytes.strip).map(lambda data: {"inquiry.pdf": data})),
    )


@st.composite
def heads(draw: st.DrawFn) -> CaseHead:
    """Invent a head, with keys that the format does not know."""
    values = st.booleans() | st.integers(-9, 9) | WORDS | st.dates() | st.lists(WORDS, max_size=2)
    return CaseHead(
        parliament=draw(st.sampled_from(["DE", "DE-TH"])),
        number=draw(WORD),
        title=draw(WORDS),
        askers=tuple(draw(st.lists(st.builds(Asker, WORDS, WORDS, further(values)), max_size=2))),
        filed=draw(DAYS),
        survey_closed=draw(DAYS),
        extra=draw(further(values | st.dictionaries(WORD, values, max_size=2))),
    )


def further(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Invent keys that the format does not know."""
    return st.dictionaries(WORD.map("x_{}".format), values, max_size=2)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Invent a roster: an association and some who were asked, in any state."""
    entries = [RosterEntry("assoc:A", "Verband", "association", state="own", extra=draw(EXTRA))]
    names = [name for name, _ in entries[0].extra]
    for place in range(draw(st.integers(0, 3))):
        state = draw(st.sampled_from(["", *STATES]))
        day = draw(DAYS) if state != MISSING else None
        entries.append(
            RosterEntry(
                f"160{place:05}", draw(WORDS), draw(st.sampled_from(KINDS)), draw(WORDS), state,
                "assoc:A" if state == SUMMARY else draw(st.sampled_from(["", "assoc:A"])),
                day.isoformat() if day else "", draw(WORDS), "", tuple((name, draw(WORDS)) for name in names),
            )
        )  # fmt: skip
    return Roster(tuple(entries))


EXTRA = st.dictionaries(WORD.map("more {}".format), WORDS, max_size=2).map(lambda found: tuple(found.items()))


@st.composite
def rows(draw: st.DrawFn, kind: type, *columns: st.SearchStrategy[str]) -> Any:
    """Invent rows of one table; further columns are those of every row."""
    names = [name for name, _ in draw(EXTRA)]
    count = draw(st.integers(0, 2))
    return tuple(
        kind(*(draw(column) for column in columns), tuple((name, draw(WORDS)) for name in names)) for _ in range(count)
    )


def named(items: Any) -> Any:
    """Give each row an id of its own."""
    return tuple(item._replace(id=f"{item.id}{place}") for place, item in enumerate(items))


def number(least: int, most: int) -> st.SearchStrategy[str]:
    """Invent a number, or none."""
    return st.just("") | st.integers(least, most).map(str)
