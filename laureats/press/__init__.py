# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of a palmarès: figures, texts written before them, press release, open data and papers under embargo."""
