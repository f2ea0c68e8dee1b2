# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`python -m scripts.bench [NAME…] [--only-print]`, from the root of the project; DATABASE_URL names a PostgreSQL server.

The account makes a database of its own there and drops it. Exit 1 when a target is missed, unless only to print.
"""

import argparse
import os
import sys
from importlib import import_module

from scripts.bench.running import run_measure
from scripts.bench.scratch import scratch_database

# Each is a module here with a function `list_measures`.
BENCHMARKS = (
    "jury_import",
    "workbook_writing",
    "level_reading",
    "release",
    "pictures",
    "kits",
    "api",
    "served_pages",
    "open_data",
    "editorial_pages",
    "lighthouse",
)


def main() -> int:
    options = _read_options()
    with scratch_database(os.environ["DATABASE_URL"]):
        missed = sum(_run(name) for name in options.names or BENCHMARKS)
    sys.stdout.write(f"{missed} missed.\n" if missed else "Every target is met.\n")
    return 1 if missed and not options.only_print else 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*BENCHMARKS, []], help=", ".join(BENCHMARKS))
    parser.add_argument("--only-print", action="store_true", help="exit 0 even when a target is missed")
    return parser.parse_args()


def _run(name: str) -> int:
    """Run one benchmark, print what comes of it, and return how many targets it misses."""
    missed = 0
    for measure in import_module(f"scripts.bench.{name}").list_measures():
        outcome = run_measure(measure)
        missed += not outcome.is_met
        sys.stdout.write(f"{'ok    ' if outcome.is_met else 'MISSED'} {outcome.sentence}\n")
        sys.stdout.flush()
    return missed


if __name__ == "__main__":
    sys.exit(main())
