# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""All settings. What differs between machines comes from the environment, or from one file that the environment
overrides: `umlauf.toml` in the current folder, or the file that UMLAUF_SETTINGS names."""

import os
import secrets
import tomllib
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import dj_database_url

from umlauf.wording import Message, Refusal

HOUSE = Path(__file__).parent
SQLITE = "django.db.backends.sqlite3"


class BadSetting(Refusal):
    """A setting that cannot be used; the sentence says which and what was expected."""


def _file() -> dict[str, object]:
    path = Path(os.environ.get("UMLAUF_SETTINGS", "umlauf.toml"))
    if not path.is_file():
        if "UMLAUF_SETTINGS" in os.environ:
            raise BadSetting(Message("UMLAUF_SETTINGS names {path}, and there is no such file.", path=path))
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # no TOML, or no UTF-8
        raise BadSetting(Message("{path} is not valid TOML: {reason}.", path=path, reason=error)) from error


_FILE = _file()


def setting(name: str, default: str) -> str:
    """Return a setting: UMLAUF_<NAME> from the environment, else `<name>` from the file, else the default."""
    return os.environ.get(f"UMLAUF_{name.upper()}", str(_FILE.get(name, default)))


def _port(value: str) -> int:
    if not (value.isdecimal() and 0 < int(value) < 65536):
        raise BadSetting(Message("UMLAUF_PORT is “{value}”; expected was a number from 1 to 65535.", value=value))
    return int(value)


def _secret_key() -> str:
    """The key that signs sessions: from the environment, or made on first start and kept readable by its owner only."""
    given = setting("secret_key", "")
    path = VAR / "secret-key"
    if given:
        return given
    if not path.is_file():
        _make_key(path)
    return path.read_text(encoding="ascii")


def _make_key(path: Path) -> None:
    """Put a whole key in its place at one stroke: of two processes that start at once, both read that of the first."""
    with NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as made:  # readable by its owner only
        made.write(secrets.token_urlsafe(50))
        made.flush()
        with suppress(FileExistsError):
            os.link(made.name, path)


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(
            Message("UMLAUF_VAR names the folder {path}, which cannot be made: {reason}.", path=path, reason=error)
        ) from error
    return path


def _database(url: str) -> dj_database_url.DBConfig:
    """SQLite and nothing else: it lets one transaction write at a time, on which the chain of the ledger relies, and
    its triggers keep the ledger from being changed. The address is not repeated, for it may hold a password."""
    try:
        found = dj_database_url.parse(url)
    except ValueError:  # an address of no known form
        found = dj_database_url.DBConfig()
    if found.get("ENGINE") != SQLITE:
        raise BadSetting(
            Message(
                "UMLAUF_DATABASE_URL names no SQLite database; expected was an address such as "
                "sqlite:////srv/umlauf/umlauf.sqlite3. umlauf keeps its ledger in SQLite only. Nothing was changed."
            )
        )
    # FULL, because what was confirmed must outlive a power cut; IMMEDIATE, because a transaction here will write.
    found["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
    }
    return found


VAR = _folder(Path(setting("var", "var")))
HOST = setting("host", "127.0.0.1")
PORT = _port(setting("port", "8000"))
DATABASE_URL = setting("database_url", f"sqlite:///{VAR / 'umlauf.sqlite3'}")
# Addresses or networks of the proxies in front, whose word is taken for the address of a reader and for https.
PROXIES = setting("proxies", "").split()

SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = [HOST, "localhost", "127.0.0.1", "[::1]", *setting("allowed_hosts", "").split()]
DATABASES = {"default": _database(DATABASE_URL)}

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "umlauf_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # at fewer, whoever floods the sign-in would push out what is counted
    }
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "umlauf",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "umlauf.people.access.TextKeepingMiddleware",
    "umlauf.desk.caching.PrivatePagesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "umlauf.desk.language.ReaderLanguageMiddleware",
    "umlauf.desk.refusals.SizeMiddleware",  # knows who sends; none before it reads what is sent
    "umlauf.desk.refusals.RefusalMiddleware",
]
ROOT_URLCONF = "umlauf.urls"
WSGI_APPLICATION = "umlauf.wsgi.application"
ROOMS = ("desk", "scrutiny", "publication", "answer", "evaluation", "replies", "survey", "inquiry", "people")
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [folder for room in ROOMS if (folder := HOUSE / room / "templates").is_dir()],
        "OPTIONS": {
            "libraries": {"sources": "umlauf.desk.tags"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "umlauf.desk.language.demonstration",
            ],
        },
    }
]

AUTH_USER_MODEL = "umlauf.User"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "front"
AUTH_PASSWORD_VALIDATORS = [  # asked by the command line, where accounts are opened
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

DEMONSTRATION = setting("demonstration", "yes") == "yes"  # "no" takes the line off that says so on every page

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [HOUSE / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_000_000

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = setting("https", "no") == "yes"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
