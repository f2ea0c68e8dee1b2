# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts and parameters of the label’s API may hold, public or not."""

from collections.abc import Iterator
from typing import get_args

from config.address_values import body_slugs, references
from config.value_reading import read_texts
from label.api.edition_records import State
from label.kinds import Kind
from label.models import Criterion, Domain, Level, Mention
from laureats.api.awards import COLUMNS as AWARD_COLUMNS
from laureats.api.bodies import identifier_of
from laureats.api.territories import COLUMNS as BODY_COLUMNS
from laureats.models import (
    Award,
    Territory,
)

INSEE_LENGTH = 5


def api_versions() -> Iterator[str]:
    yield from ("api/v1", "api/v2")


def domain_codes() -> Iterator[str]:
    yield from read_texts(Domain, "code")


def criterion_codes() -> Iterator[str]:
    yield from read_texts(Criterion, "code")


def unknown_resources() -> Iterator[str]:
    """Yield what someone might ask of the API that no resource of it has."""
    yield "v1/candidatures"
    yield from (f"v1/candidatures/{reference}" for reference in references())


def grid_names() -> Iterator[str]:
    for part in (Domain, Criterion, Level):
        yield from read_texts(part, "name")


def mention_codes() -> Iterator[str]:
    yield from read_texts(Mention, "code")
    for given in Award.objects.exclude(mentions=[]).values_list("mentions", flat=True):
        yield from (str(each["code"]) for each in given)


def sirens() -> Iterator[str]:
    yield from read_texts(Territory, "siren")


def insee_codes() -> Iterator[str]:
    yield from (code for code in read_texts(Territory, "insee_code") if len(code) == INSEE_LENGTH)
    yield "16015"


def body_identifiers() -> Iterator[str]:
    """Yield all that names a body in the addresses of the API."""
    yield from sirens()
    yield from insee_codes()
    yield from body_slugs()
    yield from (identifier_of(body, slug="") for body in Territory.objects.filter(siren=None))


def all_kinds() -> Iterator[str]:
    """Yield every kind there is: the list is closed, and the API refuses any other."""
    yield from Kind.values


def edition_states() -> Iterator[str]:
    yield from get_args(State)


def yes_and_no() -> Iterator[str]:
    yield from ("true", "false")


def other_locales() -> Iterator[str]:
    yield "en"


def api_fields() -> Iterator[str]:
    """Yield a field that every record has."""
    yield "url"


def page_sizes() -> Iterator[str]:
    yield "1"


def year_orders() -> Iterator[str]:
    yield "year"


def award_orders() -> Iterator[str]:
    yield from (f"{sign}{column}" for column in AWARD_COLUMNS for sign in ("", "-"))


def body_orders() -> Iterator[str]:
    yield from (f"{sign}{column}" for column in BODY_COLUMNS for sign in ("", "-"))
