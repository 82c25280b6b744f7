# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Prints how large the house is. The lines of all the house, and what it needs to run, are figures to report; it fails
where a function, a file or a room is longer than it may be, or a room has too many modules."""

import ast
import statistics
import sys
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "umlauf"
PLANNED_LINES, PLANNED_PACKAGES, PLANNED_MB = 15_000, 60, 380  # reported beside, and no limit
LONGEST_FUNCTION, LONGEST_FILE, LARGEST_ROOM, MODULES_OF_A_ROOM = 60, 400, 2_500, 24


def core_packages() -> list[str]:
    """Return the names of the packages that umlauf needs to run, as pinned for this platform."""
    lines = (ROOT / "requirements" / "core.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.split("==")[0].lower() for line in lines if "==" in line}
    here = {(item.metadata["Name"] or "").lower() for item in distributions()}
    return sorted(pinned & here)


def megabytes(names: list[str]) -> float:
    """Return the installed size of these packages, as far as their lists of files tell."""
    size = 0
    for item in distributions():
        if (item.metadata["Name"] or "").lower() in names:
            paths = [Path(str(file.locate())) for file in item.files or []]
            size += sum(path.stat().st_size for path in paths if path.is_file())
    return size / 1_000_000


def functions(tree: ast.AST) -> list[tuple[str, int]]:
    """Return the functions of a file with their length in lines."""
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def main() -> int:
    """Print the figures; return 1 where something is too large."""
    files = [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]
    texts = {path.relative_to(HOUSE): path.read_text(encoding="utf-8") for path in files}
    lines = {path: text.count("\n") for path, text in texts.items()}
    lengths = [(path, name, size) for path, text in texts.items() for name, size in functions(ast.parse(text))]
    sizes = sorted(size for _, _, size in lengths)
    rooms: dict[str, list[int]] = {}
    for path, count in lines.items():
        if len(path.parts) > 1:
            rooms.setdefault("/".join(path.parts[:-1]), []).append(count)
    packages = core_packages()
    tests = sum(path.read_text(encoding="utf-8").count("\n") for path in (ROOT / "tests").rglob("*.py"))
    print(f"lines: {sum(lines.values()):,} (planned {PLANNED_LINES:,}); tests {tests:,}")
    print(
        f"functions: {len(sizes)}, median {statistics.median(sizes):.0f} lines, "
        f"nine in ten up to {sizes[int(len(sizes) * 0.9)]}, longest {sizes[-1]}"
    )
    print(
        f"packages at run time: {len(packages)} (planned {PLANNED_PACKAGES}), "
        f"{megabytes(packages):.0f} MB (planned {PLANNED_MB})"
    )
    wrong = [f"{path}:{name} has {size} lines" for path, name, size in lengths if size > LONGEST_FUNCTION]
    wrong += [f"{path} has {count} lines" for path, count in lines.items() if count > LONGEST_FILE]
    wrong += [
        f"{room} has {sum(counts)} lines in {len(counts)} modules"
        for room, counts in rooms.items()
        if sum(counts) > LARGEST_ROOM or len(counts) > MODULES_OF_A_ROOM
    ]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
