# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main job of the secretariat, step by step, with the one that comes next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.correspondence.queries import PostFigures
from laureats.desk.queries import DeskView
from laureats.models import Candidature, SheetImport

Status = Candidature.Status
Subject = SheetImport.Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`facts` are short sentences; `permission` is what the deed behind `url` asks for."""

    title: str
    facts: list[str]
    action: str
    url: str
    permission: str
    is_done: bool
    is_next: bool = False


def list_steps(desk: DeskView) -> list[Step]:
    """Return the steps in order; the first that is not done is next."""
    steps = [_candidatures(desk), _recusals(desk), _workbooks(desk), _marks(desk), _decisions(desk), _release(desk)]
    following = next((step for step in steps if not step.is_done), None)
    return [replace(step, is_next=step is following) for step in steps]


def _candidatures(desk: DeskView) -> Step:
    is_examined = bool(desk.counts.get(Status.ELIGIBLE)) and not desk.counts.get(Status.SUBMITTED)
    return _import_step(
        desk,
        subject=Subject.CANDIDATURES,
        title=_("Candidatures"),
        action=_("Import candidatures"),
        facts=list(_candidature_facts(desk)),
        is_done=is_examined,
    )


def _candidature_facts(desk: DeskView) -> Iterator[str]:
    eligible, submitted = desk.counts.get(Status.ELIGIBLE, 0), desk.counts.get(Status.SUBMITTED, 0)
    yield ngettext("%(count)d eligible.", "%(count)d eligible.", eligible) % {"count": eligible}
    if submitted:
        sentence = ngettext("%(count)d submitted, to examine.", "%(count)d submitted, to examine.", submitted)
        yield sentence % {"count": submitted}
    aside = sum(desk.counts.get(status, 0) for status in (Status.REFUSED, Status.WITHDRAWN))
    if aside:
        yield ngettext("%(count)d refused or withdrawn.", "%(count)d refused or withdrawn.", aside) % {"count": aside}


def _recusals(desk: DeskView) -> Step:
    number = desk.recusal_count
    facts = [ngettext("%(count)d recusal recorded.", "%(count)d recusals recorded.", number) % {"count": number}]
    if not desk.mark_count:
        facts.append(_("Before the marks: a juror’s marks for a recused file count nowhere."))
    return _import_step(
        desk,
        subject=Subject.RECUSALS,
        title=_("Recusals"),
        action=_("Import recusals"),
        facts=facts,
        is_done=bool(number or desk.mark_count),
    )


def describe_post(post: PostFigures) -> list[str]:
    mailed = ngettext("%(mailed)d of %(total)d sent by mail.", "%(mailed)d of %(total)d sent by mail.", post.total)
    back = ngettext("%(count)d back.", "%(count)d back.", post.back)
    return [mailed % {"mailed": post.mailed, "total": post.total}, back % {"count": post.back}]


def _workbooks(desk: DeskView) -> Step:
    """Return the step of the post. A workbook made counts as one sent: the secretariat may post it itself."""
    post = desk.post
    return Step(
        title=_("Workbooks to the jury"),
        facts=describe_post(post),
        action=_("See what was sent") if desk.edition.is_sealed else _("Send the workbooks"),
        url=reverse("desk_workbooks", args=[desk.edition.code]),
        permission="laureats.add_sheetdelivery",
        is_done=desk.edition.is_sealed or (bool(post.total) and post.served == post.total),
    )


def _marks(desk: DeskView) -> Step:
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
    return _import_step(
        desk,
        subject=Subject.MARKS,
        title=_("Marks of the jury"),
        action=_("Import jury workbooks"),
        facts=facts,
        is_done=is_over,
    )


def _decisions(desk: DeskView) -> Step:
    """Return the step of the jury's meeting; deferred files are told apart, and keep nothing waiting."""
    total = len(desk.files) - desk.deferred_count
    return Step(
        title=_("Decisions"),
        facts=list(_decision_facts(desk, total=total)),
        action=_("See the deliberation") if desk.edition.is_sealed else _("Deliberate"),
        url=reverse("desk_deliberation", args=[desk.edition.code]),
        permission="laureats.view_decision",
        is_done=desk.edition.is_sealed or (bool(total) and not desk.undecided_count),
    )


def _decision_facts(desk: DeskView, *, total: int) -> Iterator[str]:
    sentence = ngettext("%(decided)d of %(total)d file decided.", "%(decided)d of %(total)d files decided.", total)
    yield sentence % {"decided": total - desk.undecided_count, "total": total}
    if desk.deferred_count:
        deferred = ngettext("%(count)d deferred.", "%(count)d deferred.", desk.deferred_count)
        yield deferred % {"count": desk.deferred_count}


def _import_step(
    desk: DeskView, *, subject: SheetImport.Subject, title: str, action: str, facts: list[str], is_done: bool
) -> Step:
    """Return a step whose deed is an import; a sealed edition takes none."""
    address = reverse("desk_import", args=[desk.edition.code, subject.value])
    return Step(
        title=title,
        facts=facts,
        action=action,
        url="" if desk.edition.is_sealed else address,
        permission="laureats.add_sheetimport",
        is_done=is_done or desk.edition.is_sealed,
    )


def _release(desk: DeskView) -> Step:
    return Step(
        title=_("Palmarès"),
        facts=[_release_fact(desk)],
        action=_("See the palmarès") if desk.edition.is_released else _("Seal and release"),
        url=reverse("desk_release", args=[desk.edition.code]),
        permission="laureats.change_palmares",
        is_done=desk.edition.is_released,
    )


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
