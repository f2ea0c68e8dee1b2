# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records for saving: who may have them, and what they hold."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from laureats.models import Award, Decision
from laureats.spreadsheets import read_workbook
from laureats.spreadsheets.cell_words import plain_text
from tests.accounts import log_in, make_account, shown_messages
from tests.factories import CandidatureFactory, EditionFactory, LevelFactory, TerritoryFactory
from tests.laureats.resources.factories import make_award, past_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
FORMATS = ["csv", "ods", "xlsx"]
OF_EDITION = ["candidatures", "decisions", "awards"]
LISTS = ["territories", "candidatures", "decisions", "awards"]
SECRET = "ada@secret.example"


@pytest.fixture
def edition():
    """Return an edition under way, with a person's address and a decision that nobody is to know."""
    edition = EditionFactory(code="2026")
    level = LevelFactory(edition=edition, code="3", name="Argent")
    candidature = CandidatureFactory(
        edition=edition,
        reference="2026-0001",
        territory=TerritoryFactory(name="Brest"),
        manager_email=SECRET,
        dossier="=1+1",
    )
    Decision.objects.create(
        candidature=candidature,
        is_decided=True,
        awarded_level=level,
        reason="Souverain",
        decided_at="2026-11-01T12:00:00Z",
    )
    return edition


@pytest.fixture
def secretary():
    return log_in("secretariat")


def desk_address(subject, file_format="csv"):
    return reverse("desk_export", args=["2026", subject, file_format])


def list_address(name):
    return reverse(f"{name}:index")


def read(answer):
    """Return the cells of the file, row by row; the name comes first."""
    name = answer["Content-Disposition"].partition("filename=")[2].strip('"')
    (sheet,) = read_workbook(answer.content, name=name).sheets
    return name, [{column: plain_text(cell) for column, cell in row.items()} for row in sheet.rows.values()]


def cells_of(answer):
    return [list(row.values()) for row in read(answer)[1]]


def reader_of(permission):
    """Return a browser of someone who may read those records, and is not of the secretariat."""
    reader = make_account("communication")
    reader.user_permissions.add(Permission.objects.get(codename=permission))
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_candidatures_of_an_edition_are_exported_and_no_text_is_a_formula(secretary, edition, file_format):
    answer = secretary.get(desk_address("candidatures", file_format))

    name, (header, row) = read(answer)
    assert name == f"candidatures-2026.{file_format}"
    told = {header[column]: text for column, text in row.items()}
    assert (told["reference"], told["manager_email"], told["dossier"]) == ("2026-0001", SECRET, "=1+1")
    assert answer["X-Content-Type-Options"] == "nosniff"
    if file_format == "csv":
        assert b";'=1+1;" in answer.content


def test_the_decisions_of_an_edition_are_exported_with_what_is_left_to_decide(secretary, edition):
    CandidatureFactory(edition=edition, reference="2026-0002")
    CandidatureFactory(edition=edition, reference="2026-0003", status="withdrawn")

    assert cells_of(secretary.get(desk_address("decisions")))[1:] == [["2026-0001", "3", "Souverain"], ["2026-0002"]]


def test_the_desk_offers_each_export_in_each_format(secretary, edition):
    page = secretary.get(reverse("desk_edition", args=["2026"])).content.decode()

    assert [desk_address(*each) in page for each in ((s, f) for s in OF_EDITION for f in FORMATS)] == [True] * 9


@pytest.mark.parametrize("subject", OF_EDITION)
def test_the_communication_team_exports_nothing_from_the_desk(edition, subject):
    answer = log_in("communication").get(desk_address(subject))

    assert (answer.url, SECRET.encode() in answer.content) == (reverse("wagtailadmin_home"), False)


@pytest.mark.parametrize("subject", OF_EDITION)
def test_a_visitor_is_asked_to_log_in(edition, subject):
    assert Client().get(desk_address(subject)).url.partition("?")[0] == reverse("wagtailadmin_login")


