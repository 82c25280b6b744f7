# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The names of authorities: their type, and the place in them."""

import re

TYPE = (
    r"(?:Landkreis(?:es)?|Kreis(?:es)?|Stadtkreis|Stadt|Hansestadt|Landeshauptstadt|Gemeinde|Markt|Region|"
    r"Regionalverband|LK)"
)
NAME_LEAD = re.compile(rf"(?:(?:kreisfreie|Große Kreis)\s*)?{TYPE}\s+")
NAME_TAIL = re.compile(r"(?:,.*|\s*\(.*|\s+(?:am|an der|im|in|bei|ob der|vor der|a\.|i\.)\s.*|-Kreis|kreis)$")


def place_of(name: str) -> str:
    """Return the place in the name of an authority: "Fulda" for "Landkreis Fulda", "Odenwald" for "Odenwaldkreis"."""
    return NAME_TAIL.sub("", NAME_LEAD.sub("", name)).strip()
