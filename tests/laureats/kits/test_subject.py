# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.faults import Refused
from laureats.kits.subject import kit_subject_from_award
from tests.factories import TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_kit_subject, make_page, make_subject

LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"


@pytest.mark.django_db
def test_a_kit_tells_of_the_award_and_its_addresses():
    territory = TerritoryFactory(name="Angoulême", slug="angouleme", siren="211600150")
    mentions = [{"code": "total", "name": "Meilleure note totale"}]
    award = AwardFactory(territory=territory, mentions=mentions)
    page = make_page(territory, slug="angouleme-16")

    subject = kit_subject_from_award(award)

    assert subject == make_kit_subject(
        reference="211600150",
        slug="angouleme-16",
        badge=make_subject(laureate="Ville d'Angoulême"),
        mentions=("Meilleure note totale",),
        badge_address="http://localhost/badges/angouleme-16/2026.svg",
        page_address=page.full_url,
    )


@pytest.mark.django_db
def test_a_body_without_a_page_shows_its_own_copy_of_the_picture():
    award = AwardFactory(territory=TerritoryFactory(name="Boé", slug="boe", siren=None))

    subject = kit_subject_from_award(award)

    assert (subject.reference, subject.badge_address) == ("boe", "label-2026-niveau-3-boe-badge-light.svg")
    assert subject.page_address == "http://localhost/"


@pytest.mark.django_db
def test_an_award_of_unknown_level_has_no_kit():
    award = AwardFactory(territory=TerritoryFactory(name="Colomiers"), level=None)

    with pytest.raises(Refused, match="Colomiers") as caught:
        kit_subject_from_award(award)

    assert [fault.code for fault in caught.value.faults] == ["unknown_level"]


@pytest.mark.parametrize(
    ("slug", "badge", "expected"),
    [
        ("arles", {}, "label-2026-niveau-3-arles"),
        ("y", {"level_code": "or", "level_name": "Or"}, "label-2026-or-y"),
        ("éts-public", {}, "label-2026-niveau-3-ets-public"),
        ("arles", {"level_name": "★★★"}, "label-2026-3-arles"),
        (LONG_NAME.lower(), {}, f"label-2026-niveau-3-{LONG_NAME.lower()}"),
        ("a" * 255, {}, f"label-2026-niveau-3-{'a' * 120}"),
    ],
)
def test_files_are_named_for_edition_level_and_body(slug, badge, expected):
    assert make_kit_subject(slug=slug, badge=make_subject(**badge)).stem == expected


def test_the_words_for_the_picture_name_the_laureate_and_the_level():
    expected = "Ville d’Angoulême : Label Territoire Numérique Libre 2026 – Niveau 3"

    assert make_kit_subject().alternative == expected
