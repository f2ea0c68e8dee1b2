# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names a jury workbook is made of: sheets, columns and words (jury spreadsheets, "The workbook")."""

MARKS_SHEET = "Notes"
OPINIONS_SHEET = "Avis"
GUIDE_SHEET = "Mode d'emploi"
META_SHEET = "_meta"

REFERENCE = "Référence"
TERRITORY = "Collectivité"
DEPARTMENT = "Département"
SIREN = "SIREN"
OPINION = "Avis"
IDENTITY_HEADERS = (REFERENCE, TERRITORY, DEPARTMENT, SIREN)

# The long list: the first name of each column is the one to write, all of them are read.
JUROR_NAMES = ("juror", "juré")
REFERENCE_NAMES = ("reference", "référence")
SIREN_NAMES = ("siren",)
CRITERION_NAMES = ("criterion", "critère")
POINTS_NAMES = ("points",)
COMMENT_NAMES = ("comment", "commentaire")

NOT_APPLICABLE_WORD = "NA"
RECUSED_WORD = "récusé"
