# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.models.artwork import ArtworkSet, ArtworkTemplate, PanelSize, Scale
from laureats.models.award import Award, BadgeFile, Complement, Erratum, Palmares, Unsealing
from laureats.models.candidature import Candidature, Recusal
from laureats.models.contestation import Contestation, ContestationPiece
from laureats.models.decision import Decision, DecisionChange, Deferral
from laureats.models.deliveries import JurorLink, SheetDelivery
from laureats.models.imports import MarkChange, OpinionChange, SheetExport, SheetImport
from laureats.models.jury import InterestDeclaration, SeatChange
from laureats.models.kit import Kit, KitDownload
from laureats.models.marks import Mark, MarkState, Opinion
from laureats.models.pages import (
    LaureateIndexPage,
    LaureateInitiative,
    LaureatePage,
    LaureatePhoto,
    PalmaresPage,
)
from laureats.models.prepared import ContentChange, PreparedPage
from laureats.models.proposal import LaureateLink, Proposal, ProposedInitiative, ProposedPicture
from laureats.models.release import EmbargoDownload, PalmaresFile, PalmaresText, ReleaseEvent
from laureats.models.territory import FormerName, Succession, Territory

__all__ = [
    "ArtworkSet",
    "ArtworkTemplate",
    "Award",
    "BadgeFile",
    "Candidature",
    "Complement",
    "ContentChange",
    "Contestation",
    "ContestationPiece",
    "Decision",
    "DecisionChange",
    "Deferral",
    "EmbargoDownload",
    "Erratum",
    "FormerName",
    "InterestDeclaration",
    "JurorLink",
    "Kit",
    "KitDownload",
    "LaureateIndexPage",
    "LaureateInitiative",
    "LaureateLink",
    "LaureatePage",
    "LaureatePhoto",
    "Mark",
    "MarkChange",
    "MarkState",
    "Opinion",
    "OpinionChange",
    "Palmares",
    "PalmaresFile",
    "PalmaresPage",
    "PalmaresText",
    "PanelSize",
    "PreparedPage",
    "Proposal",
    "ProposedInitiative",
    "ProposedPicture",
    "Recusal",
    "ReleaseEvent",
    "Scale",
    "SeatChange",
    "SheetDelivery",
    "SheetExport",
    "SheetImport",
    "Succession",
    "Territory",
    "Unsealing",
]
