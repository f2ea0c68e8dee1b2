# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What tells a body from its homonyms: where it is, beside what its record says."""

from collections.abc import Iterable
from dataclasses import dataclass

from laureats.departments import name_with_code
from laureats.models import Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFacts:
    body: Territory
    department: str


def describe(body: Territory) -> BodyFacts:
    return BodyFacts(body=body, department=name_with_code(body.department))


def describe_all(bodies: Iterable[Territory]) -> list[BodyFacts]:
    return [describe(body) for body in bodies]
