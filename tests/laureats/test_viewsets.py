# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures, bodies and results in the admin."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laureats.authors import Author
from laureats.imports.uploads import Counts, Upload, record_import
from laureats.models import (
    Award,
    Candidature,
    Decision,
    Erratum,
    FormerName,
    MailTemplate,
    Mark,
    Opinion,
    Palmares,
    Recusal,
    SheetDelivery,
    SheetExport,
    SheetImport,
    Succession,
    Unsealing,
)
from laureats.viewsets import CandidatureGroup, ResultGroup
from tests.accounts import form_errors, log_in
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    PersonFactory,
    TerritoryFactory,
    siren,
)
from tests.viewset_pages import add_address, count_queries, index_address, listed, record_address, searched_value

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
KEPT = {"candidatures", "mail-templates", "recusals", "territories", "former-names", "successions"}
VIEWSETS = {viewset.name: viewset for viewset in (*CandidatureGroup.items, *ResultGroup.items)}
READ_ONLY = sorted(VIEWSETS.keys() - KEPT)
SEARCHED = [(name, field) for name, viewset in VIEWSETS.items() for field in viewset.search_fields]
OF_AN_EDITION = {"candidatures": "edition", "recusals": "candidature__edition", "marks": "candidature__edition"} | {
    "opinions": "candidature__edition",
    "decisions": "candidature__edition",
    "awards": "edition",
    "sheet-imports": "edition",
    "sheet-exports": "edition",
    "sheet-deliveries": "seat__edition",
}


def make_candidature(number):
    territory = TerritoryFactory(
        name=f"Bourg-n{number}x",
        siren=siren(24000000 + 7 * number),
        insee_code=f"9{number}x",
        postal_codes=f"8{number}x",
    )
    return CandidatureFactory(reference=f"ref-{number}x", dossier=f"dossier-{number}x", territory=territory)


def make_seat(number):
    return JurySeatFactory(code=f"jure-{number}x")


def make_recusal(number):
    return Recusal.objects.create(seat=make_seat(number), candidature=make_candidature(number))


def make_mail_template(number):
    words = {"name": f"Modèle n{number}x", "subject": f"Objet n{number}x", "text": "Bonjour"}
    return MailTemplate.objects.create(purpose="message", **words)


def make_mark(number):
    criterion = CriterionFactory(code=f"CRIT-{number}x")
    case = {"seat": make_seat(number), "candidature": make_candidature(number), "criterion": criterion}
    return Mark.objects.create(**case, state="graded", points="2")


def make_opinion(number):
    return Opinion.objects.create(seat=make_seat(number), candidature=make_candidature(number), text="Avis")


def make_decision(number):
    candidature, level = make_candidature(number), LevelFactory()
    return Decision.objects.create(
        candidature=candidature,
        is_decided=True,
        decided_at=timezone.now(),
        awarded_level=level,
        computed_level=level,
        computed_complete=True,
    )


def make_import(number):
    return record_import(
        edition=EditionFactory(),
        subject=SheetImport.Subject.MARKS,
        upload=Upload(name=f"grille-{number}x.ods", content=f"{number}".encode()),
        counts=Counts(),
        author=Author(name=f"Personne-{number}x"),
        batch=uuid.uuid4(),
    )


def make_award(number):
    territory = make_candidature(number).territory
    return Award.objects.create(
        territory=territory,
        edition=EditionFactory(),
        level=LevelFactory(),
        name=f"Ville n{number}x",
        kind="commune",
        department="01",
        mentions=[{"code": "total", "name": "Meilleure note totale"}],
    )


def make_palmares(number):
    edition = EditionFactory(code=f"e{number}", year=2030 + number)
    return Palmares.objects.create(edition=edition, content="{}", fingerprint="f" * 64, sealed_at=timezone.now())


def make_unsealing(number):
    return Unsealing.objects.create(
        edition=EditionFactory(code=f"u{number}", year=2030 + number),
        fingerprint="f" * 64,
        sealed_at=timezone.now(),
        reason="Une note oubliée",
        author_name="Ada",
    )


def make_erratum(number):
    return Erratum.objects.create(
        award=make_award(number), reason="Faute", author_name="Ada", previous_fingerprint="a" * 64, fingerprint="b" * 64
    )


def make_former_name(number):
    territory = TerritoryFactory(name=f"Bourg-n{number}x")
    return FormerName.objects.create(territory=territory, name=f"Vieux-{number}x", slug=f"vieux-{number}x")


def make_territory(number):
    return make_former_name_of(make_candidature(number).territory, number)


def make_former_name_of(territory, number):
    FormerName.objects.create(territory=territory, name=f"Vieux-{number}x", slug=f"vieux-{number}x")
    return territory


