# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Roles as code: what each is called, and what it is for."""

from umlauf.wording import Message

OFFICER = "officer"
SIGNATORY = "signatory"
HOUSE = (OFFICER, SIGNATORY)  # who works on answers, and so sees every page of the desk

LABELS = {
    OFFICER: Message("Officer in the section: files, codes and drafts"),
    SIGNATORY: Message("Signatory: signs a version of the answer and publishes it"),
}
