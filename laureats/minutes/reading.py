# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a sealed document to its procès-verbal, in a number of queries that does not grow with it."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from label.models import Edition, JurySeat
from laureats.minutes.decisions import list_decisions
from laureats.minutes.derivations import derive_files
from laureats.minutes.grid_part import describe_grid
from laureats.minutes.minutes import JurorLine, Minutes
from laureats.models import Palmares, Unsealing
from laureats.palmares.content import PalmaresContent
from laureats.palmares.sealing import read_content


def read_minutes(palmares: Palmares) -> Minutes:
    """Return the procès-verbal, in the language in force. Raise `Refused` when the document is not the sealed one."""
    content = read_content(palmares)
    edition = palmares.edition
    jury = _list_jury(list(edition.seats.select_related("person").order_by("sort_order", "id")), content=content)
    names = dict(edition.levels.values_list("code", "name"))
    return Minutes(
        edition=edition,
        palmares=palmares,
        name=content.get("name", edition.name),
        days=_list_days(palmares.edition),
        jury=jury,
        recusals=_count_recusals(content),
        grid=describe_grid(content["grid"]) if "grid" in content else None,
        decisions=list_decisions(content, names=names),
        deferred=_list_deferred(palmares, content=content),
        unsealings=_list_unsealings(palmares),
        derivations=derive_files(content, jurors=[juror.code for juror in jury]),
    )


def _list_days(edition: Edition) -> list[tuple[str, date]]:
    """Return the days of the campaign that are known; the seal froze them."""
    days = [
        (_("Candidatures open on"), edition.opens_on),
        (_("Candidatures close on"), edition.closes_on),
        (_("Marks due on"), edition.marks_due_on),
        (_("Jury meets on"), edition.jury_meets_on),
    ]
    return [(name, day) for name, day in days if day is not None]


def _list_jury(seats: Sequence[JurySeat], *, content: PalmaresContent) -> list[JurorLine]:
    """Return the seats that the document names; the first version named them by their own codes."""
    if "jury" not in content:
        return [_describe_juror(seat, code=seat.code, state=seat.state) for seat in seats]
    by_code = {seat.sealed_code: seat for seat in seats}
    sealed = [(by_code[seat["code"]], seat) for seat in content["jury"] if seat["code"] in by_code]
    return [_describe_juror(record, code=seat["code"], state=seat["seat"]) for record, seat in sealed]


def _describe_juror(seat: JurySeat, *, code: str, state: str) -> JurorLine:
    return JurorLine(
        code=code,
        name=seat.person.full_name or _("erased person"),
        function=seat.function_line,
        state=str(JurySeat.State(state).label),
        is_chair=seat.chair,
    )


def _count_recusals(content: PalmaresContent) -> int | None:
    if "jury" not in content:
        return None
    return sum(file.get("recusals", 0) for file in content["files"])


def _list_deferred(palmares: Palmares, *, content: PalmaresContent) -> list[tuple[str, str]]:
    """Return the reference and the body of each file that was put off."""
    deferred = palmares.edition.candidatures.filter(reference__in=content.get("deferred", []))
    return list(deferred.order_by("reference").values_list("reference", "snapshot_name"))


def _list_unsealings(palmares: Palmares) -> list[Unsealing]:
    earlier = Unsealing.objects.filter(edition=palmares.edition_id, unsealed_at__lte=palmares.sealed_at)
    return list(earlier.order_by("unsealed_at", "pk"))
