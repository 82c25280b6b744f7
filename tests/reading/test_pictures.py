# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io

import pytest
from PIL import Image
from tests.reading.generators import Sheet, typst_of

from umlauf.reading.pictures import picture_of_page
from umlauf.reading.tables import BadInput

PAPER = typst_of(Sheet(("Eine Antwort.",), ("Kreis", "1", "2", "3"), (("LK Fulda", "ja", "nein", "nie"),), ()))


def test_a_page_is_drawn_so_that_it_can_be_read() -> None:
    picture = Image.open(io.BytesIO(picture_of_page("a.pdf", PAPER, 1)))
    assert (picture.format, picture.size) == ("PNG", (893, 1263))


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_the_file_does_not_have_is_refused(page: int) -> None:
    with pytest.raises(BadInput, match=rf"^a\.pdf has no page {page}\.$"):
        picture_of_page("a.pdf", PAPER, page)
