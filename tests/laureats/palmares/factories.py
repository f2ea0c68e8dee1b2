# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition with its marks, decided as the jury would, and what it leads to."""

import json
from datetime import UTC, datetime
from decimal import Decimal

from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.models import Edition
from laureats import levels
from laureats.authors import Author
from laureats.imports.decisions.columns import LAYOUT
from laureats.imports.decisions.comparison import compare_decisions
from laureats.imports.decisions.writing import write_decisions
from laureats.imports.flat_tables import read_sheet
from laureats.models import Award, Decision, Mark
from laureats.palmares.neutral_codes import read_neutral_codes, rename_derivation
from laureats.palmares.releasing import release_palmares, set_results_at
from laureats.palmares.sealing import seal_palmares
from laureats.results import compute_case, decision_statuses, load_case
from laureats.spreadsheets import read_workbook
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    TerritoryFactory,
)
from tests.laureats.imports.factories import csv_records

ADA = Author(name="Ada")
PAST = datetime(2020, 11, 18, 17, tzinfo=UTC)
FUTURE = datetime(2100, 11, 18, 17, tzinfo=UTC)
# Points out of 5 and what they lead to: levels ask for 20 and 60 out of 100.
FILES = (("Albi", "4", "2"), ("Boé", "2", "1"), ("Cahors", "0.5", None))


def make_edition(*, files=FILES, **fields):
    """Return an edition of one criterion out of 5 and one juror, with one marked candidature a file."""
    edition = EditionFactory(**({"code": "2026", "quorum": 1, "results_at": FUTURE} | fields))
    criterion = CriterionFactory(domain=DomainFactory(edition=edition, code="STR"), code="STR-1", max_points="5")
    for order, (code, minimum) in enumerate([("1", "20"), ("2", "60")]):
        LevelFactory(edition=edition, code=code, name=f"Niveau {code}", min_total=minimum, sort_order=order)
    seat = JurySeatFactory(edition=edition, code="gonnu")
    for number, (name, points, _level) in enumerate(files, start=1):
        candidature = CandidatureFactory(
            edition=edition,
            reference=f"{edition.code}-{number:04}",
            territory=TerritoryFactory(name=name, department="81"),
        )
        Mark.objects.create(
            seat=seat, candidature=candidature, criterion=criterion, state="graded", points=Decimal(points)
        )
    return Edition.objects.get(pk=edition.pk)


def decide(edition, **by_reference):
    """Adopt the computed level of every file, but for the rows given by reference: `**{"2026-0001": {...}}`.

    They are compared and written as those of a file; nothing of it enters the journal of imports.
    """
    references = edition.candidatures.filter(status="eligible").values_list("reference", flat=True)
    rows = [
        {"reference": reference, "awarded_level": "calculé"} | by_reference.get(reference, {})
        for reference in references
    ]
    sheet = read_workbook(csv_records(*rows), name="decisions.csv").sheets[0]
    outcome = compare_decisions(edition=edition, rows=read_sheet(sheet, layout=LAYOUT))
    write_decisions(outcome.changes, author=ADA, entry=None)


def make_decided_edition(**fields):
    edition = make_edition(**fields)
    decide(edition)
    return edition


def make_sealed_edition(**fields):
    edition = make_decided_edition(**fields)
    seal_palmares(edition=edition, author=ADA)
    return edition


def make_released_edition(**fields):
    edition = make_decided_edition(**({"results_at": PAST} | fields))
    release_palmares(edition=edition, author=ADA)
    return edition


def give_points(edition, reference, points):
    """Change the mark of a file."""
    Mark.objects.filter(candidature__edition=edition, candidature__reference=reference).update(points=points)


def undecide(edition, reference):
    Decision.objects.get(candidature__edition=edition, candidature__reference=reference).delete()


def list_states(edition):
    """Return where the decision of each file stands, and the level it awards."""
    statuses = decision_statuses(edition=edition, results=compute_case(load_case(edition)))
    return {reference: (status.state, status.awarded_level) for reference, status in statuses.items()}


def list_awards(edition):
    return list(Award.objects.filter(edition=edition).order_by("name").values_list("name", "level__code"))


def list_frozen_derivations(edition):
    """Return the bytes of the derivation frozen with each award, by reference."""
    awards = Award.objects.filter(edition=edition).select_related("candidature")
    return {award.candidature.reference: levels.canonical_json(award.derivation) for award in awards}


def replay_derivations(edition):
    """Return the bytes of the derivation of each award computed anew, its jurors under their neutral codes."""
    codes = read_neutral_codes(edition)
    results = compute_case(load_case(edition), references=list_frozen_derivations(edition))
    derived = {key: levels.derivation_document(result) for key, result in results.items()}
    return {key: levels.canonical_json(rename_derivation(each, codes=codes)) for key, each in derived.items()}


def falsify(palmares, *, change):
    """Change the sealed document and its fingerprint with it, as a hand in the database would."""
    content = json.loads(palmares.content)
    change(content)
    document = levels.canonical_json(content)
    type(palmares).objects.filter(pk=palmares.pk).update(
        content=document.decode(), fingerprint=levels.fingerprint(document)
    )


def count_queries(deed, /, **arguments):
    with CaptureQueriesContext(connection) as queries:
        deed(**arguments)
    return len(queries)


def make_overdue_edition(**fields):
    """Return an edition that was scheduled, and whose hour has come since."""
    edition = make_decided_edition(results_at=FUTURE, **fields)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)
    return edition


def make_scheduled_edition(**fields):
    """Return a sealed edition that waits for its hour."""
    edition = make_decided_edition(**({"results_at": FUTURE} | fields))
    release_palmares(edition=edition, author=ADA)
    return edition


def list_events(edition):
    """Return what the journal says, the first event first."""
    events = edition.release_events.order_by("pk")
    return list(events.values_list("kind", "author_name", "reason"))


def last_event(edition):
    """Return the last event: its kind, and the codes of its faults."""
    event = edition.release_events.first()
    return event.kind, [fault["code"] for fault in event.faults]


class FaultyStepError(Exception):
    pass


def fail(release):
    raise FaultyStepError


def list_subjects():
    """Return the subjects of the mails sent, their spaces made plain."""
    return [plain(message.subject) for message in mail.outbox]


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")
