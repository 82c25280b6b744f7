# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from typing import Any

import pytest
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from umlauf.settings import PROXIES


@pytest.mark.parametrize(
    ("proxies", "seen"),
    [
        (PROXIES, ("192.0.2.1", "http")),
        (["192.0.2.1"], ("198.51.100.7", "https")),
        (["192.0.2.0/24"], ("198.51.100.7", "https")),
    ],
    ids=["nobody is trusted unless named", "an address", "a network"],
)
def test_the_word_of_a_proxy_is_taken_where_it_is_named(proxies: list[str], seen: tuple[str, str]) -> None:
    asked = {
        "REMOTE_ADDR": "192.0.2.1",
        "HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.7",
        "HTTP_X_FORWARDED_PROTO": "https",
        "wsgi.url_scheme": "http",
    }

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> tuple[str, str]:
        return environ["REMOTE_ADDR"], environ["wsgi.url_scheme"]

    assert wrap_wsgi_with_proxy_headers(app, trusted_hosts=proxies)(asked, print) == seen
