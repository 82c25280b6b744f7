# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.writing.document import BadDocument, Picture, Table


def test_a_table_with_a_ragged_row_is_refused_with_its_caption() -> None:
    with pytest.raises(BadDocument) as refusal:
        Table("Replies", ("County", "Reply"), (("Fulda", "yes"), ("Kassel",)))
    assert str(refusal.value) == (
        "The table “Replies” has 2 columns in its head and 1, 2 elsewhere. Nothing was written."
    )


def test_a_table_with_a_width_too_many_is_refused() -> None:
    with pytest.raises(BadDocument):
        Table("Replies", ("County", "Reply"), (), (1, 2, 3))


def test_a_table_without_columns_is_refused() -> None:
    with pytest.raises(BadDocument):
        Table("Replies", (), ())


def test_a_table_may_have_no_rows() -> None:
    assert Table("Replies", ("County",), ()).rows == ()


def test_a_picture_without_alternative_text_is_refused() -> None:
    with pytest.raises(BadDocument) as refusal:
        Picture("<svg/>", " ", "Map")
    assert str(refusal.value) == (
        "The picture “Map” has no alternative text, which PDF/UA asks for. Nothing was written."
    )
