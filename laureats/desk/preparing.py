# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The steps before the jury grades: the grid, the candidatures, the jury and its workbooks."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.correspondence.queries import PostFigures
from laureats.desk.pages import READ_DESK
from laureats.desk.queries import DeskView
from laureats.desk.step import Deed, Step, import_deeds
from laureats.models import Candidature, SheetImport

Status = Candidature.Status
Subject = SheetImport.Subject


def grid_step(desk: DeskView) -> Step:
    grid = desk.grid
    criteria = sum(len(domain.criteria) for domain in grid.domains)
    domains = ngettext("%(count)d domain", "%(count)d domains", len(grid.domains)) % {"count": len(grid.domains)}
    weighed = ngettext("%(count)d criterion", "%(count)d criteria", criteria) % {"count": criteria}
    levels = ngettext("%(count)d level", "%(count)d levels", len(grid.levels)) % {"count": len(grid.levels)}
    return Step(
        title=_("Grid"),
        facts=[
            _("%(domains)s, %(criteria)s, %(levels)s.") % {"domains": domains, "criteria": weighed, "levels": levels}
        ],
        deeds=[
            Deed(
                action=_("See the grid") if desk.edition.is_sealed else _("Edit the grid"),
                url=reverse("desk_grid", args=[desk.edition.code]),
                permission="label.change_edition",
            )
        ],
        is_done=bool(grid.domains and grid.levels),
    )


def candidatures_step(desk: DeskView) -> Step:
    is_examined = bool(desk.counts.get(Status.ELIGIBLE)) and not desk.counts.get(Status.SUBMITTED)
    return Step(
        title=_("Candidatures"),
        facts=list(_candidature_facts(desk)),
        deeds=[
            *_examining_deeds(desk),
            *import_deeds(desk, subject=Subject.CANDIDATURES, action=_("Import candidatures")),
            *_export_deeds(desk),
        ],
        is_done=is_examined or desk.edition.is_sealed,
    )


def _examining_deeds(desk: DeskView) -> list[Deed]:
    """Return the deed of reading what came by the form, while something waits to be examined."""
    if desk.edition.is_sealed or not desk.counts.get(Status.SUBMITTED):
        return []
    address = f"{reverse('desk_intake', args=[desk.edition.code])}?to_do=examine"
    return [Deed(action=_("Examine the candidatures"), url=address, permission=READ_DESK)]


def _export_deeds(desk: DeskView) -> list[Deed]:
    """Return the deed of an import from another system; a sealed edition takes none."""
    if desk.edition.is_sealed:
        return []
    address = reverse("desk_mapping_send", args=[desk.edition.code])
    action = _("Import an export of Démarches Simplifiées")
    return [Deed(action=action, url=address, permission="laureats.add_sheetimport")]


def _candidature_facts(desk: DeskView) -> Iterator[str]:
    eligible, submitted = desk.counts.get(Status.ELIGIBLE, 0), desk.counts.get(Status.SUBMITTED, 0)
    yield ngettext("%(count)d eligible.", "%(count)d eligible.", eligible) % {"count": eligible}
    if submitted:
        sentence = ngettext("%(count)d submitted, to examine.", "%(count)d submitted, to examine.", submitted)
        yield sentence % {"count": submitted}
    aside = sum(desk.counts.get(status, 0) for status in (Status.REFUSED, Status.WITHDRAWN))
    if aside:
        yield ngettext("%(count)d refused or withdrawn.", "%(count)d refused or withdrawn.", aside) % {"count": aside}


def jury_step(desk: DeskView) -> Step:
    """Return the step of the jury: who declared interests, and the recusals recorded."""
    number = desk.recusal_count
    facts = [ngettext("%(count)d recusal recorded.", "%(count)d recusals recorded.", number) % {"count": number}]
    if not desk.mark_count:
        facts.append(_("Before the marks: a juror’s marks for a recused file count nowhere."))
    jury = Deed(action=_("See the jury"), url=reverse("desk_jury", args=[desk.edition.code]), permission=READ_DESK)
    return Step(
        title=_("Jury and recusals"),
        facts=facts,
        deeds=[jury, *import_deeds(desk, subject=Subject.RECUSALS, action=_("Import recusals"))],
        is_done=bool(number or desk.mark_count) or desk.edition.is_sealed,
    )


def describe_post(post: PostFigures) -> list[str]:
    mailed = ngettext("%(mailed)d of %(total)d sent by mail.", "%(mailed)d of %(total)d sent by mail.", post.total)
    back = ngettext("%(count)d back.", "%(count)d back.", post.back)
    return [mailed % {"mailed": post.mailed, "total": post.total}, back % {"count": post.back}]


def workbooks_step(desk: DeskView) -> Step:
    """Return the step of the post. A workbook made counts as one sent: the secretariat may post it itself."""
    post = desk.post
    return Step(
        title=_("Workbooks to the jury"),
        facts=describe_post(post),
        deeds=[
            Deed(
                action=_("See what was sent") if desk.edition.is_sealed else _("Send the workbooks"),
                url=reverse("desk_workbooks", args=[desk.edition.code]),
                permission="laureats.add_sheetdelivery",
            )
        ],
        is_done=desk.edition.is_sealed or (bool(post.total) and post.served == post.total),
    )
