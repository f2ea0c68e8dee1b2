# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one style sheet readers load, put together from the parts that developers edit."""

import re
from pathlib import Path

from django.conf import settings

FIRST_PARTS = ("tokens.css", "base.css", "layout.css")
LAST_PARTS = ("print.css",)
HEADER = """/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors */
/* SPDX-License-Identifier: AGPL-3.0-or-later */
/* Built by "manage.py build_styles" from the files beside it: edit those. */
"""
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
SPACES = re.compile(r"\s+")
SPACES_AROUND = re.compile(r"\s*([{};])\s*")


def styles_directory() -> Path:
    return Path(settings.SITE_DIR) / "static" / "css"


def built_styles_path() -> Path:
    return styles_directory() / "site.css"


def style_parts() -> list[Path]:
    """Return the files in the order of the cascade: print comes last, it overrides."""
    directory = styles_directory()
    components = sorted((directory / "components").glob("*.css"))
    first = [directory / name for name in FIRST_PARTS]
    last = [directory / name for name in LAST_PARTS]
    return [*first, *components, *last]


def build_styles() -> str:
    """Return the text of the style sheet: every part without its comments, one block a line and no other space."""
    parts = (COMMENT.sub("", part.read_text(encoding="utf-8")).strip() for part in style_parts())
    return HEADER + "\n" + "\n".join(map(_tighten, parts)) + "\n"


def _tighten(rules: str) -> str:
    tight = SPACES_AROUND.sub(r"\1", SPACES.sub(" ", rules))
    return tight.replace(";}", "}").replace("}", "}\n").strip()
