# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.test import Client


@pytest.mark.parametrize("address", ["/", "/answers/", "/desk/nothing/", "/nowhere/"])
def test_nobody_keeps_what_was_made_for_one_who_is_signed_in(officer_client: Client, address: str) -> None:
    assert officer_client.get(address).headers["Cache-Control"] == "private, no-store"


def test_a_page_that_says_itself_what_may_be_kept_is_left_as_it_is(officer_client: Client) -> None:
    assert officer_client.get("/robots.txt").headers["Cache-Control"] == "public, max-age=86400"


def test_a_public_page_names_what_it_depends_on(client: Client, db: None) -> None:
    page = client.get("/answers/")
    assert ("Cache-Control" in page.headers, page.headers["Vary"]) == (False, "Cookie, Accept-Language")
