# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files handed out for saving: no browser ever shows one as a page of the site."""

import unicodedata
from typing import IO

from django.http import FileResponse

_POLICY = "sandbox; default-src 'none'"


def send_attachment(stream: IO[bytes], *, name: str) -> FileResponse:
    """Return a download whose type is not to be guessed, under the name that its sender gave it, made harmless."""
    answer = FileResponse(stream, as_attachment=True, filename=_clean(name), content_type="application/octet-stream")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = _POLICY
    return answer


def _clean(name: str) -> str:
    """Return a name without the characters that control a terminal, a header or the order of letters."""
    kept = "".join(letter for letter in name if unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return kept.replace("/", "_").replace("\\", "_") or "-"
