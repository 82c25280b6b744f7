# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed answer of Hesse, invented, up to the heading of its annex."""

HESSE = """
Kleine Anfrage

des Abg. Beispiel (FREI) vom 17.02.2015

betreffend Beiräte in den Kreisen

und

Antwort

des Ministers für Soziales

Vorbemerkung des Ministers für Soziales:
Es liegen Antworten von 2 Landkreisen vor.

Diese Vorbemerkung vorangestellt, beantworte ich die Kleine Anfrage wie folgt:

Frage 1. In welchen Kreisen gibt es einen Jugendbeirat?

In einem Landkreis gibt es einen Jugendbeirat.

Frage 2. Wie oft tagt er?

Siehe Anlage.

Wiesbaden, 14. April 2015

Ada Muster

Anlage

"""
