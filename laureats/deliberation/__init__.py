# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jury's meeting: which files call for a word, what is decided of each, which ones wait."""
