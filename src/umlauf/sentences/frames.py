# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What takes the assertion out of a clause: a wish, a denial or a guess before "dass"; "kann"; a value judgement."""

import re

# "Ein Landkreis kann …" is true of any; "alle müssen …" says not that they do.
MAY = re.compile(
    r"\b(?:kann|können|könnten?|darf|dürfen|dürften?|muss|müssen|müssten?|sollten?|möchten?|würden?)\b", re.IGNORECASE
)
VALUES = re.compile(
    r"\b(?:wichtig|sinnvoll|notwendig|erforderlich|möglich|wünschenswert|hilfreich|zuständig|empfohlen|denkbar|"
    r"vorgeschrieben|verpflichtet|verpflichtend|angehalten|aufgefordert|empf(?:iehlt|ehlen)|rät)\b"
)
NEGATION = re.compile(
    r"\b(?:kein(?:e[rnms]?)?|weder|nichts|nicht(?!\s+(?:nur|zuletzt|unerheblich|alle|immer|näher|selten|weniger|"
    r"mehr als|unwesentlich|ausschließlich|abschließend|einheitlich|bekannt)))\b",
    re.IGNORECASE,
)
# Verbs that deny by themselves, so that "keiner lehnt … ab" denies the denial.
DENYING = re.compile(
    r"\b(?:lehn\w+ .*ab|abgelehnt|ablehn\w*|verzichte\w*|vernein\w*|fehlt|fehlen|s(?:ehen|ieht|ahen?) .*\bab|"
    r"abgesehen)\b",
    re.IGNORECASE,
)
# Before "dass": what follows is wished, denied, assumed or demanded, and not said to be so.
NOT_ASSERTED = re.compile(
    r"\b(?:(?:trifft|treffe|stimmt|gilt) (?:\w+ )?nicht|nicht (?:zutreffend|richtig|der Fall|bekannt|bestätig\w+|"
    r"davon aus)|falsch|unzutreffend|wünsch\w+|hoff\w+|erwart\w+|forder\w+|fordert|strebt|angestrebt|begrüß\w+|"
    r"setzt sich|setzen sich|appell\w+|bitte[nt]?|empf(?:iehlt|ehlen)|Ziel|geh(?:t|en) davon aus|rechne\w*|"
    r"vermut\w+|nimmt an|unterstell\w+|behaupt\w+|anzunehmen|möglich|denkbar|ausgeschlossen|"
    r"soll\w*|müss\w+|wichtig|notwendig|wünschenswert)\b[^;]*\bdass\b"
)


def asserts(ahead: str) -> bool:
    """Tell whether what follows `ahead`, the text before a quantity, is said to be so."""
    return NOT_ASSERTED.search(ahead) is None
