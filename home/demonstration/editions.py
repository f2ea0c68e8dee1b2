# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The three editions made up for the demonstration: the same deeds as the secretariat's, on the files of `demo/`."""

from datetime import timedelta
from pathlib import Path

from django.utils import timezone
from django.utils.text import slugify

from home.demonstration.silence import run_silently
from label.grids.correspondence import continue_like_codes
from label.models import Edition, JurySeat, Person
from label.moments import start_of_day
from laureats.assets.artworks import scale_of_level
from laureats.authors import Author
from laureats.models import ArtworkSet, Palmares, Territory
from laureats.palmares.releasing import release_palmares, set_results_at

RELEASED = "exemple-2026"
WAITING = "exemple-2027"
OPEN = "exemple-2028"
# Before and after the day of the seeding: whoever tries the demonstration finds the form open.
OPEN_SINCE, OPEN_FOR = timedelta(days=30), timedelta(days=60)
RESULTS_AFTER = timedelta(days=58, hours=18)
AUTHOR = Author(name="Démonstration")


def is_demonstration_released() -> bool:
    """Tell whether this database holds the released edition, as only the demonstration makes it."""
    sealed = Palmares.objects.filter(sealed_by=AUTHOR.name, released_at__isnull=False)
    return sealed.filter(edition__code=RELEASED, edition__is_fictional=True).exists()


def create_editions(directory: Path) -> None:
    """Run one edition to its release, bring another to the door of its jury, and open the form of the last."""
    for code in (RELEASED, WAITING):
        run_silently("load_edition", directory / code / "edition.json")
        Edition.objects.filter(code=code).update(is_fictional=True)
        run_silently("import_candidatures", code, directory / code / "candidatures.csv", confirm=True)
    Territory.objects.filter(candidatures__edition__code__in=[RELEASED, WAITING]).update(is_fictional=True)
    give_addresses()
    released, waiting = (Edition.objects.get(code=code) for code in (RELEASED, WAITING))
    continue_like_codes(edition=waiting, earlier=released)
    give_consents()
    for edition in (released, waiting):
        offer_kits(edition)
    _release(directory / RELEASED)
    open_applications(directory / OPEN)


def open_applications(directory: Path) -> None:
    """Load the edition that takes candidatures, around the day of the seeding."""
    run_silently("load_edition", directory / "edition.json")
    edition = Edition.objects.get(code=OPEN)
    today = timezone.localdate()
    edition.is_fictional = True
    edition.opens_on, edition.closes_on = today - OPEN_SINCE, today + OPEN_FOR
    edition.marks_due_on, edition.jury_meets_on = None, None
    edition.results_at = edition.ceremony_at = start_of_day(edition.closes_on) + RESULTS_AFTER
    edition.save()


def give_addresses() -> None:
    """Give the invented jurors addresses that lead nowhere, so that the desk has someone to write to."""
    people = Person.objects.filter(seats__edition__code__in=[RELEASED, WAITING], email="").distinct()
    for person in people.exclude(seats__edition__is_fictional=False):
        person.email = f"{slugify(person.first_name)}.{slugify(person.last_name)}@jury.example"
        person.save(update_fields=["email"])


def give_consents() -> None:
    """Let the invented jurors of the released edition be named; those of the other one are still to be asked."""
    seats = JurySeat.objects.filter(edition__code=RELEASED, consented_at=None)
    seats.update(agrees_to_name=True, agrees_to_photo=True, consented_at=timezone.now())


def offer_kits(edition: Edition) -> None:
    """Offer the label kits of an edition, drawn by the project’s own artwork, which says that it is an example."""
    scales = {scale_of_level(level) for level in edition.levels.all()}
    ArtworkSet.objects.bulk_create(
        ArtworkSet(edition=edition, scale=scale, is_enabled=True, is_example=True) for scale in sorted(scales)
    )


def _release(directory: Path) -> None:
    run_silently("import_jury_sheets", RELEASED, directory / "notes.csv", confirm=True)
    run_silently("import_decisions", RELEASED, directory / "decisions.csv", confirm=True)
    edition = Edition.objects.get(code=RELEASED)
    now = timezone.now()
    set_results_at(edition=edition, at=min(edition.results_at or now, now))
    release_palmares(edition=edition, author=AUTHOR)
