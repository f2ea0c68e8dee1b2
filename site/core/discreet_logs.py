# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Logs without the secrets of personal links and of drafts: whoever reads one must not open what they open."""

import logging
import re
from collections.abc import Mapping
from typing import Any

# The first part of the addresses whose second part is a secret: what jurors, laureates and
# those who apply open.
PERSONAL = "retour-jury"
PERSONAL_OF_LAUREATES = "votre-page"
PERSONAL_OF_APPLICANTS = "dossier"
PERSONAL_PARTS = (PERSONAL, PERSONAL_OF_LAUREATES, PERSONAL_OF_APPLICANTS)
_SECRET = re.compile(rf"(/(?:{'|'.join(PERSONAL_PARTS)})/)[^/\s?#\"']+")
# What reads a draft, in the content API.
_TOKEN = re.compile(r"([?&]token=)[^&\s#\"']+")
# Those of Django that name the address of a request.
LOGGERS = ("django.request", "django.security.csrf", "django.server")


def hide_secrets(value: Any) -> Any:
    """Return a text, or the texts of a mapping or a tuple, without secrets; anything else as it is."""
    if isinstance(value, str):
        return _TOKEN.sub(r"\1…", _SECRET.sub(r"\1…", value))
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
