# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding one's body among all of them, as people type it: a name, a postal code, an INSEE code, a SIREN."""
