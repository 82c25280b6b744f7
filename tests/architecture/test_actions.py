# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Only actions write; every action says who and when and leaves an entry in the ledger; queries hand out values."""

import ast
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "src" / "umlauf"
PLAIN = ("save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create")
RECORDING = ("record(", "signoff.sign(", "close_survey(")  # the last two are actions of other rooms, which record
WRITES = frozenset({*PLAIN, *(f"a{name}" for name in PLAIN), "raw", "execute", "executemany"})


def calls(tree: ast.AST) -> Iterator[tuple[str, int, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node.lineno, node.func.value


def mentions_objects(node: ast.expr) -> bool:
    """Whether the call hangs on a manager or a record: `X.objects.filter(…).update(…)`, `record.save()`."""
    names = {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    names |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    return "objects" in names or any(name in names for name in ("user", "record", "cursor", "connection", "queryset"))


def writes(source: str) -> list[int]:
    return [line for name, line, on in calls(ast.parse(source)) if name in WRITES and mentions_objects(on)]


def modules(*, actions: bool) -> list[Path]:
    found = (path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts)
    return [path for path in found if (path.name == "actions.py") == actions]


def functions(path: Path) -> dict[str, ast.FunctionDef]:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return {node.name: node for node in body if isinstance(node, ast.FunctionDef)}


def calls_by_name(tree: ast.AST) -> list[str]:
    return [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]


def in_transaction(node: ast.FunctionDef) -> bool:
    return "transaction.atomic" in [ast.unparse(decorator) for decorator in node.decorator_list]


def public_functions(path: Path) -> list[ast.FunctionDef]:
    return [node for name, node in functions(path).items() if not name.startswith("_")]


def test_a_write_is_seen_by_this_test() -> None:
    sources = ("X.objects.filter(a=1).update(b=2)", "record.save()", "X.objects.bulk_create([])", "{}.update(a=1)")
    assert [len(writes(source)) for source in sources] == [1, 1, 1, 0]


def test_only_actions_write() -> None:
    wrong = [
        f"{path.relative_to(HOUSE)}:{line}"
        for path in modules(actions=False)
        for line in writes(path.read_text(encoding="utf-8"))
    ]
    assert wrong == []


def test_every_action_is_keyword_only_and_asks_who_and_when() -> None:
    wrong = [
        f"{path.relative_to(HOUSE)}:{node.name}"
        for path in modules(actions=True)
        for node in public_functions(path)
        if node.args.args or not {"by", "at"} <= {argument.arg for argument in node.args.kwonlyargs}
    ]
    assert wrong == []


def test_every_action_runs_in_one_transaction_and_leaves_an_entry() -> None:
    """One that has long work to do before it writes may hand over to one private function that is the transaction."""
    wrong = []
    for path in modules(actions=True):
        own = functions(path)
        for action in public_functions(path):
            handed = [own[name] for name in calls_by_name(action) if name in own and in_transaction(own[name])]
            node = handed[0] if len(handed) == 1 and not writes(ast.unparse(action)) else action
            body = ast.unparse(node)
            recorded = path.parent.name == "publication" or any(call in body for call in RECORDING)
            if not in_transaction(node) or not recorded:
                wrong.append(f"{path.relative_to(HOUSE)}:{action.name}")
    assert wrong == []


def test_queries_hand_out_no_table() -> None:
    wrong = []
    for path in sorted(HOUSE.glob("*/queries.py")):
        for node in public_functions(path):
            returned = ast.unparse(node.returns) if node.returns else "nothing"
            if "Record" in returned or returned == "nothing":
                wrong.append(f"{path.relative_to(HOUSE)}:{node.name} -> {returned}")
    assert wrong == []
