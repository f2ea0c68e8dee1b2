# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts as OpenDocument files, which anyone may open, edit and quote from without buying anything."""

from home.odt.package import OdtDraft, write_odt

__all__ = ["OdtDraft", "write_odt"]
