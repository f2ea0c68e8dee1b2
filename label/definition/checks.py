# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a definition must respect beyond its own rules: what an edition has gathered already, what reads its codes.

`label` knows neither marks nor spreadsheets. The app above it that does registers its checks when it starts, from its
AppConfig.
"""

from collections.abc import Iterable
from typing import Protocol

from label.definition.document import EditionDefinition
from label.definition.faults import DefinitionFault
from label.models.edition import Edition


class DefinitionCheck(Protocol):
    """A function that says what a definition would break; the edition is None where there is none yet."""

    def __call__(self, *, edition: Edition | None, definition: EditionDefinition) -> Iterable[DefinitionFault]: ...


_checks: list[DefinitionCheck] = []


def register_check(check: DefinitionCheck) -> DefinitionCheck:
    """Have a check run before an edition is created or changed. Registering it again changes nothing."""
    if check not in _checks:
        _checks.append(check)
    return check


def registered_checks() -> tuple[DefinitionCheck, ...]:
    """Return the checks in the order of their registration."""
    return tuple(_checks)


def run_checks(*, edition: Edition | None, definition: EditionDefinition) -> list[DefinitionFault]:
    """Return the faults that the registered checks find."""
    return [fault for check in registered_checks() for fault in check(edition=edition, definition=definition)]
