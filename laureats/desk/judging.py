# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The steps from the marks to the public: marks, deliberation, palmarès."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.desk.pages import READ_DESK
from laureats.desk.queries import DeskView
from laureats.desk.step import Deed, Step, import_deeds
from laureats.models import SheetImport

Subject = SheetImport.Subject


def marks_step(desk: DeskView) -> Step:
    given = ngettext("%(count)d mark given.", "%(count)d marks given.", desk.mark_count)
    missing = ngettext("%(count)d mark missing.", "%(count)d marks missing.", desk.missing_count)
    facts = [given % {"count": desk.mark_count}, missing % {"count": desk.missing_count}]
    if desk.incomplete_count:
        sentence = ngettext(
            "%(count)d file is incomplete: it has no computed level.",
            "%(count)d files are incomplete: they have no computed level.",
            desk.incomplete_count,
        )
        facts.append(sentence % {"count": desk.incomplete_count})
    is_over = bool(desk.files) and (not desk.missing_count or not desk.undecided_count)
    return Step(
        title=_("Marks of the jury"),
        facts=facts,
        deeds=import_deeds(desk, subject=Subject.MARKS, action=_("Import jury workbooks")),
        is_done=is_over or desk.edition.is_sealed,
    )


def deliberation_step(desk: DeskView) -> Step:
    """Return the step of the jury's meeting; deferred files are told apart, and keep nothing waiting."""
    total = len(desk.files) - desk.deferred_count
    table = Deed(
        action=_("See the deliberation") if desk.edition.is_sealed else _("Deliberate"),
        url=reverse("desk_deliberation", args=[desk.edition.code]),
        permission=READ_DESK,
    )
    return Step(
        title=_("Deliberation"),
        facts=list(_decision_facts(desk, total=total)),
        deeds=[table, *import_deeds(desk, subject=Subject.DECISIONS, action=_("Import decisions"))],
        is_done=(bool(total) and not desk.undecided_count) or desk.edition.is_sealed,
    )


def _decision_facts(desk: DeskView, *, total: int) -> Iterator[str]:
    sentence = ngettext("%(decided)d of %(total)d file decided.", "%(decided)d of %(total)d files decided.", total)
    yield sentence % {"decided": total - desk.undecided_count, "total": total}
    if desk.deferred_count:
        deferred = ngettext("%(count)d deferred.", "%(count)d deferred.", desk.deferred_count)
        yield deferred % {"count": desk.deferred_count}


def palmares_step(desk: DeskView) -> Step:
    """Return the step of the release; once public, it is done when no deferred file waits for its complement."""
    edition = desk.edition
    awaits_complement = bool(edition.is_released and desk.deferred_count)
    palmares = Deed(
        action=_("See the palmarès") if edition.is_released else _("Seal and release"),
        url=reverse("desk_release", args=[edition.code]),
        permission="laureats.change_palmares",
    )
    return Step(
        title=_("Palmarès"),
        facts=[_release_fact(desk), *(_complement_facts(desk) if awaits_complement else ())],
        deeds=[_complement_deed(desk), palmares] if awaits_complement else [palmares],
        is_done=edition.is_released and not awaits_complement,
    )


def _complement_facts(desk: DeskView) -> Iterator[str]:
    sentence = ngettext(
        "%(count)d deferred file waits for its complement.",
        "%(count)d deferred files wait for their complement.",
        desk.deferred_count,
    )
    yield sentence % {"count": desk.deferred_count}


def _complement_deed(desk: DeskView) -> Deed:
    address = reverse("desk_complements", args=[desk.edition.code])
    return Deed(action=_("Complements"), url=address, permission="laureats.change_palmares")


def _release_fact(desk: DeskView) -> str:
    edition = desk.edition
    if edition.released_at:
        return _("Public since %(hour)s.") % {"hour": date_format(localtime(edition.released_at), "DATETIME_FORMAT")}
    if edition.sealed_at:
        hour = date_format(localtime(edition.sealed_at), "DATETIME_FORMAT")
        return _("Decisions sealed since %(hour)s: they can no longer change.") % {"hour": hour}
    if edition.results_at:
        hour = date_format(localtime(edition.results_at), "DATETIME_FORMAT")
        return _("Results foreseen on %(hour)s.") % {"hour": hour}
    return _("The hour of the results is not set.")
