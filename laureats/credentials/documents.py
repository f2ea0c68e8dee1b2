# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fingerprinted documents that an award comes from: the sealed palmarès, a complement, errata."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from laureats.models import Award, Complement, Palmares


class DocumentKind(StrEnum):
    SEAL = "seal"
    COMPLEMENT = "complement"
    ERRATUM = "erratum"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedDocument:
    kind: DocumentKind
    at: datetime
    fingerprint: str


def sealed_documents(award: Award) -> list[SealedDocument]:
    """Return the documents that tell of a released award, in order, in two queries beside its errata; none for an
    award known from sources.

    A complement publishes its awards at the very moment that it bears.
    """
    if award.frozen_at is None:
        return []
    seals = Palmares.objects.defer("content").filter(edition=award.edition_id)
    complements = Complement.objects.defer("content").filter(
        palmares__edition=award.edition_id, released_at=award.frozen_at
    )
    return [
        *(SealedDocument(kind=DocumentKind.SEAL, at=each.sealed_at, fingerprint=each.fingerprint) for each in seals),
        *(
            SealedDocument(kind=DocumentKind.COMPLEMENT, at=each.released_at, fingerprint=each.fingerprint)
            for each in complements
        ),
        *(
            SealedDocument(kind=DocumentKind.ERRATUM, at=each.published_at, fingerprint=each.fingerprint)
            for each in award.errata.all()
        ),
    ]
