# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Load a definition into the database: everything or nothing, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from label.definition.checks import run_checks
from label.definition.document import EditionDefinition
from label.definition.dumping import is_same_definition
from label.definition.faults import DefinitionFault, RefusedDefinition
from label.definition.parsing import parse_definition
from label.definition.records import GridMissing, read_definition
from label.definition.removals import Removal, find_forbidden_removals, find_removals
from label.definition.writing import create_edition, update_edition
from label.models.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedEdition:
    """Which edition was loaded and how: "created", "updated" or "unchanged"."""

    code: str
    status: str


def load_definition(content: bytes) -> LoadedEdition:
    """Load the JSON of an edition's definition, or raise `RefusedDefinition` with every fault."""
    definition = parse_definition(content)
    with transaction.atomic():
        return LoadedEdition(code=definition.code, status=_write_definition(definition))


def load_new_definition(content: bytes) -> LoadedEdition:
    """Load the definition of an edition that does not exist yet, or raise `RefusedDefinition` with every fault."""
    definition = parse_definition(content)
    with transaction.atomic():
        if Edition.objects.filter(code=definition.code).exists():
            message = _("The code “%(code)s” is already that of an edition.") % {"code": definition.code}
            fault = DefinitionFault(pointer="/code", code="duplicate_code", message=message)
            raise RefusedDefinition(faults=[fault], code=definition.code)
        _create_edition(definition)
    return LoadedEdition(code=definition.code, status="created")


def check_definition(*, edition: Edition, content: bytes) -> EditionDefinition:
    """Return the definition that could now be loaded over an edition, or raise `RefusedDefinition`; write nothing."""
    definition = parse_definition(content)
    _refuse_frozen(edition)
    _refuse_what_is_forbidden(edition=edition, definition=definition)
    return definition


def _write_definition(definition: EditionDefinition) -> str:
    edition = Edition.objects.select_for_update().filter(code=definition.code).first()
    if edition is None:
        _create_edition(definition)
        return "created"
    if _is_unchanged(edition=edition, definition=definition):
        return "unchanged"
    _refuse_frozen(edition)
    removals = _refuse_what_is_forbidden(edition=edition, definition=definition)
    update_edition(edition=edition, definition=definition, removals=removals)
    return "updated"


def _create_edition(definition: EditionDefinition) -> None:
    faults = run_checks(edition=None, definition=definition)
    if faults:
        raise RefusedDefinition(faults=faults, code=definition.code)
    create_edition(definition)


def _refuse_what_is_forbidden(*, edition: Edition, definition: EditionDefinition) -> Sequence[Removal]:
    """Return what the definition removes, once nothing that the edition has gathered forbids it."""
    removals = find_removals(edition=edition, definition=definition)
    faults = [*find_forbidden_removals(removals), *run_checks(edition=edition, definition=definition)]
    if faults:
        raise RefusedDefinition(faults=faults, code=definition.code)
    return removals


def _is_unchanged(*, edition: Edition, definition: EditionDefinition) -> bool:
    try:
        return is_same_definition(one=read_definition(edition), other=definition)
    except GridMissing:
        return False


def _refuse_frozen(edition: Edition) -> None:
    if edition.is_sealed or edition.is_released:
        message = _("Edition %(code)s is sealed or released: its definition can no longer change.")
        fault = DefinitionFault(pointer="", code="frozen", message=message % {"code": edition.code})
        raise RefusedDefinition(faults=[fault], code=edition.code)
