# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.desk.queries import read_desk
from laureats.desk.steps import list_steps
from laureats.models import Candidature, Decision
from laureats.results import compute_case, load_case
from tests.laureats.errata.factories import make_edition_with_deferred
from tests.laureats.jury_sheets.factories import give_mark, make_export, make_marked_edition, recuse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def give_all_marks(edition):
    for reference in edition.candidatures.values_list("reference", flat=True):
        for juror in ("gonnu", "aime"):
            for criterion, points in (("STR-1", 5), ("STR-2", 3)):
                give_mark(edition, reference, criterion, points, juror=juror)


def decide_all(edition):
    """Decide every file as it is computed."""
    levels = {level.code: level for level in edition.levels.all()}
    for reference, result in compute_case(load_case(edition)).items():
        Decision.objects.create(
            candidature=edition.candidatures.get(reference=reference),
            is_decided=True,
            decided_at=timezone.now(),
            computed_complete=True,
            computed_level=levels[result.computed_level],
            awarded_level=levels[result.computed_level],
        )


def following(edition):
    """Return the title of the step that comes next, or None."""
    steps = list_steps(read_desk(Edition.objects.get(pk=edition.pk)))
    return next((step.title for step in steps if step.is_next), None)


def test_candidatures_come_first(edition):
    edition.candidatures.update(status=Candidature.Status.SUBMITTED)

    assert following(edition) == "Candidatures"


@pytest.mark.parametrize(("status", "number"), [("submitted", 1), ("eligible", 0)])
def test_the_step_leads_to_what_waits_to_be_examined(edition, status, number):
    edition.candidatures.update(status=status)

    steps = list_steps(read_desk(Edition.objects.get(pk=edition.pk)))

    deeds = [deed.url for step in steps for deed in step.deeds if "to_do=examine" in deed.url]
    assert deeds == [f"/admin/bureau/{edition.code}/candidatures/?to_do=examine"] * number


def test_recusals_come_before_the_marks(edition):
    assert following(edition) == "Jury and recusals"


@pytest.mark.parametrize("deed", [recuse, lambda edition, reference: give_mark(edition, reference, "STR-1", 3)])
def test_workbooks_come_after_recusals_or_without_any(deed, edition):
    deed(edition, "2026-0001")

    assert following(edition) == "Workbooks to the jury"


def test_marks_come_when_every_juror_has_a_workbook_or_gave_marks(edition):
    give_mark(edition, "2026-0001", "STR-1", 3, juror="gonnu")
    make_export(edition, juror="aime")

    assert following(edition) == "Marks of the jury"


def test_a_juror_whose_seat_ended_is_sent_nothing(edition):
    recuse(edition, "2026-0001")
    make_export(edition, juror="aime")
    edition.seats.filter(code="gonnu").update(state="ended-kept")

    assert following(edition) == "Marks of the jury"


def test_decisions_come_when_no_mark_is_missing(edition):
    give_all_marks(edition)

    assert following(edition) == "Deliberation"


def test_the_palmares_comes_last(edition):
    give_all_marks(edition)
    decide_all(edition)

    assert following(edition) == "Palmarès"


def test_a_sealed_edition_only_waits_for_its_release(edition):
    Edition.objects.filter(pk=edition.pk).update(sealed_at=timezone.now())

    steps = list_steps(read_desk(Edition.objects.get(pk=edition.pk)))

    assert [(step.is_next, bool(step.deeds)) for step in steps] == [
        (False, True),
        (False, False),
        (False, True),
        (False, True),
        (False, False),
        (False, True),
        (True, True),
    ]


def test_nothing_is_next_once_the_results_are_public(edition):
    now = timezone.now()
    Edition.objects.filter(pk=edition.pk).update(sealed_at=now, released_at=now)

    assert following(edition) is None


def test_each_step_tells_where_it_stands(edition):
    give_mark(edition, "2026-0001", "STR-1", 3)
    recuse(edition, "2026-0002")
    edition.candidatures.filter(reference="2026-0003").update(status=Candidature.Status.REFUSED)

    facts = [step.facts for step in list_steps(read_desk(edition))]

    assert facts == [
        ["1 domain, 2 criteria, 2 levels."],
        ["2 eligible.", "1 refused or withdrawn."],
        ["1 recusal recorded."],
        ["0 of 2 sent by mail.", "1 back."],
        ["1 mark given.", "5 marks missing.", "2 files are incomplete: they have no computed level."],
        ["0 of 2 files decided."],
        ["The hour of the results is not set."],
    ]


def test_an_edition_without_anything_has_steps_too(db):
    edition = make_marked_edition(code="2030", year=2030)
    edition.candidatures.all().delete()

    assert following(edition) == "Candidatures"


def test_a_deferred_file_of_public_results_leads_to_its_complement():
    edition = make_edition_with_deferred("2026-0002")

    step = list_steps(read_desk(edition))[-1]

    assert (step.is_next, step.facts[1:], [deed.url for deed in step.deeds]) == (
        True,
        ["1 deferred file waits for its complement."],
        [reverse(name, args=["2026"]) for name in ("desk_complements", "desk_release")],
    )
