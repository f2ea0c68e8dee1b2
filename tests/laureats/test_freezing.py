# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sealed editions and public records refuse change in the database itself, whatever code asks."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from label.models import Criterion, Domain, Edition, JurySeat, Level, Mention, Person, Profile, ProfileLevel
from laureats.models import (
    Award,
    BadgeFile,
    Candidature,
    Complement,
    Contestation,
    ContestationPiece,
    Decision,
    DecisionChange,
    Deferral,
    EmbargoDownload,
    Erratum,
    InterestDeclaration,
    Mark,
    Opinion,
    Palmares,
    PalmaresFile,
    PalmaresText,
    Recusal,
    ReleaseEvent,
    SeatChange,
    Unsealing,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """An edition with one of everything, not sealed yet."""
    edition = factories.EditionFactory()
    criterion = factories.CriterionFactory(domain__edition=edition)
    level = factories.LevelFactory(edition=edition)
    profile = Profile.objects.create(edition=edition, code="p", name="Profil")
    profile.not_applicable.add(criterion)
    ProfileLevel.objects.create(profile=profile, level=level, min_total="10")
    mention = Mention.objects.create(edition=edition, code="m", name="Mention")
    seat = factories.JurySeatFactory(edition=edition)
    candidature = factories.CandidatureFactory(edition=edition)
    Mark.objects.create(seat=seat, candidature=candidature, criterion=criterion, state="graded", points="2")
    Opinion.objects.create(seat=seat, candidature=candidature, text="Avis")
    Recusal.objects.create(seat=factories.JurySeatFactory(edition=edition), candidature=candidature)
    InterestDeclaration.objects.create(seat=seat, candidature=candidature, has_interest=False)
    SeatChange.objects.create(seat=seat, state_before="active", state_after="ended-kept", reason="Départ")
    decision = Decision.objects.create(candidature=candidature, is_decided=True, decided_at=timezone.now())
    decision.mentions.add(mention)
    return edition


def seal(edition):
    Edition.objects.filter(pk=edition.pk).update(sealed_at=timezone.now())


def is_refused(deed):
    """Tell whether the database refuses a deed as frozen; the deed is undone either way."""
    try:
        with transaction.atomic():
            deed()
            transaction.set_rollback(True)
    except IntegrityError as error:
        return "frozen" in str(error)
    return False


UPDATES = {
    "edition name": lambda: Edition.objects.update(name="Autre"),
    "edition quorum": lambda: Edition.objects.update(quorum=3),
    "domain": lambda: Domain.objects.update(weight="3"),
    "criterion": lambda: Criterion.objects.update(max_points="4"),
    "level": lambda: Level.objects.update(min_total="1"),
    "profile": lambda: Profile.objects.update(population_from=2),
    "profile thresholds": lambda: ProfileLevel.objects.update(min_total="1"),
    "mention": lambda: Mention.objects.update(name="Autre"),
    "seat": lambda: JurySeat.objects.update(state="ended-excluded"),
    "person of a seat": lambda: JurySeat.objects.update(person=factories.PersonFactory()),
    "candidature status": lambda: Candidature.objects.update(status="withdrawn"),
    "candidature snapshot": lambda: Candidature.objects.update(snapshot_population=1),
    "mark": lambda: Mark.objects.update(points="3"),
    "opinion": lambda: Opinion.objects.update(text="Autre"),
    "recusal": lambda: Recusal.objects.update(reason="Autre"),
    "declaration": lambda: InterestDeclaration.objects.update(has_interest=True),
    "decision": lambda: Decision.objects.update(reason="Autre"),
}
DELETIONS = {
    "edition": lambda: Edition.objects.all()._raw_delete("default"),
    "domain": lambda: Domain.objects.all()._raw_delete("default"),
    "criterion": lambda: Criterion.objects.all()._raw_delete("default"),
    "level": lambda: Level.objects.all()._raw_delete("default"),
    "profile": lambda: Profile.objects.all()._raw_delete("default"),
    "mention": lambda: Mention.objects.all()._raw_delete("default"),
    "seat": lambda: JurySeat.objects.all()._raw_delete("default"),
    "candidature": lambda: Candidature.objects.all()._raw_delete("default"),
    "decision": lambda: Decision.objects.all()._raw_delete("default"),
    "profile exemption": lambda: Profile.not_applicable.through.objects.all().delete(),
    "profile thresholds": lambda: ProfileLevel.objects.all().delete(),
    "mark": lambda: Mark.objects.all().delete(),
    "opinion": lambda: Opinion.objects.all().delete(),
    "recusal": lambda: Recusal.objects.all().delete(),
    "declaration": lambda: InterestDeclaration.objects.all().delete(),
    "seat change": lambda: SeatChange.objects.all().delete(),
    "decision mentions": lambda: Decision.mentions.through.objects.all().delete(),
}


@pytest.mark.parametrize(
    "deed", [*UPDATES.values(), *DELETIONS.values()], ids=[*UPDATES, *(f"no {d}" for d in DELETIONS)]
)
def test_sealed_edition_refuses_what_an_open_one_takes(edition, deed):
    before = is_refused(deed) if deed is not DELETIONS["edition"] else False
    seal(edition)
    assert (before, is_refused(deed)) == (False, True)


def insert_mark():
    recusal = Recusal.objects.get()
    criterion = Criterion.objects.get()
    Mark.objects.create(seat=recusal.seat, candidature=recusal.candidature, criterion=criterion, state="not_applicable")


def insert_declaration():
    recusal = Recusal.objects.get()
    InterestDeclaration.objects.create(seat=recusal.seat, candidature=recusal.candidature, has_interest=False)


@pytest.mark.parametrize(
    "deed",
    [
        insert_mark,
        insert_declaration,
        lambda: factories.CandidatureFactory(edition=Edition.objects.get()),
        lambda: factories.LevelFactory(edition=Edition.objects.get()),
        lambda: factories.JurySeatFactory(edition=Edition.objects.get()),
    ],
    ids=["mark", "declaration", "candidature", "level", "seat"],
)
def test_sealed_edition_takes_nothing_new(edition, deed):
    before = is_refused(deed)
    seal(edition)
    assert (before, is_refused(deed)) == (False, True)


ADDITIONS = {
    "domain": lambda: Domain.objects.create(edition=Edition.objects.get(), code="n", name="Domaine", weight="1"),
    "criterion": lambda: factories.CriterionFactory(domain=Domain.objects.get()),
    "profile": lambda: Profile.objects.create(edition=Edition.objects.get(), code="n", name="Profil"),
    "profile thresholds": lambda: ProfileLevel.objects.create(
        profile=Profile.objects.get(), level=Level.objects.latest("pk"), min_total="1"
    ),
    "profile exemption": lambda: Profile.objects.get().not_applicable.add(Criterion.objects.get(marks=None)),
    "mention": lambda: Mention.objects.create(edition=Edition.objects.get(), code="n", name="Mention"),
    "recusal": lambda: Recusal.objects.create(seat=Mark.objects.get().seat, candidature=Mark.objects.get().candidature),
    "opinion": lambda: Opinion.objects.create(
        seat=Recusal.objects.get().seat, candidature=Mark.objects.get().candidature
    ),
    "decision": lambda: Decision.objects.create(candidature=Candidature.objects.get(decision=None)),
    "decision mentions": lambda: Decision.objects.get().mentions.add(Mention.objects.get(decisions=None)),
}


@pytest.mark.parametrize("deed", ADDITIONS.values(), ids=ADDITIONS)
def test_nothing_is_added_to_what_a_sealed_edition_holds(edition, deed):
    factories.CriterionFactory(domain=Domain.objects.get())
    factories.LevelFactory(edition=edition)
    Mention.objects.create(edition=edition, code="m2", name="Mention")
    factories.CandidatureFactory(edition=edition)
    before = is_refused(deed)
    seal(edition)
    assert (before, is_refused(deed)) == (False, True)


def test_the_history_of_a_seat_is_never_rewritten(edition):
    assert is_refused(lambda: SeatChange.objects.update(reason="Autre"))


def test_a_juror_may_take_back_consent_after_the_seal(edition):
    seal(edition)
    assert not is_refused(lambda: JurySeat.objects.update(agrees_to_name=False))


def test_mark_cannot_move_into_a_sealed_edition(edition):
    other = factories.CandidatureFactory(edition=factories.EditionFactory(year=2027))
    mark = Mark.objects.create(
        seat=JurySeat.objects.first(), candidature=other, criterion=Criterion.objects.get(), state="not_applicable"
    )
    Mark.objects.exclude(pk=mark.pk).delete()
    seal(edition)
    target = Candidature.objects.get(edition=edition)
    assert is_refused(lambda: Mark.objects.update(candidature=target))


def test_sealed_edition_lets_a_person_be_erased(edition):
    seal(edition)
    Person.objects.update(first_name="", last_name="Personne effacée", email="")
    Candidature.objects.update(manager_name="", manager_email="")
    assert set(Person.objects.values_list("last_name", flat=True)) == {"Personne effacée"}


def test_sealed_edition_may_change_its_hour_until_it_is_released(edition):
    seal(edition)

    def postpone():
        Edition.objects.update(results_at=timezone.now())

    before = is_refused(postpone)
    Edition.objects.update(released_at=timezone.now())
    assert (before, is_refused(postpone)) == (False, True)


def test_released_edition_cannot_be_unsealed_nor_hidden(edition):
    seal(edition)
    Edition.objects.update(released_at=timezone.now())
    refusals = [
        is_refused(lambda: Edition.objects.update(sealed_at=None)),
        is_refused(lambda: Edition.objects.update(released_at=None)),
    ]
    assert refusals == [True, True]


def test_frozen_award_keeps_everything_but_which_record_is_its_body(edition):
    candidature = Candidature.objects.get()
    award = Award.objects.create(
        territory=candidature.territory,
        edition=edition,
        candidature=candidature,
        level=Level.objects.get(),
        name="Bourg",
        kind="commune",
        frozen_at=timezone.now(),
    )
    other = factories.TerritoryFactory()
    refusals = [
        is_refused(lambda: Award.objects.update(name="Autre")),
        is_refused(lambda: Award.objects.update(opinion="Autre")),
        is_refused(lambda: Award.objects.update(frozen_at=None)),
        is_refused(award.delete),
        is_refused(lambda: Award.objects.update(territory=other)),
    ]
    assert refusals == [True, True, True, True, False]


@pytest.fixture
def award(edition):
    """Return an award as a release freezes it."""
    candidature = Candidature.objects.get()
    return Award.objects.create(
        territory=candidature.territory,
        edition=edition,
        candidature=candidature,
        level=Level.objects.get(),
        name="Bourg",
        kind="commune",
        frozen_at=timezone.now(),
    )


def write_erratum(award, number=1):
    return Erratum.objects.create(
        award=award, reason="r", author_name="a", previous_fingerprint=f"p{number}", fingerprint=f"f{number}"
    )


def amend(count, **fields):
    return lambda: Award.objects.update(errata_count=count, **fields)


AMENDMENTS = {
    "name": {"name": "Autre"},
    "opinion": {"opinion": "Autre"},
    "mentions": {"mentions": [{"code": "m", "name": "Mention"}]},
    "carried by": {"carried_by": "Autre"},
    "note": {"note": "Autre"},
    "withdrawal": {"withdrawn_at": timezone.now()},
}


@pytest.mark.parametrize("fields", AMENDMENTS.values(), ids=AMENDMENTS)
def test_a_frozen_award_changes_with_its_erratum_alone(award, fields):
    before = [is_refused(amend(0, **fields)), is_refused(amend(1, **fields))]
    write_erratum(award)
    assert (before, is_refused(amend(1, **fields))) == ([True, True], False)


def test_an_erratum_changes_its_award_once(award):
    write_erratum(award)
    amend(1, name="Autre")()
    refusals = [is_refused(amend(1, name="Encore")), is_refused(amend(2, name="Encore"))]
    write_erratum(award, number=2)
    assert (refusals, is_refused(amend(2, name="Encore"))) == ([True, True], False)


def test_an_erratum_is_counted_with_no_other(award):
    write_erratum(award)
    write_erratum(award, number=2)
    assert [is_refused(amend(number, name="Autre")) for number in (1, 2)] == [True, True]


FIXED = {
    "derivation": {"derivation": {}},
    "total": {"total": "12.00"},
    "population": {"population": 3},
    "department": {"department": "02"},
    "candidature": {"frozen_at": None, "candidature": None},
}


@pytest.mark.parametrize("fields", FIXED.values(), ids=FIXED)
def test_no_erratum_changes_what_was_computed_nor_for_whom(award, fields):
    write_erratum(award)
    assert is_refused(amend(1, **fields))


def test_an_award_with_its_errata_is_never_deleted(award):
    write_erratum(award)
    amend(1, name="Autre")()
    assert is_refused(lambda: Award.objects.filter(pk=award.pk)._raw_delete("default"))


def test_a_complement_is_written_once(edition):
    palmares = Palmares.objects.create(
        edition=edition, content="{}", fingerprint="f", sealed_at=timezone.now(), sealed_by="a"
    )
    Complement.objects.create(
        palmares=palmares, content="{}", previous_fingerprint="f", fingerprint="g", reason="r", author_name="a"
    )
    refusals = [
        is_refused(lambda: Complement.objects.update(content="[]")),
        is_refused(lambda: Complement.objects.update(reason="Autre")),
        is_refused(lambda: Complement.objects.all().delete()),
    ]
    assert refusals == [True] * 3


def test_an_account_may_go_from_what_it_signed(award, django_user_model):
    user = django_user_model.objects.create_user("ada")
    erratum = write_erratum(award)
    palmares = Palmares.objects.create(
        edition=award.edition, content="{}", fingerprint="f", sealed_at=timezone.now(), sealed_by="a"
    )
    complement = Complement.objects.create(
        palmares=palmares, content="{}", previous_fingerprint="f", fingerprint="g", reason="r", author_name="a"
    )
    for record in (erratum, complement):
        type(record).objects.update(author=user)
    user.delete()
    assert list(Erratum.objects.values_list("author", "author_name")) == [(None, "a")]


def test_a_file_of_a_palmares_keeps_its_bytes_once_public(edition):
    PalmaresFile.objects.create(edition=edition, name="f.pdf", media_type="application/pdf", content=b"a", size=1)
    deeds = [
        lambda: PalmaresFile.objects.update(content=b"b"),
        lambda: PalmaresFile.objects.all().delete(),
    ]
    before = [is_refused(deed) for deed in deeds]
    Edition.objects.update(sealed_at=timezone.now(), released_at=timezone.now())
    assert (before, [is_refused(deed) for deed in deeds]) == ([False, False], [True, True])


def test_a_neutral_code_is_given_once(edition):
    JurySeat.objects.update(sealed_code="J1")
    refusals = [is_refused(lambda code=code: JurySeat.objects.update(sealed_code=code)) for code in ("J2", "")]
    assert refusals == [True, True]


def test_a_published_introduction_is_never_rewritten(edition):
    PalmaresText.objects.create(edition=edition, published_introduction="Trois lauréats.")
    deeds = [
        lambda: PalmaresText.objects.update(published_introduction="Deux lauréats."),
        lambda: PalmaresText.objects.all().delete(),
    ]
    before = [is_refused(deed) for deed in deeds]
    Edition.objects.update(sealed_at=timezone.now(), released_at=timezone.now())
    assert (before, [is_refused(deed) for deed in deeds]) == ([False, False], [True, True])


def test_the_journal_of_a_release_is_never_rewritten(edition):
    ReleaseEvent.objects.create(edition=edition, kind="checked", author_name="Ada")
    assert is_refused(lambda: ReleaseEvent.objects.update(author_name="Bob"))


@pytest.mark.parametrize("model", [ReleaseEvent, EmbargoDownload])
def test_a_sealed_edition_loses_nothing_of_its_journals(edition, model):
    ReleaseEvent.objects.create(edition=edition, kind="checked", author_name="Ada")
    EmbargoDownload.objects.create(edition=edition, document="pv.pdf", author_name="Ada")
    seal(edition)
    assert is_refused(lambda: model.objects.all().delete())


def test_a_piece_of_a_contestation_is_never_rewritten(edition):
    contestation = Contestation.objects.create(
        candidature=Candidature.objects.get(),
        received_on=timezone.localdate(),
        received_from="Maire",
        grounds="g",
        author_name="a",
    )
    ContestationPiece.objects.create(contestation=contestation, name="a.pdf", file="a", sha256="0", added_by_name="a")
    refusals = [
        is_refused(lambda: ContestationPiece.objects.update(name="b.pdf")),
        is_refused(lambda: ContestationPiece.objects.update(file="b")),
        is_refused(lambda: Contestation.objects.update(barred="Gonnu")),
    ]
    assert refusals == [True, True, False]


def test_historical_award_can_be_corrected_from_a_better_source():
    award = Award.objects.create(
        territory=factories.TerritoryFactory(),
        edition=factories.EditionFactory(year=2018, released_at=timezone.now()),
        name="Bourg",
        kind="commune",
    )
    Award.objects.update(name="Bourg-en-Plaine")
    award.refresh_from_db()
    assert award.name == "Bourg-en-Plaine"


def test_public_records_are_written_once(edition):
    candidature = Candidature.objects.get()
    award = Award.objects.create(
        territory=candidature.territory, edition=edition, name="Bourg", kind="commune", level=Level.objects.get()
    )
    BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)
    Erratum.objects.create(award=award, reason="r", author_name="a", previous_fingerprint="p", fingerprint="f")
    Unsealing.objects.create(edition=edition, fingerprint="f", sealed_at=timezone.now(), reason="r", author_name="a")
    Palmares.objects.create(
        edition=edition, content="{}", fingerprint="f", sealed_at=timezone.now(), sealed_by="a",
        released_at=timezone.now(),
    )  # fmt: skip
    refusals = [
        is_refused(lambda: BadgeFile.objects.update(content=b"<svg></svg>")),
        is_refused(lambda: BadgeFile.objects.all().delete()),
        is_refused(lambda: Erratum.objects.update(reason="Autre")),
        is_refused(lambda: Erratum.objects.all().delete()),
        is_refused(lambda: Unsealing.objects.update(reason="Autre")),
        is_refused(lambda: Palmares.objects.update(content="[]")),
        is_refused(lambda: Palmares.objects.all().delete()),
    ]
    assert refusals == [True] * 7


