# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The warning that labels have no signed credential, on the first page of the admin."""

from typing import Any

from wagtail.admin.ui.components import Component

from laureats.credentials.keys import KeyUnavailableError, read_signing_key


class CredentialPanel(Component):
    """Why nothing can be signed. Left out while all is well."""

    name = "credentials"
    template_name = "laureats/desk/credential_panel.html"
    order = 40

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"fault": _find_fault()}


def _find_fault() -> str:
    """Return why the key cannot be used, or nothing."""
    try:
        read_signing_key()
    except KeyUnavailableError as error:
        return str(error)
    return ""
