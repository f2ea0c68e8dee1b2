# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The project's promises of speed, each measured against a named reference: `make bench`, docs/developpement/mesures.md."""
