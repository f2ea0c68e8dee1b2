# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Large editions, made the same at each run: a grid, a jury, candidatures, and marks drawn by lot."""

import random
from collections.abc import Iterator
from decimal import Decimal

from label.models import Edition
from laureats.bulk_rows import Row, insert_rows
from laureats.models import Mark
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    TerritoryFactory,
)

_CRITERIA_A_DOMAIN = 5
_MARK_FIELDS = ("candidature_id", "seat_id", "criterion_id", "state", "points", "comment")


def make_edition(*, code: str, jurors: int, candidatures: int, criteria: int) -> Edition:
    """Return an edition without a mark. Every code begins with its own: no other edition has the same."""
    edition: Edition = EditionFactory(code=code, quorum=2)
    for domain in range(criteria // _CRITERIA_A_DOMAIN):
        _make_domain(edition, number=domain)
    for order, minimum in enumerate(["20", "35", "50", "65", "80"]):
        LevelFactory(edition=edition, code=str(order + 1), min_total=minimum, sort_order=order)
    for number in range(jurors):
        JurySeatFactory(edition=edition, code=f"{code}-juror{number:02}", sort_order=number)
    for number in range(candidatures):
        territory = TerritoryFactory(name=f"Saint-Étienne-d’Essai {code} {number}")
        CandidatureFactory(edition=edition, reference=f"{code}-{number:04}", territory=territory)
    return edition


def give_marks(edition: Edition) -> None:
    """Have every juror mark every candidature: half points from 0 to 5, about three in a hundred not applicable."""
    insert_rows(model=Mark, fields=_MARK_FIELDS, rows=list(_draw_marks(edition)))


def _make_domain(edition: Edition, *, number: int) -> None:
    domain = DomainFactory(edition=edition, code=f"{edition.code}-{number:02}", sort_order=number)
    for order in range(_CRITERIA_A_DOMAIN):
        code = f"{domain.code}-{order + 1}"
        CriterionFactory(domain=domain, code=code, sort_order=number * _CRITERIA_A_DOMAIN + order)


def _draw_marks(edition: Edition) -> Iterator[Row]:
    luck = random.Random(2026)
    seats = list(edition.seats.order_by("code").values_list("pk", flat=True))
    candidatures = list(edition.candidatures.order_by("reference").values_list("pk", flat=True))
    criteria = list(edition.criteria.order_by("code").values_list("pk", flat=True))
    for seat in seats:
        for candidature in candidatures:
            for criterion in criteria:
                yield candidature, seat, criterion, *_draw_points(luck), ""


def _draw_points(luck: random.Random) -> tuple[str, Decimal | None]:
    return ("not_applicable", None) if luck.random() < 0.03 else ("graded", Decimal(luck.randint(0, 10)) / 2)
