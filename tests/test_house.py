"""The house rules that no linter knows: sizes of functions, files and classes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = sorted(Path(__file__).parents[1].glob("src/fabula/**/*.py"))
LONGEST_FUNCTION = 60
LONGEST_FILE = 500
MOST_METHODS = 20
MOST_PARAMETERS = 8
LONGEST_PRODUCTION = 60


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _faults(source: str) -> list[str]:
    tree = ast.parse(source)
    faults = []
    if source.count("\n") > LONGEST_FILE:
        faults.append(f"{source.count(chr(10))} lines in the file")
    for function in _functions(tree):
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION:
            faults.append(f"{function.name} is longer than {LONGEST_FUNCTION} lines")
        wanted = [a for a in (*function.args.args, *function.args.kwonlyargs) if a.arg not in ("self", "cls")]
        if len(wanted) > MOST_PARAMETERS:
            faults.append(f"{function.name} takes {len(wanted)} parameters")
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        methods = [n for n in owner.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]
        if len(methods) > MOST_METHODS:
            faults.append(f"{owner.name} has {len(methods)} public methods")
    return faults


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: "/".join(p.parts[p.parts.index("fabula") :]))
def test_a_source_file_keeps_the_house_sizes(path: Path) -> None:
    assert _faults(path.read_text(encoding="utf-8")) == []


def test_the_size_check_finds_what_is_too_large() -> None:
    long = "def f():\n" + "    x = 1\n" * LONGEST_FUNCTION
    wide = f"def g({', '.join(f'a{i}' for i in range(MOST_PARAMETERS + 1))}): ...\n"
    full = "class C:\n" + "".join(f"    def m{i}(self): ...\n" for i in range(MOST_METHODS + 1))
    assert len(_faults(long + wide + full)) == 3
    assert _faults("\n" * (LONGEST_FILE + 1))


def test_the_whole_way_from_text_to_master_fits_on_one_page() -> None:
    production = next(path for path in SOURCES if path.name == "production.py")
    assert production.read_text(encoding="utf-8").count("\n") <= LONGEST_PRODUCTION


def test_every_module_says_what_it_is_in_the_film() -> None:
    silent = [path for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_module_is_called_after_nothing() -> None:
    empty_names = {"utils", "util", "helpers", "common", "core", "base", "manager", "misc"}
    assert not [path for path in SOURCES if path.stem in empty_names or path.parent.name in empty_names]
