# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records in and out of spreadsheets through import-export: its resources between our own reader and our own writer.

The reader is bounded and knows where each cell stands, the writer runs no formula; import-export's own formats and
screens are used nowhere.
"""
