# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that stand nowhere but in an edition whose results are not public."""

# Told by the release.
TOWN = "Canari-Ville"
AGENCY = "Canari-Agence"
LEVEL = "Niveau canari"
MENTION = "Mention canari"
OPINION = "Un canari de jury chante."
CARRIER = "CANARI-PORTEUSE"
INTRODUCTION = "Canari d’introduction."
ARTICLE = "Canari d’article"
ARTICLE_EN = "Canary of an article"
BODY_TEXT = "Canari d’une rédactrice"
TESTIMONY = "Canari de témoin"
INITIATIVE = "Canari de logiciel"
NOTE = "Canari de note"
SOURCE = "Canari de source"
# The addresses of a credential hold the reference of the file that was labelled.
REFERENCE = "canari-ref"
TOLD = (
    TOWN,
    AGENCY,
    LEVEL,
    MENTION,
    OPINION,
    CARRIER,
    INTRODUCTION,
    ARTICLE,
    ARTICLE_EN,
    BODY_TEXT,
    TESTIMONY,
    INITIATIVE,
    NOTE,
    SOURCE,
    REFERENCE,
)

# Told by nothing, ever.
REFUSED_TOWN = "Canari-Refus"
DEFERRED_TOWN = "Canari-Report"
SILENT_JUROR = "CANARI-MUET"
UNLABELLED_REFERENCE = "canari-ref-4"
DEFERRED_REFERENCE = "canari-ref-5"
MANAGER = "CANARI-GESTION"
EMAIL = "canari@example.org"
COMMENT = "Canari en commentaire"
JUROR_OPINION = "Canari de juré"
RECUSAL = "Canari de récusation"
INTEREST = "Canari d’intérêt"
REASON = "Canari de motif"
DEFERRAL = "Canari de report"
GROUNDS = "Canari de contestation"
WORKBOOK = "canari-classeur"
# People, and how to reach them.
TELEPHONE = "0612345642"
ACCOUNT = "canari-compte"
ACCOUNT_NAME = "CANARI-REDACTION"
ACCOUNT_EMAIL = "canari-compte@example.org"
JUROR_EMAIL = "canari-jury@example.org"
PORTRAIT = "Canari-Portrait"
SENDER = "CANARI-PLUME"
PROPOSED = "Canari de proposition"
KEPT = (
    REFUSED_TOWN,
    DEFERRED_TOWN,
    SILENT_JUROR,
    UNLABELLED_REFERENCE,
    DEFERRED_REFERENCE,
    MANAGER,
    EMAIL,
    COMMENT,
    JUROR_OPINION,
    RECUSAL,
    INTEREST,
    REASON,
    DEFERRAL,
    GROUNDS,
    WORKBOOK,
    TELEPHONE,
    ACCOUNT,
    ACCOUNT_NAME,
    ACCOUNT_EMAIL,
    JUROR_EMAIL,
    PORTRAIT,
    SENDER,
    PROPOSED,
)
