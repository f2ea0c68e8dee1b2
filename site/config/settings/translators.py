# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The server that translates pages by machine, where there is one."""

from typing import Any

CLASS = "home.translations.machine.BoundedLibreTranslator"


def machine_translator(*, address: str, key: str) -> dict[str, Any] | None:
    """Return wagtail-localize's setting for a LibreTranslate server; without an address, no machine is offered."""
    if not address:
        return None
    options = {"LIBRETRANSLATE_URL": address.rstrip("/"), "API_KEY": key, "TIMEOUT": 10}
    return {"CLASS": CLASS, "OPTIONS": options}
