# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json
from hashlib import sha256

import pytest
from django.core.management import CommandError, call_command

from core.commands import Misuse, Refusal
from laureats.assets.storing import store_badges
from laureats.authors import Author
from laureats.kits.file_words import describe_role
from laureats.kits.producers import PRODUCERS, draw_pictures
from laureats.models import BadgeFile
from laureats.palmares.releasing import publish_sealed
from laureats.palmares.sealing import seal_palmares
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_decided_edition, make_page
from tests.laureats.kits.factories import use_producers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]


@pytest.fixture
def arles():
    territory = TerritoryFactory(name="Arles", slug="arles", siren="211300041")
    make_page(territory, slug="arles")
    return territory


def read_directory(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_the_kit_is_written_and_told_as_json(arles, tmp_path, capsys):
    AwardFactory(territory=arles)

    call_command("build_kit", "2026", "arles", "--output", str(tmp_path / "kits" / "arles"), "--json")

    files = read_directory(tmp_path / "kits" / "arles")
    report = json.loads(capsys.readouterr().out)
    assert report["reference"] == "211300041"
    assert sorted(report["files"], key=lambda file: file["name"]) == [
        {"name": name, "sha256": sha256(content).hexdigest(), "size": len(content)}
        for name, content in sorted(files.items())
    ]
    assert "label-2026-niveau-3-arles.zip" in files


def test_without_json_the_archive_is_named(arles, tmp_path, capsys):
    AwardFactory(territory=arles)

    call_command("build_kit", "2026", "211300041", "--output", str(tmp_path))

    count = len(list(tmp_path.iterdir())) - 1
    archive = "label-2026-niveau-3-arles.zip"
    assert capsys.readouterr().out == f"{count} fichiers dans {tmp_path}, et tous dans {archive}.\n"


def test_a_kit_made_again_is_the_same_and_leaves_other_files_alone(arles, tmp_path):
    AwardFactory(territory=arles)
    (tmp_path / "notes.txt").write_text("À garder.")
    call_command("build_kit", "2026", "arles", "--output", str(tmp_path))
    first = read_directory(tmp_path)

    call_command("build_kit", "2026", "arles", "--output", str(tmp_path))

    assert read_directory(tmp_path) == first
    assert first["notes.txt"].decode() == "À garder."


def test_the_kit_holds_the_badge_that_the_site_serves(arles, tmp_path, monkeypatch):
    use_producers(monkeypatch, draw_pictures)
    store_badges([AwardFactory(territory=arles)])

    call_command("build_kit", "2026", "arles", "--output", str(tmp_path))

    served = {file.extension: bytes(file.content) for file in BadgeFile.objects.all()}
    files = read_directory(tmp_path)
    assert files["label-2026-niveau-3-arles-badge-light.svg"] == served["svg"]
    assert files["label-2026-niveau-3-arles-badge-light-512.png"] == served["png"]


def test_the_whole_kit_made_under_seal_is_the_one_made_after_the_release(arles, tmp_path, monkeypatch):
    use_producers(monkeypatch, *PRODUCERS)
    edition = make_decided_edition(territory=arles)
    seal_palmares(edition=edition, author=Author(name="Camille"))
    call_command("build_kit", "2026", "2026-0007", "--output", str(tmp_path / "sealed"))
    stored_under_seal = BadgeFile.objects.count()

    publish_sealed(edition)
    call_command("build_kit", "2026", "2026-0007", "--output", str(tmp_path / "released"))

    assert stored_under_seal == 0
    files = read_directory(tmp_path / "sealed")
    assert files == read_directory(tmp_path / "released")
    roles = [name.removeprefix("label-2026-niveau-3-arles-") for name in files if not name.endswith(".zip")]
    assert [role for role in roles if describe_role(role).group == "other"] == []
    assert len(roles) > 50


@pytest.mark.parametrize(("edition", "reference"), [("1999", "arles"), ("2026", "inconnu")])
def test_an_unknown_edition_or_award_is_misuse(arles, tmp_path, edition, reference):
    AwardFactory(territory=arles)

    with pytest.raises(Misuse) as caught:
        call_command("build_kit", edition, reference, "--output", str(tmp_path))

    assert caught.value.returncode == 2
    assert read_directory(tmp_path) == {}


def test_a_directory_that_cannot_be_written_is_misuse(arles, tmp_path):
    AwardFactory(territory=arles)
    (tmp_path / "file").write_text("")

    with pytest.raises(Misuse, match="file") as caught:
        call_command("build_kit", "2026", "arles", "--output", str(tmp_path / "file"))

    assert caught.value.returncode == 2


def test_no_directory_at_all_is_misuse(arles):
    AwardFactory(territory=arles)

    with pytest.raises(CommandError, match="--output"):
        call_command("build_kit", "2026", "arles")


def test_an_unknown_level_is_refused(arles, tmp_path):
    AwardFactory(territory=arles, level=None)

    with pytest.raises(Refusal, match="Arles") as caught:
        call_command("build_kit", "2026", "arles", "--output", str(tmp_path))

    assert caught.value.returncode == 1
    assert read_directory(tmp_path) == {}


def test_an_edition_that_is_not_sealed_is_refused(tmp_path):
    EditionFactory()

    with pytest.raises(Refusal) as caught:
        call_command("build_kit", "2026", "arles", "--output", str(tmp_path))

    assert caught.value.returncode == 1
    assert read_directory(tmp_path) == {}
