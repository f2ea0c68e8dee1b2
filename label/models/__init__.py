# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from label.models.edition import Edition
from label.models.explanation import DomainExplanation
from label.models.grid import Criterion, Domain, Level, Mention, Profile, ProfileLevel
from label.models.jury import JurySeat, Person
from label.models.pages import ApplyPage, CriteriaPage, FAQPage, JuryPage, LabelPage

__all__ = [
    "ApplyPage",
    "CriteriaPage",
    "Criterion",
    "Domain",
    "DomainExplanation",
    "Edition",
    "FAQPage",
    "JuryPage",
    "JurySeat",
    "LabelPage",
    "Level",
    "Mention",
    "Person",
    "Profile",
    "ProfileLevel",
]
