# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What belongs to the form of a letter and not to its matter: letterhead, address, subject, greeting, signature."""

import re

from umlauf.reading.passages import unwrapped

GREETING = re.compile(
    r"^(?:(?:sehr geehrte[rsn]?|guten (?:tag|morgen)|hallo|liebe[rs]?)\b[^,!:]{0,80}(?:[,!:]\s*|$))+", re.IGNORECASE
)
CLOSING = re.compile(
    r"^(?:mit (?:freundlichen|besten|vielen|herzlichen) gr(?:ü|ue)(?:ß|ss)en?|mit freundlichem gru(?:ß|ss)"
    r"|(?:freundliche|beste|viele|herzliche) gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll)\b.*",
    re.IGNORECASE,
)
SIGNED = re.compile(r"^(?:im auftrag|in vertretung|i\. ?[av]\.|gez\.)(?:\s.{0,60})?$", re.IGNORECASE)
FIELD = re.compile(
    r"^(?P<name>beh(?:ö|oe)rde|kommune|absender|gebietsk(?:ö|oe)rperschaft|landkreis ?/ ?kreisfreie stadt|dienststelle"
    r"|ansprechpartner(?:in|/-?in)?|ansprechperson|bearbeiter(?:in)?|sachbearbeiter(?:in)?|datum|telefon|telefax|tel\.?"
    r"|fax|e-?mail|internet|stand|az\.?|aktenzeichen|ihr(?:e)? (?:zeichen|nachricht|schreiben)|unser zeichen|betreff"
    r"|betr\.?|bezug|betrifft|thema)\s*(?:[:|\t]\s*|(?=vom\b))(?P<value>.*)$",
    re.IGNORECASE,
)
AUTHORS = ("behörde", "behoerde", "kommune", "absender", "gebietskörperschaft", "landkreis", "dienststelle")
MONTHS = "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
LETTERHEAD = re.compile(
    r"^(?:"
    r"(?:der |die |an (?:den|das|die) )?(?:landkreis(?:es)?|lk|kreis|kreisausschuss|kreisverwaltung|magistrat|stadt"
    r"|(?:\w+)?stadt|gemeinde|landrat|landrätin|oberbürgermeister(?:in)?|fachdienst|fachbereich|amt für|sozialamt"
    r"|dezernat|abteilung|referat|sachgebiet|hessische[rns]?|hess\.|regierungspräsidium|ministerium|herrn?|frau)\b[^.!?]{0,90}"
    r"|(?:der |die )?[\w-]+kreis"
    r"|(?:antwort|stellungnahme|rückmeldung|rückantwort|abfrage|umfrage|fragebogen)\b[^.!?:]{0,120}"
    r"|(?:postfach|[\w. -]+(?:straße|strasse|str\.|platz|weg|allee|ring|markt|damm|ufer)) ?\d+ ?[a-z]?(?:[-–]\d+)?"
    r"|(?:d-)?\d{5} [\w/() .-]{2,60}"
    r"|(?:[\w/() -]+, (?:den |am )?)?\d{1,2}\. ?(?:\d{1,2}\.|(?:" + MONTHS + r")) ?\d{2,4}"
    r"|\S+@\S+|(?:https?://|www\.)\S+"
    r")$",
    re.IGNORECASE,
)  # fmt: skip
# Whole sentences that only hand over what follows; with any more words than these they are matter.
FORMULA = re.compile(
    r"(?:zu|auf|in beantwortung|bezugnehmend auf)\b.{0,150}\b(?:wir|ich)\b.{0,60}\b(?:wie folgt|folgendes)"
    r"(?: mit| stellung)?\s?[.:]"
    r"|(?:unsere|meine|die) (?:antwort|stellungnahme|rückmeldung|angaben)\b.{0,80}"
    r"\b(?:anbei|beigefügt|als anlage|in der anlage|im anhang)(?: bei| beigefügt)?\s?[.:]"
    r"|(?:anbei|beigefügt|als anlage|als datei|in der anlage|im anhang)\b.{0,20}"
    r"\b(?:erhalten|finden|übersenden?|senden?)\b.{0,100}[.:]",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:ist|sind|hat|haben|hatte|gibt|wird|werden|wurden?|beste(?:ht|hen)|finde[nt]|lieg(?:t|en)|teil(?:t|en|e)|kein\w*)\b"
)
PROSE_WORDS = 6


def is_letterhead(line: str) -> bool:
    """Whether a line can only be part of a letterhead or a form's head: a field, an authority, an address, a date."""
    return bool(FIELD.match(line) or SIGNED.match(line) or (LETTERHEAD.match(line) and not VERB.search(line)))


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph says something in a sentence, as letterheads and signatures do not."""
    text = unwrapped(paragraph)
    return len(text.split()) >= PROSE_WORDS and text.endswith((".", "!", "?", ":", ";")) and not FIELD.match(text)


def is_formula(paragraph: str) -> bool:
    """Whether a paragraph is one sentence that only hands over the answer ("… teilen wir Folgendes mit.")."""
    text = unwrapped(paragraph)
    return bool(FORMULA.fullmatch(text)) and not re.search(r"[a-zäöüß]{3}[.!?] ", text)
