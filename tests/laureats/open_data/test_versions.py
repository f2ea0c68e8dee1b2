# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Versions: one for each release, erratum and complement, with the right rows, or none at all."""

from hashlib import sha256

import pytest
from django.core.management import call_command

from label.models import JurySeat
from laureats.models import OpenDataFile
from laureats.open_data.files import build_files
from laureats.open_data.versions import write_version
from laureats.palmares import releasing
from laureats.palmares.complements import publish_complement
from laureats.palmares.rehearsal import rehearse_release
from laureats.palmares.releasing import release_palmares
from tests.laureats.errata.factories import correct, make_edition_with_deferred
from tests.laureats.open_data.reading import all_bytes, list_versions, pick, read_csv
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    FaultyStepError,
    count_queries,
    fail,
    make_decided_edition,
    make_edition,
    make_released_edition,
    make_sealed_edition,
)
from tests.laureats.public.factories import make_award, make_territory
from tests.laureats.public.factories import make_edition as make_past_edition

pytestmark = pytest.mark.django_db


def test_a_release_makes_one_version_with_its_awards():
    make_released_edition()

    assert list_versions() == [(1, "release", "2026")]
    assert pick(read_csv("laureats.csv"), "edition", "name", "level", "level_known") == [
        ("2026", "Ville d'Albi", "2", "true"),
        ("2026", "Ville de Boé", "1", "true"),
    ]


def test_an_erratum_makes_one_version_with_the_corrected_award():
    edition = make_released_edition()

    correct(edition, level="1")

    assert list_versions() == [(1, "release", "2026"), (2, "erratum", "2026")]
    assert pick(read_csv("laureats.csv"), "name", "level") == [("Ville d'Albi", "1"), ("Ville de Boé", "1")]
    assert pick(read_csv("laureats.csv", number=1), "name", "level") == [("Ville d'Albi", "2"), ("Ville de Boé", "1")]
    assert [bool(row["corrected_on"]) for row in read_csv("laureats.csv")] == [True, False]


def test_a_label_taken_back_stays_as_a_row_without_its_level():
    edition = make_released_edition()

    correct(edition, level=None)

    row = read_csv("laureats.csv")[0]
    assert (row["name"], row["level"], row["level_known"], bool(row["withdrawn_on"])) == (
        "Ville d'Albi",
        "",
        "false",
        True,
    )


def test_a_complement_makes_one_version_with_the_award_that_it_gives():
    edition = make_edition_with_deferred("2026-0002")
    before = pick(read_csv("laureats.csv"), "name")

    publish_complement(edition=edition, references=["2026-0002"], reason="Une pièce est venue.", author=ADA)

    assert list_versions() == [(1, "release", "2026"), (2, "complement", "2026")]
    assert (before, pick(read_csv("laureats.csv"), "name")) == (
        [("Ville d'Albi",)],
        [("Ville d'Albi",), ("Ville de Boé",)],
    )


def test_a_release_that_fails_leaves_no_version(monkeypatch):
    edition = make_decided_edition(results_at=PAST)
    monkeypatch.setattr(releasing, "_last_steps", [*releasing._last_steps, fail])

    with pytest.raises(FaultyStepError):
        release_palmares(edition=edition, author=ADA)

    assert list_versions() == []


def test_a_rehearsal_leaves_no_version():
    rehearse_release(edition=make_sealed_edition(), author=ADA)

    assert list_versions() == []


def test_nothing_is_written_before_a_release():
    make_sealed_edition()

    assert (write_version(), list_versions()) == (None, [])


def test_nothing_new_makes_no_version():
    make_released_edition()
    first = all_bytes()

    version = write_version()

    assert (version.number, list_versions(), all_bytes()) == (1, [(1, "release", "2026")], first)


def test_the_same_records_give_the_same_bytes():
    make_released_edition()

    assert build_files() == build_files()


def test_a_changed_record_makes_a_version_that_says_so():
    edition = make_released_edition()
    edition.awards.first().territory.former_names.all().delete()
    type(edition.awards.first().territory).objects.filter(name="Albi").update(population=49_000)

    write_version()

    assert list_versions() == [(1, "release", "2026"), (2, "refresh", "")]


def test_fingerprints_are_those_of_the_bytes():
    make_released_edition()

    files = OpenDataFile.objects.all()
    assert {file.name: (file.sha256, file.size) for file in files} == {
        file.name: (sha256(bytes(file.content)).hexdigest(), len(bytes(file.content))) for file in files
    }


def test_former_bytes_of_juries_are_dropped_and_their_description_kept():
    edition = make_released_edition()
    JurySeat.objects.filter(edition=edition).update(agrees_to_name=False)
    write_version()

    files = OpenDataFile.objects.filter(name="jurys.csv").order_by("version__number")
    assert [(file.content is None, bool(file.sha256), file.rows) for file in files] == [
        (True, True, 1),
        (False, True, 0),
    ]


def test_the_timer_takes_out_who_may_not_be_named_any_more_and_makes_nothing_else():
    edition = make_released_edition()
    call_command("release_due", verbosity=0)
    before = list_versions()
    JurySeat.objects.filter(edition=edition).update(agrees_to_name=False)

    call_command("release_due", verbosity=0)

    assert (before, list_versions()) == ([(1, "release", "2026")], [(1, "release", "2026"), (2, "refresh", "")])
    assert read_csv("jurys.csv") == []


def test_three_awards_take_as_many_queries_as_one():
    edition = make_past_edition(year=2020)
    make_award(body=make_territory("Albi"), edition=edition, level="3")
    alone = count_queries(build_files)
    for name in ("Boé", "Cahors"):
        make_award(body=make_territory(name), edition=make_past_edition(year=2021 + len(name)), level="2")

    assert count_queries(build_files) == alone


def test_an_unreleased_edition_is_in_no_file():
    make_released_edition()
    canary = make_edition(code="2031", year=2031, name="Canari", files=(("Canariville", "4", "2"),))

    write_version()

    leaks = [name for name, content in all_bytes().items() if b"anari" in content or canary.code.encode() in content]
    assert leaks == []
