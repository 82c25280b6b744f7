# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Every page says who may see it: everyone, or whom a permission of its own room lets in."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PUBLIC = {
    "front", "tour", "favicon", "robots", "sign-in", "sign-out", "set_language", "answers", "answer-page", "release-page",
    "release-file", "check", "reading", "reading-cell", "reading-codes", "reading-code", "reading-codebook",
    "reading-picture", "reading-case", "reading-share", "reading-take-back", "shared-reading",
}  # fmt: skip


def pages(resolver: URLResolver) -> Iterator[tuple[str, Callable[..., Any]]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or "", pattern.callback
        else:
            yield from pages(pattern)


def is_public(page: Callable[..., Any]) -> bool:
    return not getattr(page, "login_required", True)


def permission_of(page: Callable[..., Any]) -> str:
    return str(getattr(getattr(page, "permission", None), "__module__", "none"))


def test_the_public_pages_are_these() -> None:
    assert {name for name, page in pages(get_resolver()) if is_public(page)} == PUBLIC


def test_every_other_page_names_a_permission_of_its_room() -> None:
    wrong = {
        name: page.__module__
        for name, page in pages(get_resolver())
        if not is_public(page) and permission_of(page) != f"{page.__module__.rpartition('.')[0]}.permissions"
    }
    assert wrong == {}


def test_there_are_pages_to_be_looked_at() -> None:
    assert len(list(pages(get_resolver()))) > len(PUBLIC) + 8
