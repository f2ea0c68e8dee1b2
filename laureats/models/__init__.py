# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.models.answers import Answer, EvidenceFile
from laureats.models.applicants import ApplicantLink, ApplicationRequest, CandidatureMail, MailState, MailTemplate
from laureats.models.artwork import ArtworkSet, ArtworkTemplate, PanelSize, Scale
from laureats.models.award import Award, BadgeFile, Complement, Erratum, Palmares, Unsealing
from laureats.models.body_key import TerritoryKey
from laureats.models.candidature import Candidature, Recusal
from laureats.models.ceremony import Attendee, Invitation
from laureats.models.column_mapping import ColumnMapping
from laureats.models.contestation import Contestation, ContestationPiece
from laureats.models.decision import Decision, DecisionChange, Deferral
from laureats.models.deliveries import JurorLink, SheetDelivery
from laureats.models.edition_page import EditionIndexPage, EditionPage
from laureats.models.imports import MarkChange, OpinionChange, SheetExport, SheetImport
from laureats.models.intake import EditionIntake, Extension, FileAccess, IntakeEvent
from laureats.models.jury import InterestDeclaration, SeatChange
from laureats.models.kit import Kit, KitDownload
from laureats.models.marks import Mark, MarkState, Opinion
from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.models.open_data_page import OpenDataPage
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
    "Answer",
    "ApplicantLink",
    "ApplicationRequest",
    "ArtworkSet",
    "ArtworkTemplate",
    "Attendee",
    "Award",
    "BadgeFile",
    "Candidature",
    "CandidatureMail",
    "ColumnMapping",
    "Complement",
    "ContentChange",
    "Contestation",
    "ContestationPiece",
    "Decision",
    "DecisionChange",
    "Deferral",
    "EditionIndexPage",
    "EditionIntake",
    "EditionPage",
    "EmbargoDownload",
    "Erratum",
    "EvidenceFile",
    "Extension",
    "FileAccess",
    "FormerName",
    "IntakeEvent",
    "InterestDeclaration",
    "Invitation",
    "JurorLink",
    "Kit",
    "KitDownload",
    "LaureateIndexPage",
    "LaureateInitiative",
    "LaureateLink",
    "LaureatePage",
    "LaureatePhoto",
    "MailState",
    "MailTemplate",
    "Mark",
    "MarkChange",
    "MarkState",
    "OpenDataFile",
    "OpenDataPage",
    "OpenDataVersion",
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
    "TerritoryKey",
    "Unsealing",
]
