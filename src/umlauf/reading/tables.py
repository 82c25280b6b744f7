# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""CSV and TOML files with the place of every value, so that a wrong one can be named."""

import csv
import io
import tomllib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from umlauf.wording import Message, Refusal

csv.field_size_limit(100_000_000)  # Python's own limit is shorter than an answer of a hundred pages in one cell


class BadInput(Refusal):
    """A file that cannot be taken as it is; the sentence names file, line and column."""


class Table(NamedTuple):
    """A CSV file: the columns that were asked for in their order, and further ones kept as they stand."""

    file: str
    rows: list[list[str]]  # one value for each known column, "" where the file lacks it
    extras: list[dict[str, str]]  # the further columns of each row; empty list where there are none
    unknown: tuple[str, ...]  # names of the further columns
    lines: Sequence[int]  # line of the file on which each row ends

    def refuse(self, row: int, column: str, found: str, expected: str | Message) -> BadInput:
        """Return the refusal for a wrong value, to be raised by the caller that knows what was expected."""
        return wrong_value(self.file, self.lines[row], column, found, expected)


def wrong_value(file: str, line: int, column: str, found: str, expected: str | Message) -> BadInput:
    """Return the refusal of one value: file, line, column, what stands there and what was expected."""
    return BadInput(
        Message(
            "{file}, line {line}, column {column}: “{found}” was found, expected was {expected}. Nothing was changed.",
            file=file,
            line=line,
            column=column,
            found=found,
            expected=expected,
        )
    )


def wrong_entry(file: str, place: str, found: object, expected: str | Message) -> BadInput:
    """Return the refusal of one entry of a TOML file: file, key, what stands there and what was expected."""
    return BadInput(
        Message(
            "{file}, {place}: “{found}” was found, expected was {expected}. Nothing was changed.",
            file=file,
            place=place,
            found=str(found),
            expected=expected,
        )
    )


def text_of(file: str, data: bytes) -> str:
    """Return the text of a UTF-8 file, with or without byte order mark; refuse other encodings."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            Message(
                "{file}, line {line}: this is not UTF-8. Please save the file as UTF-8. Nothing was changed.",
                file=file,
                line=line,
            )
        ) from error


def read_csv(file: str, data: bytes, columns: Sequence[str], required: Sequence[str] = ()) -> Table:
    """Read a CSV file with a header line (RFC 4180, comma, UTF-8).

    Returns the values in the order of `columns`. Columns that are not asked for are kept in `extras`. A file without
    a header, without a `required` column, with a column twice or with a row of another length is refused.
    """
    reader = csv.reader(io.StringIO(text_of(file, data), newline=""), strict=True)
    try:
        header = next(reader, None) or []
        _check_header(file, header, required)
        return _collect(file, header, columns, reader)
    except csv.Error as error:
        raise BadInput(
            Message(
                "{file}, line {line}: the quotation marks do not close ({reason}). Nothing was changed.",
                file=file,
                line=reader.line_num,
                reason=str(error),
            )
        ) from error


def _check_header(file: str, header: list[str], required: Sequence[str]) -> None:
    if not any(header):
        raise BadInput(Message("{file} is empty; expected was a header line. Nothing was changed.", file=file))
    twice = [name for name in header if header.count(name) > 1]
    if twice:
        raise wrong_value(file, 1, twice[0], twice[0], Message("each column once"))
    for name in required:
        if name not in header:
            raise wrong_value(file, 1, name, ",".join(header), Message("a column “{name}”", name=name))


def _collect(file: str, header: list[str], columns: Sequence[str], reader: Iterator[list[str]]) -> Table:
    width = len(header)
    unknown = tuple(name for name in header if name not in columns)
    plain = header == list(columns)
    places = [header.index(name) if name in header else -1 for name in columns]
    further = [(name, header.index(name)) for name in unknown]
    rows: list[list[str]] = []
    extras: list[dict[str, str]] = []
    lines: list[int] = []
    for row in reader:
        if len(row) != width:
            if not row:
                continue
            raise wrong_value(file, _line(reader), "–", str(len(row)), Message("{width} values", width=width))
        rows.append(row if plain else [row[place] if place >= 0 else "" for place in places])
        if further:
            extras.append({name: row[place] for name, place in further})
        lines.append(_line(reader))
    return Table(file, rows, extras, unknown, lines)


def _line(reader: Iterator[list[str]]) -> int:
    return int(getattr(reader, "line_num", 0))


def read_toml(file: str, data: bytes) -> dict[str, object]:
    """Read a TOML file; refuse what is not TOML with the place that the parser names."""
    try:
        return tomllib.loads(text_of(file, data))
    except tomllib.TOMLDecodeError as error:
        raise BadInput(
            Message("{file}: this is not valid TOML: {reason}. Nothing was changed.", file=file, reason=str(error))
        ) from error


class _Lines(io.StringIO):
    """Ends lines by LF. Python before 3.13 quotes a CR within a text only where lines end by it."""

    def write(self, line: str) -> int:
        return super().write(line.removesuffix("\r\n") + "\n")


def write_csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a CSV file with a header line, comma, quotes where RFC 4180 wants them, and lines ended by LF."""
    out = _Lines(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().encode()
