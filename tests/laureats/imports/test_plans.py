# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.imports.reports import FlatReport
from laureats.imports.subjects import FLAT_SUBJECTS
from laureats.imports.uploads import Counts
from laureats.models import Candidature, Decision, Mark, Recusal, SheetImport, Territory
from tests.factories import CandidatureFactory, JurySeatFactory, TerritoryFactory
from tests.laureats.body_search.counting import INDEX_QUERIES
from tests.laureats.imports.factories import AUTHOR, check, csv_records, dump_tables

NEW_GIP = csv_records({"territory": "GIP Neuf", "kind": "gip"})


def refused_codes(subject, plan):
    before = dump_tables()
    with pytest.raises(Refused) as refusal:
        FLAT_SUBJECTS[subject].confirm(plan=plan, author=AUTHOR)
    assert dump_tables() == before
    return [fault.code for fault in refusal.value.faults]


def test_a_confirmed_file_is_kept_in_the_journal(edition, django_user_model):
    user = django_user_model.objects.create_user("ada")
    plan = check("candidatures", edition=edition, content=NEW_GIP, name="dépôts.csv")

    entry = FLAT_SUBJECTS["candidatures"].confirm(plan=plan, author=Author(name="Ada Dupont", user=user))

    kept = SheetImport.objects.values(
        "subject", "state", "edition", "file_name", "sha256", "author", "author_name",
        "created_count", "changed_count", "cleared_count", "unchanged_count",
    )  # fmt: skip
    assert list(kept) == [
        {
            "subject": "candidatures",
            "state": "confirmed",
            "edition": edition.pk,
            "file_name": "dépôts.csv",
            "sha256": hashlib.sha256(NEW_GIP).hexdigest(),
            "author": user.pk,
            "author_name": "Ada Dupont",
            "created_count": 1,
            "changed_count": 0,
            "cleared_count": 0,
            "unchanged_count": 0,
        }
    ]
    assert entry.file.read() == NEW_GIP


def test_a_report_at_fault_holds_the_faults_alone(edition):
    content = csv_records({"territory": "GIP Neuf", "kind": "gip", "status": "x"})

    plan = check("candidatures", edition=edition, content=content, name="/tmp/t.csv")

    assert plan.changes is None
    assert plan.report == FlatReport(
        file="t.csv", sha256=hashlib.sha256(content).hexdigest(), counts=Counts(), faults=plan.report.faults
    )
    assert refused_codes("candidatures", plan) == ["unknown_status"]


@pytest.mark.parametrize("subject", ["candidatures", "recusals", "decisions"])
@pytest.mark.parametrize("moment", ["sealed_at", "released_at"])
def test_a_sealed_or_released_edition_is_frozen(edition, subject, moment):
    CandidatureFactory(edition=edition, reference="A-1")
    JurySeatFactory(edition=edition, code="gonnu")
    Edition.objects.update(**{moment: timezone.now()})
    edition.refresh_from_db()
    content = csv_records({"juror": "gonnu", "reference": "A-1", "opinion": "x"})

    plan = check(subject, edition=edition, content=content)

    assert [(fault.cell, fault.code) for fault in plan.report.faults] == [("", "frozen")]
    assert refused_codes(subject, plan) == ["frozen"]


def test_a_frozen_edition_does_not_hide_the_faults_of_the_file(edition):
    edition.sealed_at = timezone.now()

    plan = check("candidatures", edition=edition, content=csv_records({"status": "x"}))

    assert [fault.code for fault in plan.report.faults] == ["frozen", "missing_column"]


def test_an_edition_sealed_since_the_check_is_frozen(edition):
    plan = check("candidatures", edition=edition, content=NEW_GIP)
    Edition.objects.update(sealed_at=timezone.now())

    assert refused_codes("candidatures", plan) == ["frozen"]


def test_a_candidature_changed_since_the_check_makes_the_plan_stale(edition):
    CandidatureFactory(edition=edition, reference="A-1", dossier="1")
    plan = check("candidatures", edition=edition, content=csv_records({"reference": "A-1", "dossier": "2"}))
    Candidature.objects.update(dossier="3")

    assert refused_codes("candidatures", plan) == ["stale"]


def test_a_value_that_was_equal_and_moved_since_makes_the_plan_stale(edition):
    CandidatureFactory(edition=edition, reference="A-1", dossier="1")
    plan = check("candidatures", edition=edition, content=csv_records({"reference": "A-1", "dossier": "1"}))
    Candidature.objects.update(dossier="3")

    assert refused_codes("candidatures", plan) == ["stale"]


def test_a_value_that_the_file_does_not_give_may_move_meanwhile(edition):
    CandidatureFactory(edition=edition, reference="A-1", dossier="1", referent_name="Un")
    plan = check("candidatures", edition=edition, content=csv_records({"reference": "A-1", "dossier": "2"}))
    Candidature.objects.update(referent_name="Deux")

    FLAT_SUBJECTS["candidatures"].confirm(plan=plan, author=AUTHOR)

    assert list(Candidature.objects.values_list("dossier", "referent_name")) == [("2", "Deux")]


