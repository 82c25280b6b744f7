# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from io import BytesIO
from zipfile import ZipFile

import pytest

from umlauf.publication.published import listed, published, published_file
from umlauf.publication.queries import NoSuchRelease


def test_a_release_is_read_from_its_own_archive(released: str) -> None:
    found = published(released)
    archive = ZipFile(BytesIO(published_file(released, 1, "case.zip").data))
    assert found.case.answer_md.encode() == archive.read("answer.md")
    assert sorted(found.case.files) == sorted(
        name for name in archive.namelist() if name.startswith("replies/") or name == "inquiry.txt"
    )


def test_the_latest_release_is_not_older_than_any(released: str) -> None:
    assert (published(released, 1).newer, published(released).release.number) == (None, 1)


def test_a_release_or_a_file_that_is_not_there_is_refused(released: str) -> None:
    for wanted in (lambda: published(released, 7), lambda: published_file(released, 1, "secret.txt")):
        with pytest.raises(NoSuchRelease):
            wanted()


def test_the_list_looks_for_all_words_in_any_order(released: str) -> None:
    assert [len(listed(words)) for words in ("", "gipfel hessisch", "gipfel bayern")] == [1, 1, 0]
