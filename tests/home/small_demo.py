# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration without what is slow and not made up: hardly any body, and no history."""

import shutil

from django.conf import settings

from home.demonstration.seeding import seed_demonstration

HISTORY = ["editions.csv", "jurys.csv", "palmares-connus.csv", "niveaux.csv", "noms-anciens.csv", "traductions.csv"]


def make_root(directory):
    """Return the directory to load it from."""
    shutil.copytree(settings.BASE_DIR / "demo", directory / "demo")
    (directory / "data").mkdir()
    for name, lines in [("collectivites-2026.csv", 3), *((name, 1) for name in HISTORY)]:
        with (settings.BASE_DIR / "data" / name).open(encoding="utf-8") as source:
            kept = "".join(next(source) for _line in range(lines))
        (directory / "data" / name).write_text(kept, encoding="utf-8")
    return directory


def seed(root):
    seed_demonstration(root=root, tell=lambda line: None)
