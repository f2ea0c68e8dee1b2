# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""gunicorn's logs of accesses."""

from typing import Any

from gunicorn.glogging import Logger

from core.discreet_logs import hide_secrets


class DiscreetLogger(Logger):
    """Every word of an access, without the secrets of personal links."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        atoms: dict[str, Any] = hide_secrets(super().atoms(resp, req, environ, request_time))
        return atoms
