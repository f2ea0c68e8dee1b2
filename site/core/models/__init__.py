# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from core.models.files import CustomDocument, CustomImage, CustomRendition, document_path
from core.models.frame import Menu
from core.models.review import ColleagueReview
from core.models.settings import AudienceMeasurement, SiteContacts
from core.models.users import User

__all__ = [
    "AudienceMeasurement",
    "ColleagueReview",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Menu",
    "SiteContacts",
    "User",
    "document_path",
]
