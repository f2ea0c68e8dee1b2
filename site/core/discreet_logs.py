# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Logs without the secrets of personal links: whoever reads a log must not be able to open what they open."""

import logging
import re
from collections.abc import Mapping
from typing import Any

# The first part of the addresses whose second part is a secret: what a juror opens, and what a laureate does.
PERSONAL = "retour-jury"
PERSONAL_OF_LAUREATES = "votre-page"
PERSONAL_PARTS = (PERSONAL, PERSONAL_OF_LAUREATES)
_SECRET = re.compile(rf"(/(?:{'|'.join(PERSONAL_PARTS)})/)[^/\s?#\"']+")
# Those of Django that name the address of a request.
LOGGERS = ("django.request", "django.security.csrf", "django.server")


def hide_secrets(value: Any) -> Any:
    """Return a text, or the texts of a mapping or a tuple, without secrets; anything else as it is."""
    if isinstance(value, str):
        return _SECRET.sub(r"\1…", value)
    if isinstance(value, Mapping):
        return {name: hide_secrets(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return tuple(hide_secrets(part) for part in value)
    return value


class HidePersonalLinks(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = hide_secrets(record.msg), hide_secrets(record.args)
        return True


def hide_personal_links() -> None:
    """Hide them whatever handlers the settings give."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(HidePersonalLinks())
