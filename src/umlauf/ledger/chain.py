# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The chain of entries: each carries the hash of the one before, so that no one can change the past unseen."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

GENESIS = "0" * 64
ENTERED_BY = "entered_by"  # among the values: the operator who entered it in the name of an account


class Entry(NamedTuple):
    """What happened: who did what to which thing, when; `values` are plain JSON."""

    sequence: int
    at: datetime
    actor: str
    account: str
    role: str
    kind: str
    subject: str
    values: Mapping[str, object]
    previous: str
    hash: str = ""


def hash_of(entry: Entry) -> str:
    """Return the SHA-256 over the entry's content and the hash of the entry before."""
    content = [
        entry.sequence, entry.at.isoformat(), entry.actor, entry.account, entry.role, entry.kind,
        entry.subject, entry.values, entry.previous,
    ]  # fmt: skip
    return sha256(json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def first_break(entries: Iterable[Entry]) -> int | None:
    """Return the sequence number of the first entry that does not follow from the one before; None where all do."""
    previous, expected = GENESIS, 1
    for entry in entries:
        if (entry.sequence, entry.previous) != (expected, previous) or hash_of(entry) != entry.hash:
            return entry.sequence
        previous, expected = entry.hash, expected + 1
    return None
