# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a hand in the database would leave: awards and fingerprints that no document tells."""

import pytest
from django.db import connection

from laureats.errata.verifying import verify_edition
from laureats.faults import Fault
from laureats.models import Award, Complement, Palmares
from laureats.palmares.complements import publish_complement
from tests.laureats.errata.factories import correct, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import ADA, count_queries, falsify, make_released_edition
from tests.laureats.public.factories import make_award

pytestmark = pytest.mark.django_db


def drop_triggers(table):
    """Take the refusals of a table away, as someone who owns the database could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            return
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")


def codes_of(edition):
    return [fault.code for fault in verify_edition(edition)]


def test_an_edition_completed_and_corrected_holds():
    edition = make_edition_with_deferred("2026-0002")
    publish_complement(edition=edition, references=["2026-0002"], reason="Pièce reçue", author=ADA)
    correct(edition, level=None)
    correct(edition, level="1", opinion="Avis", carried_by="Une élue")
    correct(edition, "2026-0002", name="Boé-sur-Garonne", mentions=[])

    assert verify_edition(edition) == []


@pytest.mark.parametrize(
    "fields", [{"opinion": "Autre"}, {"level": None}, {"total": "99"}, {"derivation": {}}, {"name": "Autre"}], ids=str
)
def test_an_award_that_no_document_tells_is_found(fields):
    edition = make_released_edition(files=[("Albi", "4", "2")])
    drop_triggers("laureats_award")
    if "level" in fields:
        fields = {"level": edition.levels.get(code="1")}
    Award.objects.update(**fields)

    message = "The award of 2026-0001 is not what the published documents tell."
    assert verify_edition(edition) == [Fault(code="changed_award", message=message)]


def test_an_award_taken_away_is_found():
    edition = make_released_edition(files=[("Albi", "4", "2")])
    drop_triggers("laureats_award")
    drop_triggers("laureats_badgefile")
    award = find_award(edition)
    award.badge_files.all().delete()
    award.delete()

    assert codes_of(edition) == ["changed_award"]


def test_an_award_slipped_in_without_a_file_is_found():
    edition = make_released_edition(files=[("Albi", "4", "2")])
    make_award(body="Pirate", edition=edition, level="1")

    assert verify_edition(edition) == [
        Fault(code="loose_award", message="An award of this edition belongs to no file.")
    ]


def test_another_sealed_document_is_found_by_the_journal():
    edition = make_released_edition(files=[("Albi", "4", "2")])
    drop_triggers("laureats_palmares")
    falsify(Palmares.objects.get(), change=lambda content: content["files"][0].update(opinion="Autre"))

    assert codes_of(edition) == ["other_release"]


def test_another_reason_of_a_complement_is_found():
    edition = make_edition_with_deferred("2026-0002")
    publish_complement(edition=edition, references=["2026-0002"], reason="Pièce reçue", author=ADA)
    drop_triggers("laureats_complement")
    Complement.objects.update(reason="Autre")

    assert codes_of(edition) == ["broken_link"]


def test_verifying_costs_the_same_whatever_the_number_of_awards():
    one, three = (
        count_queries(verify_edition, edition=make_released_edition(code=code, files=files))
        for code, files in (("2026", [("Albi", "4", "2")]), ("2027", [("Boé", "4", "2")] * 3))
    )

    assert one == three
