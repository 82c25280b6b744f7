# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The facts of Hessen 19/1613 as a coding: 21 counties, 5 cities, who said what. Facts only; no sentence of the paper."""

from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import Code, Coding
from umlauf.survey.roster import MISSING, OWN, SUMMARY, Roster, RosterEntry

COUNTIES = (
    "Bergstraße", "Darmstadt-Dieburg", "Groß-Gerau", "Hochtaunuskreis", "Main-Kinzig", "Main-Taunus", "Odenwald",
    "Offenbach", "Rheingau-Taunus", "Wetterau", "Gießen", "Lahn-Dill-Kreis", "Limburg-Weilburg", "Marburg-Biedenkopf",
    "Vogelsberg", "Fulda", "Hersfeld-Rotenburg", "Kassel", "Schwalm-Eder", "Waldeck-Frankenberg", "Werra-Meißner",
)  # fmt: skip
SILENT = ("Hochtaunuskreis", "Lahn-Dill-Kreis", "Waldeck-Frankenberg")
CITIES = ("Darmstadt (Stadt)", "Frankfurt am Main", "Offenbach am Main", "Wiesbaden", "Kassel (Stadt)")

# question status: name level cell, …; "both" stands for county and municipal
CODES = """
1a convened: Bergstraße county 1, Darmstadt-Dieburg county 1
1a announced: Wetterau county 1
1a none: Odenwald - 1, Offenbach - 1, Limburg-Weilburg - 1, Marburg-Biedenkopf - 1, Fulda - 1
1a none: Hersfeld-Rotenburg - 1, Schwalm-Eder - 1
1b exists: Groß-Gerau county 1, Main-Kinzig county 1, Offenbach county 1, Rheingau-Taunus county 1, Wetterau county 1
1b exists: Gießen county 2, Limburg-Weilburg county 1, Marburg-Biedenkopf both 1, Vogelsberg county 1
1b exists: Hersfeld-Rotenburg municipal 1, Werra-Meißner county 1, Main-Taunus county 1
1b none: Odenwald - 1, Fulda - 1, Kassel - 1, Schwalm-Eder - 1
2a exists: Bergstraße municipal 2, Darmstadt-Dieburg municipal 2, Groß-Gerau municipal 1|2, Main-Kinzig municipal 2
2a exists: Rheingau-Taunus county 2, Wetterau municipal 2, Gießen county 2, Marburg-Biedenkopf both 3
2a exists: Vogelsberg county 2, Fulda both 2, Hersfeld-Rotenburg municipal 1|2, Schwalm-Eder municipal 3
2a exists: Main-Taunus both 2
2a planned: Limburg-Weilburg county 2
2a forming: Schwalm-Eder county 2
2a none: Odenwald - 2
2b exists: Bergstraße county 2, Darmstadt-Dieburg county 2, Groß-Gerau municipal 3, Offenbach municipal 2
2b exists: Wetterau county 1, Gießen municipal 2, Limburg-Weilburg municipal 2, Marburg-Biedenkopf county 2
2b exists: Fulda municipal 2, Hersfeld-Rotenburg county 1|2, Kassel both 3, Werra-Meißner municipal 2
2b exists: Main-Taunus county 2
2b forming: Schwalm-Eder county 2
2b none: Odenwald - 2
"""

STATUSES = {
    "exists": {"label": "besteht", "also": ["findet statt", "gibt es"], "counts_as": "yes"},
    "forming": {"label": "im Aufbau", "counts_as": "coming"},
    "planned": {"label": "geplant", "also": ["in Planung"], "counts_as": "coming"},
    "none": {"label": "besteht nicht", "counts_as": "no"},
}
CODEBOOK = {
    "questions": {
        "1": {
            "label": "Veranstaltungen mit vergleichbarer Zielsetzung",
            "also": ["Netzwerke"],
            "any_of": ["1a", "1b", "2a", "2b"],
        },
        "1a": {
            "label": "Flüchtlingsgipfel",
            "statuses": {
                "convened": {"label": "einberufen", "counts_as": "yes"},
                "announced": {"label": "angekündigt", "counts_as": "coming"},
                "none": {"label": "nicht einberufen", "counts_as": "no"},
            },
        },
        "1b": {"label": "vergleichbares Gremium", "also": ["Besprechungsrunden"], "statuses": STATUSES},
        "2a": {"label": "Runder Tisch", "levels": ["county", "municipal"], "statuses": STATUSES},
        "2b": {"label": "vergleichbare Zusammenarbeit", "statuses": STATUSES},
    }
}


def codebook() -> Codebook:
    """Return a codebook of the case, in the manner of case format 1."""
    return parse_codebook("codebook.toml", CODEBOOK)


def roster() -> Roster:
    """Return the 26 asked: 18 own replies, three silent counties, five cities that a summary covers."""
    counties = [
        RosterEntry(f"064{number:02}000", name, "landkreis", state=MISSING if name in SILENT else OWN)
        for number, name in enumerate(COUNTIES)
    ]
    cities = [
        RosterEntry(f"065{number:02}000", name, "kreisfreie_stadt", state=SUMMARY, covered_by="assoc:HStT")
        for number, name in enumerate(CITIES)
    ]
    return Roster((*counties, *cities, RosterEntry("assoc:HStT", "Hessischer Städtetag", "association", state=OWN)))


def coding() -> Coding:
    """Return the coding on which both coders agreed."""
    keys = {entry.name: entry.key for entry in roster().entries}
    codes = [Code(keys[city], "1b", "exists", "city", "text", "assoc:HStT", "", "A+B") for city in CITIES]
    for line in CODES.strip().splitlines():
        question, status, names = line.replace(":", "", 1).split(" ", 2)
        for one in names.split(", "):
            name, level, cell = one.rsplit(" ", 2)
            for each in ("county", "municipal") if level == "both" else (level.strip("-"),):
                codes.append(Code(keys[name], question, status, each, cell, keys[name], "", "A+B"))
    return Coding(roster(), codebook(), codes)
