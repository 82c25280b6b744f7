# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from umlauf import settings
from umlauf.settings import BadSetting, setting


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("SETTINGS", "PORT", "SECRET_KEY"):
        monkeypatch.delenv(f"UMLAUF_{name}", raising=False)


def test_the_environment_overrides_the_file_and_the_file_the_default(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (settings._file(), setting("port", "8000")) == ({}, "8000")
    (tmp_path / "umlauf.toml").write_text("port = 8001\n", encoding="utf-8")
    monkeypatch.setattr(settings, "_FILE", settings._file())
    assert setting("port", "8000") == "8001"
    monkeypatch.setenv("UMLAUF_PORT", "8002")
    assert setting("port", "8000") == "8002"


def test_the_file_may_lie_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('host = "0.0.0.0"\n', encoding="utf-8")
    monkeypatch.setenv("UMLAUF_SETTINGS", "other.toml")
    assert settings._file() == {"host": "0.0.0.0"}


def test_a_file_that_is_named_and_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMLAUF_SETTINGS", "other.toml")
    with pytest.raises(BadSetting, match=r"^UMLAUF_SETTINGS names other.toml, and there is no such file.$"):
        settings._file()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"port 8000", "Expected '=' after a key in a key/value pair (at line 1, column 6)"),
        (b'host = "\xfc"', "'utf-8' codec can't decode byte 0xfc in position 8: invalid start byte"),
    ],
)
def test_a_file_that_is_no_toml_is_refused_with_its_place(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "umlauf.toml").write_bytes(content)
    with pytest.raises(BadSetting) as refusal:
        settings._file()
    assert str(refusal.value) == f"umlauf.toml is not valid TOML: {reason}."


@pytest.mark.parametrize("port", [1, 8000, 65535])
def test_a_port_is_a_number_up_to_65535(port: int) -> None:
    assert settings._port(str(port)) == port


@pytest.mark.parametrize("value", ["0", "65536", "-1", "80.5", "http", ""])
def test_another_port_is_refused(value: str) -> None:
    with pytest.raises(BadSetting) as refusal:
        settings._port(value)
    assert str(refusal.value) == f"UMLAUF_PORT is “{value}”; expected was a number from 1 to 65535."


def test_a_folder_is_made_where_it_is_not_there_and_refused_where_it_cannot_be_made(tmp_path: Path) -> None:
    assert settings._folder(tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(BadSetting) as refusal:
        settings._folder(tmp_path / "file")
    assert str(refusal.value).startswith(f"UMLAUF_VAR names the folder {tmp_path / 'file'}, which cannot be made: ")


@pytest.mark.parametrize(
    "url",
    [
        "nosql://eva:geheim@example.org/umlauf",
        "postgres://eva:geheim@example.org/umlauf",
        "nonsense",
        "",
        "://",
        "sqlite",
    ],
)
def test_an_address_of_anything_but_sqlite_is_refused_without_repeating_its_password(url: str) -> None:
    with pytest.raises(BadSetting) as refusal:
        settings._database(url)
    assert str(refusal.value) == (
        "UMLAUF_DATABASE_URL names no SQLite database; expected was an address such as"
        " sqlite:////srv/umlauf/umlauf.sqlite3. umlauf keeps its ledger in SQLite only. Nothing was changed."
    )


def test_the_key_of_sessions_is_made_once_and_readable_by_its_owner_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(settings, "VAR", tmp_path)
    key = settings._secret_key()
    assert (settings._secret_key(), len(key) > 60) == (key, True)
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("UMLAUF_SECRET_KEY", "given")
    assert settings._secret_key() == "given"


def test_who_comes_second_takes_the_key_of_the_first_and_leaves_no_other_behind(tmp_path: Path) -> None:
    path = tmp_path / "secret-key"
    settings._make_key(path)
    key = path.read_text(encoding="ascii")
    settings._make_key(path)
    assert (path.read_text(encoding="ascii"), [one.name for one in tmp_path.iterdir()]) == (key, ["secret-key"])


def test_sqlite_keeps_what_was_confirmed_through_a_power_cut(db: None) -> None:
    from django.db import connection

    assert settings.DATABASES["default"]["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
    }
    with connection.cursor() as cursor:
        found = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")]
    assert found == [2, 1]
