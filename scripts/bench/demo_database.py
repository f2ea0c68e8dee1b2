# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`python -m scripts.bench.demo_database ADDRESS`: the demonstration in an empty database, and the empty site beside it."""

import sys

from scripts.bench.scratch import start_django


def fill_database(address: str) -> None:
    start_django(address)
    from django.core.management import call_command

    from scripts.bench.empty_site.making import make_empty_site

    call_command("migrate", verbosity=0)
    call_command("setup_roles", verbosity=0)
    call_command("seed_demo", verbosity=0)
    make_empty_site()


if __name__ == "__main__":
    fill_database(sys.argv[1])
