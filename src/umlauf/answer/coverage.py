# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a clause says of the replies as such: who was asked, who replied, by whom, who did not, who refused.

Source: the contract of claims, kind "coverage".
"""

import re

from umlauf.sentences.clauses import Clause
from umlauf.sentences.frames import NEGATION
from umlauf.sentences.grammar import NONE

REPLIED, BY_SUMMARY, SILENT, REFUSED, NOTHING, ASKED = "replied", "by_summary", "silent", "refused", "nil", "asked"

ANSWERED = re.compile(
    r"\b(?:geantwortet|antwortete[n]?|rückgemeldet|zurückgemeldet|Stellung genommen|"
    r"sich (?:zu (?:den|der) \w+ )?geäußert)\b",
    re.IGNORECASE,
)
ANSWERS = re.compile(
    r"\b(?:(?:Sammel|Gesamt)?[Aa]ntwort(?:en)?|Rückmeldung(?:en)?|Rücklauf|Rückläufe|Stellungnahmen?|Angaben|Auskünfte)\b"
)
CAME_IN = re.compile(
    r"\b(?:lieg(?:t|en)|lag(?:en)?|vorliegen|eingegangen|ging(?:en)?|kam(?:en)?|erhalten|erhielt|abgegeben|gegeben|g[ia]b(?:t)?|"
    r"übersandt|übermittelt|vorgelegt|eingereicht|ausgeblieben|erfolg\w+|fehl(?:t|en)|steh(?:t|en))\b",
    re.IGNORECASE,
)
# As in "Keine Rückmeldung (Landkreise): A und B" or "Ohne Antwort blieb der Kreis A".
NO_ANSWER = re.compile(r"^\s*Keine (?:Rückmeldung|Antwort)\s*[:(]?\s*:|\bohne (?:Antwort|Rückmeldung)\b", re.IGNORECASE)
TOOK_PART = re.compile(r"\b(?:beteiligt|beteiligten|teilgenommen|nahmen .* teil|mitgewirkt)\b", re.IGNORECASE)
SURVEY = re.compile(r"\b(?:Abfrage|Umfrage|Befragung|Erhebung)\b")
NOT_THERE = re.compile(r"\b(?:fehlt|fehlen|ausstehen\w*|steh(?:t|en) .*\baus|ausgeblieben)\b", re.IGNORECASE)
REFUSAL = re.compile(
    r"\b(?:Beantwortung|Antwort|Teilnahme|Auskunft|Beteiligung|Abfrage|Umfrage)\b.*"
    r"\b(?:abgelehnt|lehn\w+\b.*\bab|verweiger\w+|abgesehen)\b"
)
NIL_RETURN = re.compile(r"\bFehlanzeigen?\b")
WERE_ASKED = re.compile(
    r"\b(?:befragt|abgefragt|angefragt|angeschrieben|um (?:Auskunft|Stellungnahme) gebeten|"
    r"(?:Um|Ab)frage (?:wurde|ging|richtete sich) (?:\w+ )?an)\b",
    re.IGNORECASE,
)
IN_SUM = re.compile(r"zusammengefasst|Zusammenfass|zusammenfassend|Sammel|Gesamtantwort", re.IGNORECASE)
THROUGH = re.compile(r"\b(?:über|durch) (?:de[nr]|die|ihren?) [^,;]*(?:bund|tag|verband)\b", re.IGNORECASE)


def coverage_of(clause: Clause, *, named: bool) -> str:
    """Return what a clause says of the replies; "" when it speaks of something else.

    `named`: it names a question too, and so speaks of replies only where it says "geantwortet".
    """
    text = clause.main
    if clause.mention.quota and clause.phrase.split()[-1] in ("%", "Prozent"):
        return REPLIED
    if re.match(r"(?:in|bei|auf)\b", clause.phrase, re.IGNORECASE) or re.search(r"\bdass\b", text):
        return ""  # what is done in counties is not done by them
    if not named:
        for word, pattern in ((NOTHING, NIL_RETURN), (REFUSED, REFUSAL), (ASKED, WERE_ASKED)):
            if pattern.search(text):
                return word
    return _replied(clause) if ANSWERED.search(text) or (not named and _speaks_of_replies(clause)) else ""


def _speaks_of_replies(clause: Clause) -> bool:
    took_part = TOOK_PART.search(clause.main) and (SURVEY.search(clause.main) or not clause.nouns)
    came_in = ANSWERS.search(clause.main) and CAME_IN.search(clause.main)
    return bool(took_part or came_in or NO_ANSWER.search(clause.main))


def _replied(clause: Clause) -> str:
    denied = clause.mention.quantity.kind != NONE and NEGATION.search(clause.main)
    if denied or NOT_THERE.search(clause.main) or NO_ANSWER.search(clause.main):
        return SILENT
    for_them = clause.phrase.lower().startswith("für") or THROUGH.search(clause.text)
    return BY_SUMMARY if for_them and IN_SUM.search(clause.text) else REPLIED
