# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a candidature, from its records."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.models import Edition, JurySeat
from laureats.case_files import find_candidature, read_case_file
from laureats.case_files.case_file import ComparedLine, MarkLine, OpinionLine, PreviousResult, ThresholdLine
from laureats.models import Award, Candidature, Deferral
from tests.factories import CandidatureFactory, CriterionFactory, DomainFactory, EditionFactory, LevelFactory
from tests.laureats.jury_sheets.factories import BREST, NEVERS, give_mark, give_opinion, make_marked_edition, recuse
from tests.laureats.palmares.factories import decide

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(db):
    """Return an edition with jurors gonnu and aime, who have names, and levels at 20 and 60."""
    edition = make_marked_edition()
    for code, name in [("gonnu", "Gonnu"), ("aime", "Aimé")]:
        person = edition.seats.get(code=code).person
        type(person).objects.filter(pk=person.pk).update(first_name="", last_name=name)
    return Edition.objects.get(pk=edition.pk)


def give_all(edition, *, gonnu=("4", "2"), aime=("3", "1"), reference=BREST):
    for juror, points in [("gonnu", gonnu), ("aime", aime)]:
        for criterion, value in zip(("STR-1", "STR-2"), points, strict=True):
            give_mark(edition, reference, criterion, value, juror=juror)


def read(edition, reference=BREST):
    return read_case_file(find_candidature(edition=edition, reference=reference))


def plain(sentence):
    return sentence.replace("\u00a0", " ")


def test_the_verdict_the_way_and_robustness_are_sentences(edition):
    give_all(edition, gonnu=("4", "2.5"), aime=("2", "0.5"))

    file = read(edition)

    # 3 + 1.5 of 8 with both, 6.5 of 8 with gonnu alone, 2.5 of 8 with aime alone.
    assert plain(file.verdict) == (
        "Total 56,25 sur 100 → Niveau 1 : tous ses seuils sont atteints, mais pas tous ceux du niveau au-dessus."
    )
    assert plain(file.way_forward) == ("Pour atteindre le niveau au-dessus (Niveau 2), il manque 3,75 points au total.")
    assert [plain(sentence) for sentence in file.robustness] == [
        "Sans Aimé : Niveau 2.",
        "Sans n’importe quel autre juré, le résultat reste le même : Niveau 1.",
    ]


def test_the_way_names_the_domains_that_are_short(edition):
    edition.levels.filter(code="2").update(domain_minima={"STR": "58"})
    give_all(edition, gonnu=("4", "2.5"), aime=("2", "0.5"))

    assert plain(read(edition).way_forward) == (
        "Pour atteindre le niveau au-dessus (Niveau 2), il manque 3,75 points au total et 1,75 point dans le domaine"
        " « Domaine STR »."
    )


def test_the_top_of_the_ladder_has_no_way_forward(edition):
    give_all(edition, gonnu=("5", "3"), aime=("5", "3"))

    file = read(edition)

    assert (plain(file.verdict), file.way_forward) == (
        "Total 100,00 sur 100 → Niveau 2 : tous ses seuils sont atteints, et aucun niveau n’est plus haut.",
        "",
    )
    assert [plain(each) for each in file.robustness] == [
        "Sans n’importe lequel des jurés, le résultat reste le même : Niveau 2."
    ]


def test_a_file_below_the_first_level_says_so(edition):
    give_all(edition, gonnu=("0", "0"), aime=("0", "0"))

    assert plain(read(edition).verdict) == (
        "Total 0,00 sur 100 → aucun label : les seuils du premier niveau ne sont pas tous atteints."
    )


def test_each_threshold_is_met_or_not(edition):
    give_all(edition, gonnu=("4", "2.5"), aime=("2", "0.5"))

    assert [(level.name, level.is_met, level.thresholds) for level in read(edition).levels] == [
        ("Niveau 1", True, [ThresholdLine(subject="Total", required="20,00", reached="56,25", is_met=True)]),
        ("Niveau 2", False, [ThresholdLine(subject="Total", required="60,00", reached="56,25", is_met=False)]),
    ]


def test_an_incomplete_file_names_what_is_missing(edition):
    give_mark(edition, BREST, "STR-1", "3")

    file = read(edition)

    assert plain(file.verdict) == (
        "Incomplet : aucun niveau n’est calculé, car le quorum de jurés (1) n’est pas atteint pour le critère STR-2."
    )
    assert (file.missing, file.levels, file.robustness, file.total) == (
        [("Aimé", "STR-1, STR-2"), ("Gonnu", "STR-2")],
        [],
        [],
        "",
    )


