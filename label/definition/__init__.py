# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The definition of an edition as one JSON document: read, check, load, dump (levels, "Edition definition")."""