def make_succession(number):
    bodies = {"predecessor": TerritoryFactory(), "successor": TerritoryFactory()}
    return Succession.objects.create(**bodies, happened_on="2025-01-01", reason="merger")


def make_export(number):
    return SheetExport.objects.create(edition=EditionFactory(), seat=make_seat(number), grid_fingerprint="f" * 64)


def make_delivery(number):
    seat = JurySeatFactory(code=f"jure-{number}x", person=PersonFactory(last_name=f"JURÉE-{number}x"))
    return SheetDelivery.objects.create(seat=seat, kind="workbook", recipient=f"juree-{number}x@jury.example")


MAKERS = {
    "candidatures": make_candidature,
    "recusals": make_recusal,
    "mail-templates": make_mail_template,
    "marks": make_mark,
    "opinions": make_opinion,
    "decisions": make_decision,
    "sheet-imports": make_import,
    "sheet-exports": make_export,
    "sheet-deliveries": make_delivery,
    "territories": make_territory,
    "former-names": make_former_name,
    "successions": make_succession,
    "awards": make_award,
    "sealed-palmares": make_palmares,
    "unsealings": make_unsealing,
    "errata": make_erratum,
}


@pytest.fixture
def admin():
    return log_in("admin")


@pytest.mark.parametrize("name", VIEWSETS)
def test_a_list_and_its_records_open(name, admin):
    viewset, record = VIEWSETS[name], MAKERS[name](1)
    addresses = [index_address(viewset), *(record_address(viewset, view, record) for view in ("inspect", "history"))]
    if name in READ_ONLY:
        addresses = addresses[:2]

    assert {address: admin.get(address, follow=True).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )


@pytest.mark.parametrize("name", sorted(KEPT))
def test_the_forms_of_records_kept_by_hand_open(name, admin):
    viewset, record = VIEWSETS[name], MAKERS[name](1)
    addresses = [add_address(viewset), *(record_address(viewset, view, record) for view in ("edit", "delete"))]

    assert [admin.get(address).status_code for address in addresses] == [200, 200, 200]


@pytest.mark.parametrize("name", READ_ONLY)
def test_what_deeds_write_is_only_read_even_by_administrators(name, admin):
    viewset, record = VIEWSETS[name], MAKERS[name](1)
    addresses = [add_address(viewset), *(record_address(viewset, view, record) for view in ("edit", "delete"))]

    answers = [admin.post(address) for address in addresses]

    assert [answer.url for answer in answers] == [reverse("wagtailadmin_home")] * 3
    assert [address in admin.get(index_address(viewset)).content.decode() for address in addresses] == [False] * 3
    assert type(record).objects.filter(pk=record.pk).exists()


@pytest.mark.parametrize("name", VIEWSETS)
def test_a_list_takes_as_many_queries_for_1_record_and_30(name, admin):
    viewset = VIEWSETS[name]
    MAKERS[name](1)
    admin.get(index_address(viewset))

    for_one = count_queries(lambda: admin.get(index_address(viewset)))
    for number in range(2, 31):
        MAKERS[name](number)
    for_thirty = count_queries(lambda: admin.get(index_address(viewset)))

    assert for_thirty == for_one


@pytest.mark.parametrize(("name", "field"), SEARCHED)
def test_a_search_finds_the_record_that_holds_the_words(name, field, admin):
    record, _other = MAKERS[name](1), MAKERS[name](2)

    assert listed(admin, VIEWSETS[name], q=searched_value(record, field)) == [record]


def test_a_body_of_many_former_names_is_found_once(admin):
    territory = TerritoryFactory()
    for number in (1, 2, 3):
        make_former_name_of(territory, number)

    assert listed(admin, VIEWSETS["territories"], q="Vieux") == [territory]


@pytest.mark.parametrize(("name", "path"), OF_AN_EDITION.items())
def test_a_list_is_narrowed_to_an_edition(name, path, admin):
    record = MAKERS[name](1)
    edition = searched_value(record, path)

    kept = listed(admin, VIEWSETS[name], **{path: edition.pk})
    none = listed(admin, VIEWSETS[name], **{path: EditionFactory(code="autre", year=2040).pk})

    assert (kept, none) == ([record], [])


@pytest.mark.parametrize("name", VIEWSETS)
def test_the_secretariat_reads_every_record(name):
    client, viewset, record = log_in("secretariat"), VIEWSETS[name], MAKERS[name](1)

    addresses = [index_address(viewset), record_address(viewset, "inspect", record)]

    assert [client.get(address, follow=True).status_code for address in addresses] == [200, 200]


@pytest.mark.parametrize("name", VIEWSETS)
def test_the_communication_team_reads_none(name):
    client, viewset, record = log_in("communication"), VIEWSETS[name], MAKERS[name](1)
    of_record = [record_address(viewset, view, record) for view in ("inspect", "edit", "delete", "history", "usage")]

    answers = [client.get(address) for address in (index_address(viewset), add_address(viewset), *of_record)]

    assert [answer.status_code for answer in answers] == [302] * 7
    assert {answer.url for answer in answers} == {reverse("wagtailadmin_home")}