def defer(candidature):
    return Deferral.objects.create(candidature=candidature, reason="Une pièce manque.", author_name="Ada")


def test_a_deferred_file_stays_open_while_the_others_are_frozen(edition):
    deferral = defer(Candidature.objects.get())
    seal(edition)
    deeds = {name: UPDATES[name] for name in ("mark", "opinion", "recusal", "decision")}
    deeds |= {name: DELETIONS[name] for name in ("mark", "decision mentions")}

    during = {name: is_refused(deed) for name, deed in deeds.items()}
    Deferral.objects.filter(pk=deferral.pk).update(ended_at=timezone.now())

    assert during == dict.fromkeys(deeds, False)
    assert {name: is_refused(deed) for name, deed in deeds.items()} == dict.fromkeys(deeds, True)


def test_a_deferral_says_for_ever_who_put_the_file_off_and_why(edition):
    defer(Candidature.objects.get())

    refusals = [
        is_refused(lambda: Deferral.objects.update(reason="Autre")),
        is_refused(lambda: Deferral.objects.update(author_name="Bob")),
        is_refused(lambda: Deferral.objects.update(deferred_at=timezone.now())),
    ]
    assert refusals == [True] * 3


def test_a_deferral_ends_once(edition):
    defer(Candidature.objects.get())

    def end():
        Deferral.objects.update(ended_at=timezone.now(), ended_by_name="Bob")

    before = is_refused(end)
    end()
    assert (before, is_refused(end)) == (False, True)


def test_a_sealed_edition_takes_no_new_deferral_and_loses_none(edition):
    candidature = Candidature.objects.get()
    deeds = [lambda: defer(candidature), lambda: Deferral.objects.all().delete()]
    Deferral.objects.create(candidature=candidature, reason="r", author_name="Ada", ended_at=timezone.now())
    before = [is_refused(deed) for deed in deeds]
    seal(edition)

    assert (before, [is_refused(deed) for deed in deeds]) == ([False, False], [True, True])


def test_the_history_of_a_decision_is_never_rewritten(edition):
    DecisionChange.objects.create(candidature=Candidature.objects.get(), after={"reason": "r"}, author_name="Ada")
    rewritten = [
        is_refused(lambda: DecisionChange.objects.update(after={})),
        is_refused(lambda: DecisionChange.objects.update(author_name="Bob")),
        is_refused(lambda: DecisionChange.objects.update(changed_at=timezone.now())),
    ]

    deleted = is_refused(lambda: DecisionChange.objects.all().delete())
    seal(edition)

    assert (rewritten, deleted) == ([True] * 3, False)
    assert is_refused(lambda: DecisionChange.objects.all().delete())
