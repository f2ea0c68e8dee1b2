# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.models import Criterion, Edition, JurySeat, Level, Mention
from laureats.models import Award, Decision, Mark, MarkChange, Opinion, Recusal, SheetExport, SheetImport
from tests.factories import CandidatureFactory, TerritoryFactory
from tests.label.definition.documents import EXAMPLE, REMOVED, example
from tests.label.definition.refusals import find_load_faults
from tests.label.definition.stored import dump, load, render

pytestmark = pytest.mark.django_db

NO_JUROR = example({"/jurors/0": REMOVED})


@pytest.fixture
def edition():
    load(EXAMPLE)
    return Edition.objects.get()


@pytest.fixture
def candidature(edition):
    return CandidatureFactory(edition=edition)


@pytest.fixture
def seat(edition):
    return edition.seats.get(code="gonnu")


def give_mark(*, seat, candidature, criterion):
    return Mark.objects.create(
        seat=seat, candidature=candidature, criterion=Criterion.objects.get(code=criterion), state="not_applicable"
    )


def without_domain():
    return example({"/domains/1": REMOVED, "/levels/1/domain_minima": {}, "/profiles/0/not_applicable": []})


def test_find_forbidden_removals_keeps_a_criterion_with_marks(seat, candidature):
    give_mark(seat=seat, candidature=candidature, criterion="STR-2")

    with pytest.raises(RefusedDefinition) as refused:
        load(example({"/domains/0/criteria/1": REMOVED, "/domains/0/criteria/0/name": "Autre nom"}))

    message = "“STR-2” cannot be removed: these records refer to it: marks."
    assert refused.value.faults == (DefinitionFault(pointer="/domains/0/criteria", code="in_use", message=message),)
    assert render(dump()) == render(EXAMPLE)


def test_find_forbidden_removals_keeps_a_domain_that_holds_marks(seat, candidature):
    give_mark(seat=seat, candidature=candidature, criterion="OD-3")

    assert find_load_faults(without_domain()) == [("/domains", "in_use")]
    assert render(dump()) == render(EXAMPLE)


def test_find_forbidden_removals_keeps_a_criterion_whose_marks_are_only_in_the_journal(seat, candidature):
    sheet_import = SheetImport.objects.create(edition=candidature.edition, subject="marks", file_name="a.ods")
    criterion = Criterion.objects.get(code="OD-3")
    MarkChange.objects.create(sheet_import=sheet_import, seat=seat, candidature=candidature, criterion=criterion)

    assert find_load_faults(without_domain()) == [("/domains", "in_use")]


def recuse(*, seat, candidature):
    Recusal.objects.create(seat=seat, candidature=candidature)


def give_opinion(*, seat, candidature):
    Opinion.objects.create(seat=seat, candidature=candidature, text="Un avis")


def send_workbook(*, seat, candidature):
    SheetExport.objects.create(edition=candidature.edition, seat=seat, grid_fingerprint="0" * 64)


def take_workbook(*, seat, candidature):
    SheetImport.objects.create(edition=candidature.edition, seat=seat, subject="marks", file_name="a.ods")


def grade(*, seat, candidature):
    give_mark(seat=seat, candidature=candidature, criterion="STR-1")


@pytest.mark.parametrize("use", [grade, recuse, give_opinion, send_workbook, take_workbook])
def test_find_forbidden_removals_keeps_a_juror_who_is_referred_to(use, seat, candidature):
    use(seat=seat, candidature=candidature)

    assert find_load_faults(NO_JUROR) == [("/jurors", "in_use")]
    assert JurySeat.objects.filter(pk=seat.pk).exists()


def without_level():
    return example({"/levels/0": REMOVED, "/profiles/0/levels": {}})


def without_mention():
    return example({"/mentions": []})


def test_find_forbidden_removals_keeps_the_level_of_a_decision(candidature):
    level = Level.objects.get(code="1")
    Decision.objects.create(candidature=candidature, computed_level=level, computed_complete=True)

    assert find_load_faults(without_level()) == [("/levels", "in_use")]


def test_find_forbidden_removals_keeps_the_level_of_an_award(edition):
    Award.objects.create(
        territory=TerritoryFactory(), edition=edition, level=Level.objects.get(code="1"), name="Bourg", kind="commune"
    )

    assert find_load_faults(without_level()) == [("/levels", "in_use")]


def test_find_forbidden_removals_keeps_the_mention_of_a_decision(candidature):
    decision = Decision.objects.create(candidature=candidature)
    decision.mentions.add(Mention.objects.get(code="total"))

    with pytest.raises(RefusedDefinition) as refused:
        load(without_mention())

    message = "“total” cannot be removed: these records refer to it: decisions."
    assert refused.value.faults == (DefinitionFault(pointer="/mentions", code="in_use", message=message),)


def test_find_forbidden_removals_reports_all_that_is_in_use(seat, candidature):
    give_mark(seat=seat, candidature=candidature, criterion="OD-3")
    level = Level.objects.get(code="1")
    Decision.objects.create(candidature=candidature, computed_level=level, computed_complete=True)
    document = without_domain() | {"levels": without_level()["levels"], "profiles": [], "jurors": []}
    document["levels"][0]["domain_minima"] = {}

    assert find_load_faults(document) == [("/domains", "in_use"), ("/levels", "in_use"), ("/jurors", "in_use")]


def test_load_definition_removes_what_nobody_refers_to(edition):
    document = without_domain() | {"levels": without_level()["levels"], "mentions": [], "profiles": [], "jurors": []}
    document["levels"][0]["domain_minima"] = {}

    status = load(document)

    assert (status, render(dump())) == ("updated", render(document))


def test_load_definition_moves_a_criterion_with_its_marks(seat, candidature):
    mark = give_mark(seat=seat, candidature=candidature, criterion="OD-3")
    document = without_domain()
    document["domains"][0]["criteria"].append(EXAMPLE["domains"][1]["criteria"][0])

    status = load(document)

    assert (status, Mark.objects.get(pk=mark.pk).criterion.domain.code) == ("updated", "STR")
