# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The level at which a clause says something to be there: "auf Kreisebene", "auf Kreis- oder Gemeindeebene"."""

import re

LEVELS = (
    ("county", r"(?:Land)?[Kk]reis(?:-|ebene)|Ebene (?:der|des) (?:Land)?[Kk]reise?s?"),
    ("city", r"Stadt(?:-|ebene)|städtischer Ebene|Ebene (?:der|einer) (?:kreisfreien )?St[aä]dte?"),
    (
        "municipal",
        r"(?:Gemeinde|Orts)(?:-|ebene)|(?:gemeindlicher|örtlicher|lokaler) Ebene|Ebene (?:der|einer) Gemeinden?",
    ),
    ("land", r"Landes(?:-|ebene)"),
    ("association", r"Verbands(?:-|ebene)"),
)
WHERE = re.compile(r"\b[Aa]uf (?:der )?[^;.]{0,40}?(?:[Ee]bene)\b(?: (?:der|des|einer) \w+(?: St\wdte?)?)?")
# "auf Kreisebene oder in den kreisangehörigen Kommunen": who says only the first names both.
BELONGING = re.compile(r"\bkreisangehörig\w+ (?:Kommun|Gemeind|St[aä]dt)")


def levels_in(text: str) -> tuple[str, ...]:
    """Return the levels of codes that a clause names, in the order of the table; empty where it names none."""
    phrases = " ".join(found[0] for found in WHERE.finditer(text))
    named = [level for level, words in LEVELS if re.search(rf"\b(?:{words})", phrases)]
    return tuple(dict.fromkeys([*named, "municipal"] if named and BELONGING.search(text) else named))