def test_every_juror_has_a_mark_a_word_and_a_comment(edition):
    give_mark(edition, BREST, "STR-1", "4.5", comment="Un plan voté.")
    recuse(edition, BREST, juror="aime")

    first, second = read(edition).domains[0].criteria

    aside = MarkLine(juror="Aimé", shown="récusé", is_counted=False, comment="")
    assert first.marks == [MarkLine(juror="Gonnu", shown="4,5", is_counted=True, comment="Un plan voté."), aside]
    assert second.marks == [MarkLine(juror="Gonnu", shown="manquante", is_counted=False, comment=""), aside]


def test_a_seat_that_ended_is_told(edition):
    edition.seats.filter(code="gonnu").update(state=JurySeat.State.ENDED_EXCLUDED)
    edition.seats.filter(code="aime").update(state=JurySeat.State.ENDED_KEPT)

    file = read(edition)

    assert [plain(remark) for remark in file.remarks] == [
        "Gonnu : le siège a pris fin, les notes ne comptent nulle part.",
        "Aimé : le siège a pris fin, les notes données comptent.",
    ]
    assert [(mark.juror, mark.shown) for mark in file.domains[0].criteria[0].marks] == [("Aimé", "aucune note")]


def test_an_erased_juror_is_told_by_code(edition):
    person = edition.seats.get(code="aime").person
    type(person).objects.filter(pk=person.pk).update(last_name="")

    assert read(edition).missing[0][0] == "personne effacée (aime)"


def test_opinions_and_recusals_name_the_jurors(edition):
    give_opinion(edition, BREST, "Solide.")
    recuse(edition, BREST, juror="aime")

    file = read(edition)

    assert (file.opinions, file.recused) == ([OpinionLine(juror="Gonnu", text="Solide.")], ["Aimé"])


def test_the_decision_tells_where_it_stands(edition):
    for reference in edition.candidatures.values_list("reference", flat=True):
        give_all(edition, reference=reference)
    undecided = read(edition).decision_state
    decide(edition)
    decided = read(edition).decision_state
    edition.levels.filter(code="2").update(min_total="90")

    assert (undecided, decided, read(edition).decision_state) == ("none", "decided", "to_review")


def test_a_deferral_shows_while_it_is_open(edition):
    candidature = edition.candidatures.get(reference=BREST)
    deferral = Deferral.objects.create(candidature=candidature, reason="Une pièce manque.", author_name="Ada")

    assert (read(edition).deferral, read(edition, NEVERS).deferral) == (deferral, None)


def make_earlier_award(edition, **fields):
    """Return the award of Brest the year before, in an edition of one domain and one criterion."""
    earlier = EditionFactory(code="2025", year=2025)
    domain = DomainFactory(edition=earlier, code="OUV", name="Ouverture")
    criterion = CriterionFactory(domain=domain, code="OUV-1", name="Plan")
    derivation = {"domains": [{"code": "OUV", "shown": "55.50", "criteria": [{"code": "OUV-1", "shown": "3.25"}]}]}
    territory = edition.candidatures.get(reference=BREST).territory
    level = LevelFactory(edition=earlier, code="3")
    known = {"total": Decimal("55.5"), "derivation": derivation, "level": level} | fields
    Award.objects.create(territory=territory, edition=earlier, name="Brest", kind="commune", **known)
    return domain, criterion


def test_the_last_result_is_compared_through_declared_equivalents_alone(edition):
    domain, criterion = make_earlier_award(edition)
    edition.domains.filter(code="STR").update(continues=domain)
    edition.criteria.filter(code="STR-2").update(continues=criterion)
    give_all(edition)

    assert read(edition).previous == PreviousResult(
        edition="Édition 2025",
        level="Niveau 3",
        total="55,50",
        is_withdrawn=False,
        lines=[
            ComparedLine(name="Domaine STR", now="62,50", then_name="Ouverture", then="55,50"),
            ComparedLine(name="Critère STR-2", now="1,50", then_name="Plan", then="3,25"),
        ],
    )


def test_an_earlier_label_known_from_sources_alone_is_told(edition):
    make_earlier_award(edition, total=None, derivation=None, level=None)

    assert read(edition).previous == PreviousResult(
        edition="Édition 2025", level="", total="", is_withdrawn=False, lines=[]
    )


def test_a_body_without_earlier_label_has_none(edition):
    make_earlier_award(edition)

    assert read(edition, NEVERS).previous is None


def test_only_eligible_candidatures_have_a_file(edition):
    edition.candidatures.filter(reference=BREST).update(status="refused")

    with pytest.raises(Candidature.DoesNotExist):
        find_candidature(edition=edition, reference=BREST)


def test_a_file_takes_as_many_queries_among_one_and_many(edition):
    def count():
        with CaptureQueriesContext(connection) as queries:
            read(edition)
        return len(queries)

    give_all(edition)
    few = count()
    for number in (4, 5, 6):
        CandidatureFactory(edition=edition, reference=f"2026-{number:04}")
        give_all(edition, reference=f"2026-{number:04}")
    domain = DomainFactory(edition=edition)
    CriterionFactory(domain=domain)
    make_earlier_award(edition)

    assert count() == few
