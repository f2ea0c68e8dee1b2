# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the jurors of an edition agree and differ, in words: containers, and what fills them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from label.models import Edition
from laureats import levels
from laureats.desk.shown_names import ShownNames, load_names
from laureats.results import compute_case, load_case

# Krippendorff's own customary bounds: rely on what reaches the first, conclude tentatively from the second.
RELIABLE, TENTATIVE = Fraction("0.8"), Fraction("0.667")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an alpha tells, in a word and in a sentence."""

    word: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAgreement:
    """Alpha of the edition or of a domain; `alpha` is blank where there is nothing to tell."""

    name: str
    alpha: str
    reading: Reading
    units: int
    marks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SwingFile:
    """A file whose level would be another without one juror."""

    reference: str
    body: str
    level: str
    level_without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownJuror:
    """`deviation` is in words; shares are in per cent, blank where there is nothing to divide by."""

    code: str
    name: str
    deviation: str
    not_applicable: str
    missing: str
    swings: Sequence[SwingFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    edition: ShownAgreement
    domains: Sequence[ShownAgreement]
    jurors: Sequence[ShownJuror]

    @property
    def has_swings(self) -> bool:
        return any(juror.swings for juror in self.jurors)


def read_agreement(edition: Edition) -> AgreementView:
    """Compute everything the page shows, in a number of queries that does not grow with the edition."""
    results = compute_case(load_case(edition))
    names, domains = load_names(edition), dict(edition.domains.values_list("code", "name"))
    by_domain = levels.measure_agreement_by_domain(results.values())
    return AgreementView(
        edition=_show_agreement(levels.measure_agreement(results.values()), name=_("The whole edition")),
        domains=[_show_agreement(each, name=domains.get(code, code)) for code, each in by_domain.items()],
        jurors=_list_jurors(results, names=names),
    )


def _show_agreement(agreement: levels.Agreement, *, name: str) -> ShownAgreement:
    return ShownAgreement(
        name=name,
        alpha="" if agreement.alpha is None else _show(_round_alpha(agreement.alpha)),
        reading=_read_alpha(agreement),
        units=agreement.units,
        marks=agreement.marks,
    )


def _read_alpha(agreement: levels.Agreement) -> Reading:
    if agreement.alpha is None:
        return _read_nothing(agreement)
    shown = _round_alpha(agreement.alpha)
    if shown >= RELIABLE:
        return Reading(word=_("reliable"), sentence=_("The jurors mark alike."))
    if shown >= TENTATIVE:
        return Reading(word=_("tentative"), sentence=_("Conclusions are to be drawn with care."))
    return Reading(word=_("weak"), sentence=_("The jurors mark differently; the criteria deserve to be talked over."))


def _read_nothing(agreement: levels.Agreement) -> Reading:
    if agreement.units:
        return Reading(word=_("nothing to tell"), sentence=_("Every mark has the same value."))
    sentence = _("No criterion of a file has two marks yet.")
    return Reading(word=_("not enough marks"), sentence=sentence)


def _list_jurors(results: Mapping[str, levels.Result], *, names: ShownNames) -> list[ShownJuror]:
    """Return the jurors in the order of their seats."""
    profiles = levels.juror_profiles(results.values())
    return [
        ShownJuror(
            code=code,
            name=name,
            deviation=_describe_deviation(profiles[code].mean_deviation),
            not_applicable=_show_share(profiles[code].not_applicable_share),
            missing=_show_share(profiles[code].missing_share),
            swings=[_show_swing(result, juror=code, names=names) for result in _list_swings(results, juror=code)],
        )
        for code, name in names.jurors.items()
        if code in profiles
    ]


def _list_swings(results: Mapping[str, levels.Result], *, juror: str) -> list[levels.Result]:
    return [result for result in results.values() if juror in result.swing_jurors]


def _show_swing(result: levels.Result, *, juror: str, names: ShownNames) -> SwingFile:
    return SwingFile(
        reference=result.candidature.reference,
        body=result.candidature.territory,
        level=names.level(result.computed_level),
        level_without=names.level(result.without_juror[juror]),
    )


def _describe_deviation(deviation: Fraction | None) -> str:
    """Return how a juror marks beside the others, once rounded to hundredths of a point."""
    if deviation is None:
        return _("nothing to compare")
    size = levels.round_half_up(abs(deviation))
    if not size:
        return _("neither severe nor generous")
    # In French 1.5 is singular, in English plural: only the bounds matter to either.
    number = 1 if size == 1 else 2 * (size >= 2)
    sentence = (
        ngettext("more severe by %(points)s point on average", "more severe by %(points)s points on average", number)
        if deviation < 0
        else ngettext(
            "more generous by %(points)s point on average", "more generous by %(points)s points on average", number
        )
    )
    return sentence % {"points": _show(size)}


def _round_alpha(alpha: Fraction) -> Fraction:
    """Round to three decimals, as its bounds are given: what is shown is what is read."""
    return levels.round_half_up(alpha * 10) / 10


def _show_share(share: Fraction | None) -> str:
    return "" if share is None else _show(levels.round_half_up(share * 100))


def _show(number: Fraction) -> str:
    return number_format(levels.format_exact(number))
