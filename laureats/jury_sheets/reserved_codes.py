# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Codes that no criterion may bear: they head its column of the workbook, where another column has that header."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from label.definition.document import CriterionPart, DomainPart, EditionDefinition
from label.definition.faults import DefinitionFault, join_pointer, quote
from label.models import Edition
from laureats.jury_sheets.layout import IDENTITY_HEADERS, JUROR_NAMES, OPINION
from laureats.spreadsheets.headers import bare_header

# Beside a reference, a criterion that reads like opinions makes their sheet one of marks; the name of the jurors'
# column, beside two other criteria, makes a grid a long list.
_HEADERS = {bare_header(header): header for header in (*IDENTITY_HEADERS, OPINION, *JUROR_NAMES)}


def check_header_codes(*, edition: Edition | None, definition: EditionDefinition) -> Iterable[DefinitionFault]:
    """Yield a fault for every criterion that reads like a header; what the edition holds already may stay."""
    read_alike = [
        (domain, criterion)
        for domain in definition.domains
        for criterion in domain.criteria
        if bare_header(criterion.code) in _HEADERS
    ]
    held = _list_held_codes(edition) if edition and read_alike else ()
    return [_describe(criterion, domain=domain) for domain, criterion in read_alike if criterion.code not in held]


def _list_held_codes(edition: Edition) -> Collection[str]:
    return set(edition.criteria.order_by().values_list("code", flat=True))


def _describe(criterion: CriterionPart, *, domain: DomainPart) -> DefinitionFault:
    message = _(
        "The criterion “%(code)s” of the domain “%(domain)s” cannot bear this code: in jury spreadsheets it would be "
        "mistaken for the column “%(header)s”. Give it another code."
    )
    values = {"code": quote(criterion.code), "domain": quote(domain.code)}
    values["header"] = _HEADERS[bare_header(criterion.code)]
    pointer = join_pointer(parent=criterion.pointer, member="code")
    return DefinitionFault(pointer=pointer, code="reserved_code", message=message % values)
