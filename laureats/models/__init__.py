# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.models.award import Award, BadgeFile, Erratum, Palmares, Unsealing
from laureats.models.candidature import Candidature, Recusal
from laureats.models.decision import Decision
from laureats.models.deliveries import JurorLink, SheetDelivery
from laureats.models.imports import MarkChange, OpinionChange, SheetExport, SheetImport
from laureats.models.marks import Mark, MarkState, Opinion
from laureats.models.pages import LaureateIndexPage, LaureatePage, PalmaresPage
from laureats.models.territory import FormerName, Succession, Territory

__all__ = [
    "Award",
    "BadgeFile",
    "Candidature",
    "Decision",
    "Erratum",
    "FormerName",
    "JurorLink",
    "LaureateIndexPage",
    "LaureatePage",
    "Mark",
    "MarkChange",
    "MarkState",
    "Opinion",
    "OpinionChange",
    "Palmares",
    "PalmaresPage",
    "Recusal",
    "SheetDelivery",
    "SheetExport",
    "SheetImport",
    "Succession",
    "Territory",
    "Unsealing",
]
