# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""An invented case in another Land: 60 municipalities, 6 counties, 2 cities, other questions and other statuses."""

from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import Code, Coding
from umlauf.survey.roster import DECLINED, MISSING, NIL, OWN, Roster, RosterEntry

CODEBOOK = {
    "questions": {
        "4": {
            "label": "Schulsozialarbeit",
            "statuses": {
                "offered": {"label": "angeboten", "also": ["gibt es"], "counts_as": "yes"},
                "prepared": {"label": "in Vorbereitung", "counts_as": "coming"},
                "none": {"label": "nicht angeboten", "counts_as": "no"},
            },
        },
        "5": {"label": "Ladeinfrastruktur", "any_of": ["5a", "5b"]},
        "5a": {
            "label": "Ladesäule",
            "also": ["Ladepunkte"],
            "evidence": "own",
            "statuses": {
                "running": {"label": "in Betrieb", "also": ["errichtet", "aufgestellt"], "counts_as": "yes"},
                "planned": {"label": "geplant", "counts_as": "coming"},
                "none": {"label": "nicht vorhanden", "counts_as": "no"},
            },
        },
        "5b": {
            "label": "Wallbox",
            "statuses": {
                "running": {"label": "in Betrieb", "counts_as": "yes"},
                "none": {"label": "nicht vorhanden", "counts_as": "no"},
            },
        },
        "6": {
            "label": "Hitzeaktionsplan",
            "also": ["Hitzekonzept"],
            "statuses": {
                "adopted": {"label": "beschlossen", "also": ["liegt vor", "verfügt über"], "counts_as": "yes"},
                "draft": {"label": "in Erarbeitung", "also": ["wird erarbeitet"], "counts_as": "coming"},
                "none": {"label": "liegt nicht vor", "counts_as": "no"},
            },
        },
    }
}


def codebook() -> Codebook:
    """Return the codebook of the invented case."""
    return parse_codebook("codebook.toml", CODEBOOK)


def roster() -> Roster:
    """Return 60 municipalities (50 own, 4 nil, 1 declined, 5 missing), 6 counties and 2 cities that all replied."""
    states = [OWN] * 50 + [NIL] * 4 + [DECLINED] + [MISSING] * 5
    towns = [RosterEntry(f"160{n:05}", f"Gemeinde {n}", "gemeinde", state=state) for n, state in enumerate(states)]
    counties = [RosterEntry(f"16{n}00000"[:8], f"Landkreis {n}", "landkreis", state=OWN) for n in range(6)]
    cities = [
        RosterEntry(f"1690000{n}", name, "kreisfreie_stadt", state=OWN) for n, name in enumerate(["Erfurt", "Jena"])
    ]
    return Roster((*towns, *counties, *cities))


def code(place: str, question: str, status: str, cell: str = "", by: str = "A") -> Code:
    """Return a code; `place` is "t3" for the third municipality, "k0" for a county, "s1" for a city."""
    number = int(place[1:])
    key = {"t": f"160{number:05}", "k": f"16{number}00000"[:8], "s": f"1690000{number}"}[place[0]]
    return Code(key, question, status, "", cell or question, key, "", by)


def coding() -> Coding:
    """Return who said what.

    4: offered in towns 0–11 and all counties, prepared in town 12, none in towns 13–14 and both cities.
    5a: running in towns 0–19 (of these 18 and 19 in a cell that cannot be seen, 20–22 in the cell of question 4);
    planned in town 30. 5b: running in towns 40–41. 6: adopted in all counties but one, which says no; in towns 0–29;
    draft in towns 30–31; towns 32–49 say no; both cities say no. Town 5's code on question 6 was proposed by a rule.
    """
    codes = [code(f"t{n}", "4", "offered") for n in range(12)] + [code(f"k{n}", "4", "offered") for n in range(6)]
    codes += [code("t12", "4", "prepared")] + [code(p, "4", "none") for p in ("t13", "t14", "s0", "s1")]
    codes += [code(f"t{n}", "5a", "running", "5|4" if n > 17 else "5a") for n in range(20)]
    codes += [code(f"t{n}", "5a", "running", "4") for n in range(20, 23)] + [code("t30", "5a", "planned")]
    codes += [code(f"t{n}", "5b", "running") for n in (40, 41)]
    codes += [code(f"k{n}", "6", "adopted") for n in range(5)] + [code(p, "6", "none") for p in ("k5", "s0", "s1")]
    codes += [code(f"t{n}", "6", "adopted", by="rule" if n == 5 else "A") for n in range(30)]
    codes += [code(f"t{n}", "6", "draft") for n in (30, 31)] + [code(f"t{n}", "6", "none") for n in range(32, 50)]
    return Coding(roster(), codebook(), codes)
