# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The frame of the pages, the error pages and the stylesheet. No database, no request."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

SOURCE = Path(__file__).resolve().parents[2] / "src/umlauf"
STYLES = SOURCE / "static/umlauf/umlauf.css"
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.html"))
ERRORS = ("400", "403", "403_csrf", "404", "405", "413", "500")


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_page_needs_no_context_and_says_what_happened_what_was_kept_and_what_to_do(code: str) -> None:
    with override("en"):
        page = render_to_string(f"{code}.html")
    main = page[page.index("<main") : page.index("</main>")]
    assert [main.count(tag) for tag in ("<h1>", "<p", "<form")] == [1, 4, 0]
    assert re.search(r"(Nothing was|is kept)", main)


def test_no_template_has_a_style_or_a_script_that_a_strict_policy_refuses() -> None:
    inline = re.compile(r"<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    assert [path.name for path in TEMPLATES if inline.search(path.read_text(encoding="utf-8"))] == []


def test_each_class_that_the_head_of_the_stylesheet_promises_is_defined() -> None:
    head, rules = STYLES.read_text(encoding="utf-8").split("*/", 1)
    promised = {name for line in head.splitlines() for name in re.findall(r"(?<!\w)\.([a-z][a-z_-]+)", line)}
    assert promised - set(re.findall(r"\.([a-z][a-z_-]+)", rules)) == set()


def test_each_file_that_the_stylesheet_asks_for_is_there_and_none_comes_from_elsewhere() -> None:
    asked = re.findall(r'url\("([^"]+)"\)', STYLES.read_text(encoding="utf-8"))
    assert [name for name in asked if not name.startswith("data:") and not (STYLES.parent / name).is_file()] == []
