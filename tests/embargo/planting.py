# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition on its way to its results, with canaries everywhere that they could leak from."""

from datetime import date
from decimal import Decimal

from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect

from config.value_reading import SOME_SECRET
from core.models import CustomDocument
from home.models import NewsCategory, NewsPage
from label.models import Criterion, JurySeat
from laureats.archives import pack_archive
from laureats.deliberation.deferring import defer_file
from laureats.models import (
    ApplicantLink,
    ArtworkSet,
    Award,
    BadgeFile,
    Contestation,
    InterestDeclaration,
    JurorLink,
    Kit,
    LaureateInitiative,
    LaureateLink,
    LaureatePage,
    Mark,
    Opinion,
    PalmaresFile,
    PalmaresText,
    Recusal,
    SheetImport,
)
from laureats.models.artwork import Scale
from laureats.open_data.versions import write_version
from laureats.palmares.releasing import publish_sealed, release_palmares
from laureats.personal_links import digest_of
from tests.embargo import canaries
from tests.embargo.private_people import plant_people, plant_proposal
from tests.factories import CandidatureFactory
from tests.laureats.palmares.factories import ADA, FUTURE, PAST, decide
from tests.laureats.public.factories import make_page, make_territory
from tests.page_tree import add_page

# Points out of 5 by file; 60 out of 100 give the level of the canaries.
POINTS = {"canari-ref-1": "4", "canari-ref-2": "4", "canari-ref-3": "2", "canari-ref-4": "0.5", "canari-ref-5": "4"}


def plant_marks(*, edition, site):
    """Give the edition its files, marks and all that comes before a decision."""
    edition.note, edition.source = canaries.NOTE, canaries.SOURCE
    edition.save()
    edition.mentions.create(code="canari-mention", name=canaries.MENTION)
    for reference, body in zip(POINTS, list_bodies(site), strict=True):
        plant_file(edition=edition, reference=reference, body=body)
    CandidatureFactory(edition=edition, territory=make_territory("Canari-Retrait"), status="withdrawn")
    plant_jury(edition)
    plant_texts(edition=edition, news=site.actualites)


def list_bodies(site):
    """Return a new town, an agency that editors gave a page, a body known already, and two that no result names."""
    agency = make_territory(canaries.AGENCY, kind="gip", department="987")
    make_page(index=site.laureats, territory=agency)
    names = [canaries.REFUSED_TOWN, canaries.DEFERRED_TOWN]
    refused, deferred = (make_territory(name, department="987") for name in names)
    return [make_territory(canaries.TOWN, department="987"), agency, site.bodies[0], refused, deferred]


def plant_file(*, edition, reference, body):
    candidature = CandidatureFactory(
        edition=edition,
        reference=reference,
        territory=body,
        referent_name=canaries.CARRIER,
        manager_name=canaries.MANAGER,
        manager_email=canaries.EMAIL,
    )
    for question, words in (("url", canaries.COMMENT), ("telephone", canaries.TELEPHONE)):
        candidature.answers.create(question=question, value=words)
    seat = JurySeat.objects.get(code="j-un")
    Mark.objects.create(
        seat=seat,
        candidature=candidature,
        criterion=Criterion.objects.get(code="STR-1"),
        state="graded",
        points=Decimal(POINTS[reference]),
        comment=canaries.COMMENT,
    )
    Opinion.objects.create(seat=seat, candidature=candidature, text=canaries.JUROR_OPINION)


def plant_jury(edition):
    seat = JurySeat.objects.get(code="j-deux")
    for candidature in edition.candidatures.filter(status="eligible"):
        Recusal.objects.create(seat=seat, candidature=candidature, reason=canaries.RECUSAL)
        InterestDeclaration.objects.create(
            seat=seat, candidature=candidature, has_interest=True, reason=canaries.INTEREST
        )
    JurorLink.objects.create(seat=seat, digest="a" * 64, expires_at=FUTURE)
    SheetImport.objects.create(edition=edition, seat=seat, subject="marks", file_name=f"{canaries.WORKBOOK}.ods")


def plant_texts(*, edition, news):
    """Write the texts of the palmarès and an article in two languages, before the results are known."""
    PalmaresText.objects.create(edition=edition, introduction=canaries.INTRODUCTION, press=canaries.INTRODUCTION)
    # In a year that no public article tells, and a category that one does.
    values = {"results_of": edition, "live": False, "introduction": "{{ labellisés }}", "date": date(2025, 11, 1)}
    values["category"] = NewsCategory.objects.get(locale=news.locale)
    article = add_page(news, NewsPage, title=canaries.ARTICLE, slug="canari-article", **values)
    article.save_revision()
    twin = article.copy_for_translation(news.get_translations().get().locale)
    twin.title, twin.slug = canaries.ARTICLE_EN, "canary-article"
    twin.save_revision()
    Redirect.add_redirect("/ancien-article", redirect_to=article)
    CustomDocument.objects.create(title=canaries.ARTICLE, file=ContentFile(b"x", name="canari-dossier.pdf"))
    plant_people(edition=edition, article=article)