def test_a_body_created_since_the_check_makes_the_plan_stale(edition):
    plan = check("candidatures", edition=edition, content=NEW_GIP)
    TerritoryFactory(kind="gip", name="GIP Neuf", siren=None, department="")

    assert refused_codes("candidatures", plan) == ["stale"]


def test_a_reference_taken_since_the_check_makes_the_plan_stale(edition):
    plan = check("candidatures", edition=edition, content=NEW_GIP)
    CandidatureFactory(edition=edition, reference="2026-0001")

    assert refused_codes("candidatures", plan) == ["stale"]


def test_the_same_plan_confirmed_twice_is_stale_the_second_time(edition):
    plan = check("candidatures", edition=edition, content=NEW_GIP)
    FLAT_SUBJECTS["candidatures"].confirm(plan=plan, author=AUTHOR)

    assert refused_codes("candidatures", plan) == ["stale"]


def test_a_recusal_recorded_since_the_check_makes_the_plan_stale(edition):
    candidature, seat = CandidatureFactory(edition=edition, reference="A-1"), JurySeatFactory(edition=edition, code="g")
    content = csv_records({"juror": "g", "reference": "A-1", "reason": "x"})
    plan = check("recusals", edition=edition, content=content)
    Recusal.objects.create(seat=seat, candidature=candidature)

    assert refused_codes("recusals", plan) == ["stale"]


def test_a_computed_level_that_moved_since_the_check_makes_the_plan_stale(graded_edition):
    candidature = CandidatureFactory(edition=graded_edition, reference="A-1")
    mark = Mark.objects.create(
        seat=JurySeatFactory(edition=graded_edition),
        candidature=candidature,
        criterion=graded_edition.criteria.get(),
        state="graded",
        points="1",
    )
    plan = check(
        "decisions", edition=graded_edition, content=csv_records({"reference": "A-1", "awarded_level": "calculé"})
    )
    mark.points = "4"
    mark.save()

    assert refused_codes("decisions", plan) == ["stale"]


def test_a_fingerprint_tells_plans_apart_and_equal_ones_alike(edition):
    one = check("candidatures", edition=edition, content=NEW_GIP)
    same = check("candidatures", edition=edition, content=NEW_GIP)
    CandidatureFactory(edition=edition, reference="2026-0001")
    moved = check("candidatures", edition=edition, content=NEW_GIP)

    assert (one.fingerprint == same.fingerprint, one.fingerprint == moved.fingerprint) == (True, False)


# SQLite takes 999 values at once: some thirty rows of candidatures.
@pytest.mark.parametrize("count", [1, 10])
def test_checking_and_confirming_candidatures_takes_as_many_queries_for_any_number(
    edition, count, django_assert_num_queries
):
    known = [CandidatureFactory(edition=edition, status="submitted", territory__department="01") for _ in range(count)]
    bodies = [TerritoryFactory(department="02") for _ in range(count)]
    content = csv_records(
        *({"reference": each.reference, "dossier": "neuf", "status": "eligible"} for each in known),
        *({"siren": body.siren, "territory": "Autre nom"} for body in bodies),
        *({"territory": f"Neuve-{number}", "kind": "commune", "department": "03"} for number in range(count)),
    )
    with django_assert_num_queries(8):
        plan = check("candidatures", edition=edition, content=content)

    with django_assert_num_queries(8 + 7 + INDEX_QUERIES):
        FLAT_SUBJECTS["candidatures"].confirm(plan=plan, author=AUTHOR)

    assert (Candidature.objects.count(), Territory.objects.count()) == (3 * count, 3 * count)


@pytest.mark.parametrize("count", [1, 30])
def test_checking_and_confirming_recusals_takes_as_many_queries_for_any_number(
    edition, count, django_assert_num_queries
):
    seats = [JurySeatFactory(edition=edition, code=code) for code in ("un", "deux")]
    known = [CandidatureFactory(edition=edition) for _ in range(count)]
    Recusal.objects.bulk_create(Recusal(seat=seats[0], candidature=each) for each in known)
    content = csv_records(
        *({"juror": seat.code, "reference": each.reference, "reason": "x"} for seat in seats for each in known)
    )
    with django_assert_num_queries(3):
        plan = check("recusals", edition=edition, content=content)

    with django_assert_num_queries(3 + 6):
        FLAT_SUBJECTS["recusals"].confirm(plan=plan, author=AUTHOR)

    assert Recusal.objects.filter(reason="x").count() == 2 * count


@pytest.mark.parametrize("count", [1, 30])
def test_checking_and_confirming_decisions_takes_as_many_queries_for_any_number(
    graded_edition, count, django_assert_num_queries
):
    graded_edition.mentions.create(code="total", name="Meilleure note")
    known = [CandidatureFactory(edition=graded_edition) for _ in range(2 * count)]
    Decision.objects.bulk_create(Decision(candidature=each, opinion="o") for each in known[:count])
    content = csv_records(
        *({"reference": each.reference, "awarded_level": "1", "reason": "r", "mentions": "total"} for each in known)
    )
    with django_assert_num_queries(12):
        plan = check("decisions", edition=graded_edition, content=content)

    with django_assert_num_queries(12 + 9):
        FLAT_SUBJECTS["decisions"].confirm(plan=plan, author=AUTHOR)

    assert Decision.objects.filter(awarded_level__code="1", mentions__code="total").count() == 2 * count