def test_the_communication_team_has_no_menu_of_records():
    page = log_in("communication").get(reverse("wagtailadmin_home")).content.decode()

    assert [name for name, viewset in VIEWSETS.items() if index_address(viewset) in page] == []


@pytest.mark.parametrize("name", VIEWSETS)
def test_a_visitor_is_asked_to_log_in(name):
    answer = Client().get(index_address(VIEWSETS[name]))

    assert answer.url.partition("?")[0] == reverse("wagtailadmin_login")


def test_files_that_wait_for_a_confirmation_are_not_listed(admin):
    SheetImport.objects.filter(pk=make_import(1).pk).update(state=SheetImport.State.CHECKED)

    assert listed(admin, VIEWSETS["sheet-imports"]) == []


def test_an_award_reads_in_words_without_its_derivation(admin):
    award = make_award(1)

    fields = admin.get(record_address(VIEWSETS["awards"], "inspect", award)).context["fields"]

    shown = {field["label"]: field["value"] for field in fields}
    assert shown["Mentions"] == "code: total; name: Meilleure note totale"
    assert shown["Sources"] == "–"
    assert "Derivation" not in shown


def edit_candidature(client, candidature, **changes):
    data = {"edition": candidature.edition_id, "territory": candidature.territory_id} | {
        "reference": candidature.reference,
        "status": candidature.status,
        "snapshot_population": "",
    }
    return client.post(record_address(VIEWSETS["candidatures"], "edit", candidature), data | changes)


def test_making_a_candidature_eligible_takes_the_snapshot(admin):
    territory = TerritoryFactory(name="Brest", department="29", population=139456)
    candidature = CandidatureFactory(
        territory=territory,
        status="submitted",
        snapshot_name="",
        snapshot_kind="",
        snapshot_department="",
        snapshot_population=None,
    )

    edit_candidature(admin, candidature, status="eligible")

    candidature.refresh_from_db()
    taken = (candidature.snapshot_name, candidature.snapshot_kind, candidature.snapshot_department)
    assert (candidature.status, *taken, candidature.snapshot_population) == (
        "eligible",
        "Brest",
        "commune",
        "29",
        139456,
    )


def test_a_candidature_of_a_sealed_edition_keeps_its_status(admin):
    candidature = make_candidature(1)
    type(candidature.edition).objects.update(sealed_at=timezone.now())

    answer = edit_candidature(admin, candidature, status="withdrawn")

    candidature.refresh_from_db()
    assert answer.context["form"].non_field_errors() == ["The edition is sealed or public: this can no longer change."]
    assert candidature.status == Candidature.Status.ELIGIBLE


def recusal_data(seat, candidature):
    return {"seat": seat.pk, "candidature": candidature.pk, "reason": "Ancien agent"}


def test_a_recusal_is_recorded_with_its_author(admin):
    candidature, seat = make_candidature(1), make_seat(1)

    admin.post(add_address(VIEWSETS["recusals"]), recusal_data(seat, candidature))

    assert list(Recusal.objects.values_list("seat", "reason", "created_by__username")) == [
        (seat.pk, "Ancien agent", "admin")
    ]


def test_a_recusal_is_of_one_edition(admin):
    seat = JurySeatFactory(edition=EditionFactory(code="2031", year=2031))

    answer = admin.post(add_address(VIEWSETS["recusals"]), recusal_data(seat, make_candidature(1)))

    assert form_errors(answer) == {"seat": ["This juror sits in another edition than the candidature’s."]}
    assert Recusal.objects.count() == 0


def test_the_recusal_form_takes_as_many_queries_for_1_juror_and_10(admin):
    make_seat(1)
    admin.get(add_address(VIEWSETS["recusals"]))

    for_one = count_queries(lambda: admin.get(add_address(VIEWSETS["recusals"])))
    for number in range(2, 11):
        make_seat(number)
        make_candidature(number)
    for_ten = count_queries(lambda: admin.get(add_address(VIEWSETS["recusals"])))

    assert for_ten == for_one


@pytest.mark.parametrize("words", ["brest", siren(21290019), "29019", "29200"])
def test_a_body_is_chosen_by_name_siren_insee_or_postal_code(words, admin):
    brest = TerritoryFactory(name="Brest", siren=siren(21290019), insee_code="29019", postal_codes="29200 29240")
    TerritoryFactory(name="Quimper", siren=siren(21290232), insee_code="29232", postal_codes="29000")

    answer = admin.get(reverse("territory-chooser:choose_results"), {"q": words})

    assert list(answer.context["results"]) == [brest]
