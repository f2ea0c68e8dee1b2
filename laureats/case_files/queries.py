# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the records to the file of one candidature, in a number of queries that does not grow."""

from itertools import groupby

from django.utils.formats import number_format

from label.models import Edition
from laureats import levels
from laureats.case_files.case_file import CaseFile, OpinionLine
from laureats.case_files.names import Names, load_names
from laureats.case_files.previous import read_previous
from laureats.case_files.sections import Sections
from laureats.case_files.sentences import tell_remarks, tell_robustness, tell_verdict, tell_way_forward
from laureats.case_files.sums import spell_known, spell_total
from laureats.models import Candidature, Decision, Deferral, Mark
from laureats.results import compute_case, load_case
from laureats.results.decisions import has_moved


def find_candidature(*, edition: Edition, reference: str) -> Candidature:
    """Return an eligible candidature with its decision. Raise `Candidature.DoesNotExist`."""
    eligible = edition.candidatures.filter(status=Candidature.Status.ELIGIBLE)
    related = ("territory", "edition", "decision__awarded_level", "decision__computed_level")
    return eligible.select_related(*related).prefetch_related("decision__mentions").get(reference=reference)


def read_case_file(candidature: Candidature) -> CaseFile:
    """Return the whole file of a candidature that `find_candidature` gave, in the language in force."""
    edition, reference = candidature.edition, candidature.reference
    names = load_names(edition)
    result = compute_case(load_case(edition, references=[reference]))[reference]
    sections = Sections(result=result, names=names, comments=_read_comments(candidature))
    decision: Decision | None = getattr(candidature, "decision", None)
    return CaseFile(
        candidature=candidature,
        population=number_format(candidature.snapshot_population or 0, force_grouping=True),
        profile=names.profiles.get(result.profile or "", ""),
        decision=decision,
        decision_state=_find_state(decision, result=result),
        mentions=[mention.name for mention in decision.mentions.all()] if decision else [],
        deferral=Deferral.objects.filter(candidature=candidature, ended_at=None).first(),
        verdict=tell_verdict(result, names=names),
        total=spell_known(result.total),
        total_working=spell_total(result),
        way_forward=tell_way_forward(result, names=names),
        robustness=tell_robustness(result, names=names),
        remarks=list(tell_remarks(names=names)),
        levels=sections.list_levels(),
        domains=sections.list_domains(),
        opinions=_read_opinions(candidature, names=names),
        recused=[names.juror(code) for code in sorted(result.recused)],
        missing=_list_missing(result, names=names),
        previous=read_previous(candidature, result=result, names=names),
    )


def _find_state(decision: Decision | None, *, result: levels.Result) -> levels.DecisionState:
    if decision is None or not decision.is_decided:
        return "none"
    return "to_review" if has_moved(decision, result=result) else "decided"


def _read_comments(candidature: Candidature) -> dict[tuple[str, str], str]:
    commented = Mark.objects.filter(candidature=candidature).exclude(comment="").order_by()
    rows = commented.values_list("seat__code", "criterion__code", "comment")
    return {(juror, criterion): comment for juror, criterion, comment in rows}


def _read_opinions(candidature: Candidature, *, names: Names) -> list[OpinionLine]:
    opinions = candidature.opinions.order_by("seat__sort_order", "seat_id").values_list("seat__code", "text")
    return [OpinionLine(juror=names.juror(juror), text=text) for juror, text in opinions]


def _list_missing(result: levels.Result, *, names: Names) -> list[tuple[str, str]]:
    """Return each juror who owes marks, with the codes of the criteria."""
    by_juror = groupby(result.missing, key=lambda pair: pair[0])
    return [(names.juror(juror), ", ".join(code for _juror, code in pairs)) for juror, pairs in by_juror]
