# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the verify page tells of one label: who, what, when, by whom, whether it still holds, and how it is proved."""

from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse

from laureats.credentials import addresses
from laureats.credentials.checking import Verdict, check_token
from laureats.credentials.documents import SealedDocument, sealed_documents
from laureats.credentials.keys import signing_key_or_none
from laureats.credentials.program import write_program
from laureats.credentials.signing import sign_credential
from laureats.models import Award
from laureats.public.addresses import site_address
from laureats.public.awards import ShownAward, show_awards


class State(StrEnum):
    VALID = "valid"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    # Known from public sources: given before this software, which sealed nothing then.
    SOURCED = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRevision:
    """The revision of the badge that is checked; `latest` is 0 for a label without a badge."""

    number: int
    latest: int

    @property
    def is_superseded(self) -> bool:
        return 0 < self.number < self.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """`verdict` and the addresses of the credential are blank where nothing is signed."""

    shown: ShownAward
    state: State
    revision: BadgeRevision
    documents: list[SealedDocument]
    verdict: Verdict | None
    site: str

    @property
    def award(self) -> Award:
        return self.shown.award

    @property
    def is_sealed(self) -> bool:
        return self.award.frozen_at is not None

    @property
    def badge_address(self) -> str:
        if not self.revision.latest:
            return ""
        number = self.revision.number or self.revision.latest
        parts = {"slug": self.slug, "edition": self.award.edition.code, "revision": number, "extension": "svg"}
        return reverse("laureats_badge", kwargs=parts)

    @property
    def latest_address(self) -> str:
        return label_address(self.award)

    @property
    def slug(self) -> str:
        return str(self.award.territory.laureate_page.slug)

    @property
    def token_path(self) -> str:
        return addresses.credential_path(self.award, extension="jwt")

    @property
    def text_path(self) -> str:
        return addresses.credential_path(self.award, extension="json")

    @property
    def status_path(self) -> str:
        return addresses.status_path(self.award)

    @property
    def program(self) -> str:
        return write_program(token=self.site + self.token_path, keys=addresses.keys_address(self.site))

    @property
    def keys_path(self) -> str:
        return addresses.keys_address("")


def verify_label(award: Award, *, revision: int = 0) -> Verification | None:
    """Return what is to be told of a public award; none for a revision of its badge that never was."""
    latest = latest_revision(award)
    if revision > latest:
        return None
    return Verification(
        shown=show_awards([award])[0],
        state=_state(award),
        revision=BadgeRevision(number=revision, latest=latest),
        documents=sealed_documents(award),
        verdict=_check_credential(award),
        site=site_address(),
    )


def label_address(award: Award) -> str:
    """Return the verify page of an award, or nothing for a body without a page."""
    page = getattr(award.territory, "laureate_page", None)
    return reverse("laureats_verification", kwargs={"slug": page.slug, "edition": award.edition.code}) if page else ""


def latest_revision(award: Award) -> int:
    latest: int | None = award.badge_files.order_by("-revision").values_list("revision", flat=True).first()
    return latest or 0


def _state(award: Award) -> State:
    if award.withdrawn_at is not None:
        return State.WITHDRAWN
    if award.frozen_at is None:
        return State.SOURCED
    return State.CORRECTED if award.errata_count else State.VALID


def _check_credential(award: Award) -> Verdict | None:
    """Sign the credential and check it as anyone would, with the published keys."""
    key = signing_key_or_none()
    if key is None or award.frozen_at is None or award.withdrawn_at is not None:
        return None
    return check_token(sign_credential(award, key=key))