@pytest.mark.parametrize(("subject", "file_format"), [("marks", "ods"), ("candidatures", "pdf")])
def test_what_is_not_exported_is_not_found(secretary, edition, subject, file_format):
    assert secretary.get(desk_address(subject, file_format)).status_code == 404


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("file_format", FORMATS)
def test_a_list_offers_its_export_in_each_format(secretary, edition, name, file_format):
    make_award(edition=past_edition("2018"))

    page, answer = secretary.get(list_address(name)), secretary.get(list_address(name), {"export": file_format})

    assert f"?export={file_format}" in page.content.decode()
    assert len(read(answer)[1]) > 1


def test_a_list_is_exported_as_it_is_filtered(secretary, edition):
    other = EditionFactory(code="2027", year=2027)
    CandidatureFactory(edition=other, reference="2027-0001")

    answer = secretary.get(list_address("candidatures"), {"export": "ods", "edition": other.pk})

    name, rows = read(answer)
    assert (name, [row[0] for row in rows[1:]]) == ("candidatures-2027.ods", ["2027-0001"])


@pytest.mark.parametrize("name", ["candidatures", "decisions"])
def test_the_records_of_several_editions_do_not_stand_in_one_file(secretary, edition, name):
    other = CandidatureFactory(edition=EditionFactory(code="2027", year=2027))
    Decision.objects.create(candidature=other)

    answer = secretary.get(list_address(name), {"export": "csv"}, follow=True)

    assert shown_messages(answer) == ["Choose one edition in the filters first: a file holds the records of one."]


def test_every_page_of_a_list_is_exported(secretary):
    for _number in range(60):
        TerritoryFactory()

    assert len(read(secretary.get(list_address("territories"), {"export": "csv"}))[1]) == 61


@pytest.mark.parametrize(("name", "permission"), [("candidatures", "candidature"), ("decisions", "decision")])
def test_who_may_read_a_list_without_the_desk_does_not_carry_it_away(edition, name, permission):
    client = reader_of(f"view_{permission}")

    page, answer = client.get(list_address(name)), client.get(list_address(name), {"export": "csv"})

    assert (page.status_code, "?export=" in page.content.decode()) == (200, False)
    assert SECRET.encode() not in answer.content
    assert b"Souverain" not in answer.content
    assert answer.get("Content-Disposition") is None


def test_awards_that_are_not_public_are_exported_to_who_sees_the_desk_alone(secretary):
    make_award(edition=past_edition("2018"), name="Boé")
    make_award(edition=EditionFactory(code="2031", year=2031), name="Secret")
    reader = reader_of("view_award")

    names = {
        who: sorted({name for name in ("Boé", "Secret") if name.encode() in answer.content})
        for who, answer in (
            ("secretariat", secretary.get(list_address("awards"), {"export": "csv"})),
            ("reader", reader.get(list_address("awards"), {"export": "csv"})),
        )
    }

    assert names == {"secretariat": ["Boé", "Secret"], "reader": ["Boé"]}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("file_format", FORMATS)
def test_the_communication_team_exports_no_list(edition, name, file_format):
    answer = log_in("communication").get(list_address(name), {"export": file_format})

    assert (answer.url, answer.content) == (reverse("wagtailadmin_home"), b"")


@pytest.mark.parametrize("name", ["recusals", "marks", "opinions", "sheet-imports"])
@pytest.mark.parametrize("file_format", FORMATS)
def test_wagtails_own_export_is_not_to_be_had(secretary, name, file_format):
    answer = secretary.get(list_address(name), {"export": file_format})

    assert answer["Content-Type"].startswith("text/html")


QUERIES = {"territories": 7, "candidatures": 9, "decisions": 10, "awards": 7}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("name", "queries"), QUERIES.items())
def test_an_export_takes_as_many_queries_for_1_record_and_3(secretary, django_assert_num_queries, name, queries, count):
    edition, past = EditionFactory(code="2026"), past_edition("2018")
    level = LevelFactory(edition=edition)
    for _number in range(count):
        candidature = CandidatureFactory(edition=edition)
        Decision.objects.create(
            candidature=candidature, is_decided=True, awarded_level=level, decided_at="2026-11-01T12:00:00Z"
        )
        Award.objects.create(territory=candidature.territory, edition=past, name="x", kind="commune")
    secretary.get(list_address(name), {"export": "csv"})

    with django_assert_num_queries(queries):
        answer = secretary.get(list_address(name), {"export": "csv"})

    assert len(read(answer)[1]) == 1 + count