def plant_decisions(*, edition):
    rows = {"reason": canaries.REASON, "opinion": canaries.OPINION}
    decisions = {reference: {**rows, "awarded_level": "calculé"} for reference in POINTS}
    decisions["canari-ref-1"]["mentions"] = "canari-mention"
    decisions["canari-ref-3"]["awarded_level"] = "canari-niveau"
    decide(edition, **decisions)
    defer_file(edition=edition, reference="canari-ref-5", reason=canaries.DEFERRAL, author=ADA)
    Contestation.objects.create(
        candidature=edition.candidatures.get(reference="canari-ref-4"),
        received_on=date(2026, 11, 2),
        received_from=canaries.MANAGER,
        grounds=canaries.GROUNDS,
        author_name="Ada",
    )


def plant_seal(*, edition):
    """Seal and schedule the edition, with what editors add to the pages that the seal drafts."""
    release_palmares(edition=edition, author=ADA)
    page = LaureatePage.objects.get(slug="canari-ville")
    page.body = [("paragraph", f"<p>{canaries.BODY_TEXT}</p>")]
    page.testimony = canaries.TESTIMONY
    page.initiatives.add(LaureateInitiative(title=canaries.INITIATIVE))
    page.save_revision()
    plant_link(body=page.territory)
    Redirect.add_redirect("/canari", redirect_to=page)


def plant_link(*, body):
    """Open a personal link of a laureate to come, with a secret that a stranger tries."""
    values = {"digest": digest_of(SOME_SECRET), "recipient": canaries.EMAIL, "state": "sent"}
    plant_proposal(LaureateLink.objects.create(territory=body, sent_at=FUTURE, expires_at=FUTURE, **values))


def plant_result_link(*, edition):
    """Open the link of a result to come, as a fault of the code might, with a secret that a stranger tries."""
    candidature = edition.candidatures.get(reference="canari-ref-1")
    values = {"digest": digest_of(SOME_SECRET), "email": canaries.EMAIL, "name": canaries.MANAGER}
    ApplicantLink.objects.create(role="result", candidature=candidature, expires_at=FUTURE, **values)


def release(*, edition):
    publish_sealed(edition, author=ADA)


def plant_ahead(*, edition):
    """Write what only the release writes, as a fault of the code might: it stays hidden all the same."""
    plant_result_link(edition=edition)
    for candidature in edition.candidatures.filter(decision__awarded_level__isnull=False):
        award = Award.objects.create(
            territory=candidature.territory,
            edition=edition,
            candidature=candidature,
            frozen_at=FUTURE,
            level=candidature.decision.awarded_level,
            name=candidature.snapshot_name,
            kind=candidature.snapshot_kind,
            department=candidature.snapshot_department,
            opinion=canaries.OPINION,
            carried_by=canaries.CARRIER,
            mentions=[{"code": "canari-mention", "name": canaries.MENTION}],
        )
        BadgeFile.objects.create(award=award, extension="svg", content=canaries.LEVEL.encode(), sha256="2" * 64)
        plant_kit(award)
    for scale in Scale:
        ArtworkSet.objects.create(edition=edition, scale=scale, is_enabled=True)
    PalmaresText.objects.filter(edition=edition).update(published_introduction=canaries.INTRODUCTION)
    content = canaries.TOWN.encode()
    PalmaresFile.objects.create(
        edition=edition, name="palmares-2026.csv", content=content, media_type="text/csv", sha256="3" * 64, size=9
    )
    # What a timer or a hand may run at any time.
    write_version()


def plant_kit(award):
    """Keep a kit of an award that is not public, with a file of a name that someone might guess."""
    content = pack_archive({"LISEZ-MOI.txt": canaries.TOWN.encode()})
    name = "LISEZ-MOI.txt"
    described = {"name": name, "role": name, "media_type": "text/plain", "sha256": "4" * 64, "size": 9}
    kit = Kit(award=award, requested_at=PAST, built_at=PAST, contents=[described], sha256="5" * 64, size=len(content))
    kit.archive.save("canari.zip", ContentFile(content))
