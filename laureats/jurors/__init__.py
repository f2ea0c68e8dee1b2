# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What binds a juror to the files: declarations, recusals, warnings; and how a seat ends and opens again."""
