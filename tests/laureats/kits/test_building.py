# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import zipfile
from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from laureats.faults import Fault, Refused
from laureats.kits.building import LONGEST_BUILD, build_waiting_kit
from laureats.models import Award, BadgeFile, Kit
from laureats.models.artwork import ArtworkSet
from laureats.models.imports import private_storage
from tests.laureats.kits.factories import draw_one_badge, make_award, request, use_producers, write_note

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]

STEM = "label-2026-niveau-3-arles"
NAMES = ["LISEZ-MOI.txt", "code-integration.html", "code-integration.md", f"{STEM}-badge-light.svg"]


def fail(source):
    raise OSError("secret path")


def refuse(source):
    raise Refused([Fault(code="profile", message="Le profil ICC manque.")])


def build(award):
    """Make the kit of an award, and return it."""
    build_waiting_kit(award.pk)
    return Kit.objects.get(award=award)


def test_a_kit_is_kept_as_one_archive_described_file_by_file():
    award = make_award()
    request(award)

    kit = build(award)

    with kit.archive.open("rb") as stored:
        content = stored.read()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        digests = {name: sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert list(digests) == NAMES
    assert {entry["name"]: entry["sha256"] for entry in kit.contents[:-1]} == digests
    assert kit.contents[-1] == {
        "name": f"{STEM}.zip",
        "role": "kit.zip",
        "media_type": "application/zip",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
    }
    assert (kit.sha256, kit.size, kit.revision, kit.failure) == (sha256(content).hexdigest(), len(content), 1, "")


def test_a_kit_made_is_waiting_no_more():
    award = make_award()
    request(award)

    assert [build_waiting_kit(award.pk), build_waiting_kit(award.pk)] == [True, False]


def test_the_same_bytes_again_make_no_new_revision():
    award = make_award()
    request(award)
    first = build(award)
    request(award)

    again = build(award)

    assert (again.revision, again.archive.name, again.built_at > first.built_at) == (1, first.archive.name, True)


def test_other_bytes_make_the_next_revision_and_the_former_archive_goes(
    monkeypatch, django_capture_on_commit_callbacks
):
    award = make_award()
    request(award)
    first = build(award)
    use_producers(monkeypatch, draw_one_badge, write_note)
    request(award)

    with django_capture_on_commit_callbacks(execute=True):
        again = build(award)

    stored = private_storage()
    assert (again.revision, [entry["role"] for entry in again.contents][-2]) == (2, "note.txt")
    assert (stored.exists(first.archive.name), stored.exists(again.archive.name)) == (False, True)


def test_a_body_whose_badge_was_never_drawn_gets_one():
    award = make_award()
    request(award)

    build(award)

    assert set(BadgeFile.objects.values_list("revision", flat=True)) == {1}


def test_two_builds_never_run_at_once():
    award = make_award()
    request(award)
    Kit.objects.update(started_at=timezone.now())

    assert build_waiting_kit(award.pk) is False
    assert Kit.objects.get().archive.name == ""


def test_a_build_that_died_is_taken_over():
    award = make_award()
    request(award)
    Kit.objects.update(started_at=timezone.now() - LONGEST_BUILD - timedelta(seconds=1))

    assert build(award).revision == 1


def test_what_was_asked_for_meanwhile_waits_again(monkeypatch):
    award = make_award()
    request(award)

    def ask_again(source):
        request(award)
        yield from draw_one_badge(source)

    use_producers(monkeypatch, ask_again)
    kit = build(award)

    assert (kit.revision, kit.built_at < kit.requested_at, kit.started_at) == (1, True, None)


def test_what_was_made_of_an_award_corrected_meanwhile_is_never_handed_out(monkeypatch):
    award = make_award()
    request(award)

    def correct(source):
        Award.objects.filter(pk=award.pk).update(errata_count=1)
        request(award)
        yield from draw_one_badge(source)

    use_producers(monkeypatch, correct)
    kit = build(award)

    assert (kit.archive.name, kit.contents, kit.built_at < kit.requested_at, kit.started_at) == ("", [], True, None)


@pytest.mark.parametrize(
    ("producer", "sentence"),
    [
        (refuse, "Le profil ICC manque."),
        (
            fail,
            "Le kit n’a pas pu être fabriqué (OSError)\N{NO-BREAK SPACE}: un administrateur trouvera pourquoi dans le "
            "journal du site.",
        ),
    ],
)
def test_a_failure_is_kept_in_a_sentence_and_the_former_kit_stays(monkeypatch, producer, sentence):
    award = make_award()
    request(award)
    first = build(award)
    use_producers(monkeypatch, producer)
    request(award)

    kit = build(award)

    assert (kit.failure, kit.archive.name, kit.started_at) == (sentence, first.archive.name, None)


def test_a_kit_that_failed_is_tried_again_when_asked_for(monkeypatch):
    award = make_award()
    request(award)
    use_producers(monkeypatch, fail)
    build(award)
    use_producers(monkeypatch, draw_one_badge)
    tried_alone = build_waiting_kit(award.pk)
    request(award)

    kit = build(award)

    assert (tried_alone, kit.failure, kit.revision) == (False, "", 1)


def test_nothing_is_left_on_disk_when_the_row_cannot_be_written(monkeypatch):
    award = make_award()
    request(award)
    monkeypatch.setattr(Kit, "save", lambda self, **options: fail(self))

    kit = build(award)

    assert kit.failure.startswith("Le kit n’a pas pu")
    assert [name for name in private_storage().listdir("kits")[1] if name.startswith(kit.sha256 or "-")] == []


@pytest.mark.parametrize("hide", ["withdrawn", "disabled", "unpublished"])
def test_an_award_that_has_no_kit_any_more_loses_it(hide):
    award = make_award()
    request(award)
    build(award)
    if hide == "withdrawn":
        Award.objects.update(withdrawn_at=timezone.now())
    elif hide == "disabled":
        ArtworkSet.objects.update(is_enabled=False)
    else:
        award.territory.laureate_page.unpublish()
    Kit.objects.update(requested_at=timezone.now())

    kit = build(award)

    assert (kit.archive.name, kit.contents, kit.failure) == ("", [], "")
