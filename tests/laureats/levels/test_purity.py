# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import ast
import os
import subprocess
import sys
from pathlib import Path

import laureats.levels

PACKAGE = Path(laureats.levels.__file__).parent
ROOT = PACKAGE.parent.parent

HASH_SEED_PROGRAM = """
from fractions import Fraction
from laureats.levels import *
grid = Grid(
    aggregation="mean", quorum=1, mark_step=Fraction(1),
    domains=(Domain(code="STR", weight=Fraction(1), criteria=tuple(
        Criterion(code=f"STR-{rank}", max_points=Fraction(5), weight=Fraction(1), bonus=False) for rank in range(9)
    )),),
    levels=(Level(code="1", thresholds=Thresholds(min_total=Fraction(20), domain_minima={"STR": Fraction(20)})),),
)
names = ["ada", "bob", "cyr", "eve", "zoe"]
result = compute_result(
    grid=grid,
    jurors={Juror(code=name, seat="active") for name in names},
    candidature=Candidature(reference="2026-0001", territory="Brest", kind="commune", population=None),
    ballot=Ballot(
        recused=frozenset({"ada", "bob"}),
        marks={(name, f"STR-{rank}"): Mark(Fraction(rank % 5)) for name in set(names) for rank in range(8)},
    ),
)
listed = as_json_result(result, decision="none", awarded_level=None)
print(fingerprint(canonical_json([derivation_document(result), listed])))
"""


def run_without_libraries(program, *, hash_seed="0"):
    """Run with the standard library only: `-S` leaves site-packages, hence Django, off the path."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": hash_seed}
    finished = subprocess.run(
        [sys.executable, "-S", "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return finished.stdout.strip()


def parse_modules():
    return {path.name: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.glob("*.py"))}


def list_imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_package_runs_with_the_standard_library_only():
    program = "import sys, laureats.levels; print(any(name.startswith('django') for name in sys.modules))"

    assert run_without_libraries(program) == "False"


def test_hash_seed_never_matters():
    fingerprints = {run_without_libraries(HASH_SEED_PROGRAM, hash_seed=seed) for seed in ("1", "2", "3")}

    assert len(fingerprints) == 1


def test_package_imports_nothing_that_rounds_or_follows_a_locale():
    imported = {name for tree in parse_modules().values() for name in list_imports(tree)}
    own = {name for name in imported if name.startswith("laureats.levels.")}
    exact = {"collections.abc", "dataclasses", "enum", "fractions", "hashlib", "json", "math", "typing"}

    assert imported - own == exact


def test_package_holds_no_float():
    floats = [
        (name, node.lineno)
        for name, tree in parse_modules().items()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]

    assert floats == []


def test_every_public_name_is_exported_once_and_exists():
    names = laureats.levels.__all__

    assert len(set(names)) == len(names)
    assert [name for name in names if not hasattr(laureats.levels, name)] == []
