# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a credential says, in the words of Open Badges 3.0 (VC Data Model 2.0). The same award always says the same."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.formats import format_long_date
from label.models import CriteriaPage, Level
from laureats.credentials import addresses
from laureats.credentials.documents import DocumentKind, SealedDocument, sealed_documents
from laureats.models import Award
from laureats.models.pages import LaureateIndexPage
from laureats.public.addresses import local_address, site_address
from laureats.public.awards import mention_names, name_then_borne

CONTEXT = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
Claims = dict[str, Any]


def describe_issuer(site: str) -> Claims:
    return {
        "id": addresses.issuer_address(site),
        "type": ["Profile"],
        "name": settings.WAGTAIL_SITE_NAME,
        "url": f"{site}/",
    }


def describe_credential(award: Award) -> Claims:
    """Return the claims of a released, standing, sealed award. A credential is one text for all: it is in French."""
    if award.level is None:
        raise ValueError(f"{award} has no level: nothing can be certified")
    with override("fr"):
        return _describe(award, level=award.level, site=site_address())


def _describe(award: Award, *, level: Level, site: str) -> Claims:
    documents = sealed_documents(award)
    identifier = addresses.credential_id(site, award=award)
    holder = _page_address(award, site=site)
    valid_from = _valid_from(award, documents=documents)
    return {
        "@context": CONTEXT,
        "id": identifier,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": _name(award, level=level),
        "issuer": describe_issuer(site),
        "validFrom": write_moment(valid_from),
        "awardedDate": write_moment(_given_at(award)),
        "credentialSubject": _subject(award, level=level, site=site, holder=holder),
        "evidence": _evidence(documents, page=holder),
        "credentialStatus": describe_status_entry(award, site=site),
        "iss": addresses.issuer_address(site),
        "jti": identifier,
        "sub": holder,
        "nbf": int(valid_from.timestamp()),
    }


def describe_status_entry(award: Award, *, site: str) -> Claims:
    """Return where the status of the award's credential is read: each version has its own bit."""
    address = site + addresses.status_path(award)
    index = addresses.version_of(award) - 1
    return {
        "id": f"{address}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(index),
        "statusListCredential": address,
    }


def write_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _given_at(award: Award) -> datetime:
    if award.frozen_at is None:
        raise ValueError(f"{award} was not sealed: it has no credential")
    return award.frozen_at


def _valid_from(award: Award, *, documents: list[SealedDocument]) -> datetime:
    """Return when this version became true: the results, or the last erratum."""
    errata = [document.at for document in documents if document.kind == DocumentKind.ERRATUM]
    return max([_given_at(award), *errata])


def _page_address(award: Award, *, site: str) -> str:
    """Return the whole address of the body’s page, in French, or that of the site for a body without one."""
    page = getattr(award.territory, "laureate_page", None)
    index = local_address(LaureateIndexPage)
    return f"{_whole(index, site=site)}{page.slug}/" if index and page else f"{site}/"


def _whole(address: str, *, site: str) -> str:
    return address if "://" in address else site + address


def _name(award: Award, *, level: Level) -> str:
    name = f"Label {settings.WAGTAIL_SITE_NAME} {award.edition.year} – {level.name}"
    return _("%(name)s (invented example)") % {"name": name} if award.edition.is_fictional else name


def _subject(award: Award, *, level: Level, site: str, holder: str) -> Claims:
    subject = {
        "id": holder,
        "type": ["AchievementSubject"],
        "identifier": _identifiers(award),
        "achievement": _achievement(award, level=level, site=site),
    }
    mentions = ", ".join(mention_names(award))
    return subject | ({"narrative": _("Mentions: %(names)s.") % {"names": mentions}} if mentions else {})


def _identifiers(award: Award) -> list[Claims]:
    """Return the name then borne and the SIREN when known. Both are public: nothing is hashed."""
    known = {"name": name_then_borne(award), "ext:SIREN": award.territory.siren}
    return [
        {"type": "IdentityObject", "hashed": False, "identityHash": value, "identityType": kind}
        for kind, value in known.items()
        if value
    ]


def _achievement(award: Award, *, level: Level, site: str) -> Claims:
    criteria = _criteria_address(award, site=site)
    definition = level.definition or _("The level %(level)s of the edition %(edition)s.") % {
        "level": level.name,
        "edition": award.edition.code,
    }
    return {
        "id": f"{criteria}#niveau-{level.code}",
        "type": ["Achievement"],
        "achievementType": "Award",
        "inLanguage": "fr",
        "name": _name(award, level=level),
        "description": definition,
        "criteria": {
            "id": criteria,
            "narrative": _("An independent jury marks each file on the criteria of the edition; the level follows."),
        },
        **_picture(award, site=site),
    }


def _criteria_address(award: Award, *, site: str) -> str:
    index = local_address(CriteriaPage)
    return f"{_whole(index, site=site)}{award.edition.code}/" if index else f"{site}/"


def _picture(award: Award, *, site: str) -> Claims:
    page = getattr(award.territory, "laureate_page", None)
    if page is None:
        return {}
    parts = {"slug": page.slug, "edition": award.edition.code, "extension": "png"}
    return {"image": {"id": site + reverse("laureats_badge_edition", kwargs=parts), "type": "Image"}}


def _evidence(documents: list[SealedDocument], *, page: str) -> list[Claims]:
    proofs = [
        {
            "type": ["Evidence"],
            "name": _name_document(document),
            "description": _("SHA-256 fingerprint: %(fingerprint)s") % {"fingerprint": document.fingerprint},
        }
        for document in documents
    ]
    return [{"id": page, "type": ["Evidence"], "name": _("The laureate’s page")}, *proofs]


def _name_document(document: SealedDocument) -> str:
    day = {"date": format_long_date(localtime(document.at))}
    if document.kind == DocumentKind.SEAL:
        return _("Results sealed on %(date)s") % day
    if document.kind == DocumentKind.COMPLEMENT:
        return _("Complement of %(date)s") % day
    return _("Erratum of %(date)s") % day
