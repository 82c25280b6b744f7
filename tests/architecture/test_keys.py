# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Foreign keys point upstream and, across rooms, leave no way back."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Field, Model

ORDER = (
    "ledger",
    "people",
    "signoff",
    "inquiry",
    "survey",
    "replies",
    "evaluation",
    "answer",
    "publication",
    "scrutiny",
)


def room(model: type[Model]) -> str:
    return model.__module__.split(".")[1]


def house() -> list[type[Model]]:
    return [model for model in apps.get_app_config("umlauf").get_models() if model.__module__.startswith("umlauf.")]


def crossing_keys() -> Iterator[tuple[type[Model], "Field[object, object]", type[Model]]]:
    for model in house():
        for field in model._meta.get_fields():
            other = field.related_model
            if (
                isinstance(field, Field)
                and isinstance(other, type)
                and other.__module__.startswith("umlauf.")
                and room(other) != room(model)
            ):
                yield model, field, other


def test_every_table_stands_in_a_room_with_a_place() -> None:
    assert {room(model) for model in house()} == set(ORDER)


def test_keys_across_rooms_point_upstream_and_leave_no_way_back() -> None:
    wrong = [
        f"{room(model)}.{model.__name__}.{field.name}"
        for model, field, other in crossing_keys()
        if ORDER.index(room(other)) > ORDER.index(room(model))
        or field.remote_field is None
        or field.remote_field.related_name != "+"
    ]
    assert wrong == []


def test_there_are_keys_across_rooms_to_be_looked_at() -> None:
    assert len(list(crossing_keys())) >= 8
