# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rules once more, told naively, to be compared with the code: slow, in fractions throughout, one pass a rule.

It reads the grid and writes the documented JSON object by itself; nothing of the computation is used.
"""

import statistics
from fractions import Fraction


def expect_document(case):
    """Return what `compute_levels` must list for `case`, undecided."""
    profile = choose_profile(case)
    ladder = [(level.code, choose_thresholds(profile, level)) for level in case.grid.levels]
    scores = score(case, profile, quorum=case.grid.quorum, left_out=None)
    document = {
        "reference": case.candidature.reference,
        "territory": case.candidature.territory,
        "profile": profile.code if profile else None,
        "status": "incomplete",
        "domains": {},
        "total": None,
        "computed_level": None,
        "decision": "none",
        "awarded_level": None,
        "missing": list_missing(case, profile),
        "next_level": None,
        "without_juror": {},
    }
    if scores is None:
        return document
    domains, total = scores
    level = choose_level(ladder, domains, total)
    return document | {
        "status": "complete",
        "domains": {code: write(value) for code, value in domains.items()},
        "total": write(total),
        "computed_level": level,
        "next_level": describe_next(ladder, level, domains, total),
        "without_juror": leave_out_each(case, profile, ladder),
    }


def choose_profile(case):
    family = {"cc", "ca", "cu", "metro", "met69", "epci"}
    size = case.candidature.population
    for profile in case.grid.profiles:
        kinds = set(profile.kinds) | (family if "epci" in profile.kinds else set())
        if kinds and case.candidature.kind not in kinds:
            continue
        if profile.population_from is not None and (size is None or size < profile.population_from):
            continue
        if profile.population_below is not None and (size is None or size >= profile.population_below):
            continue
        return profile
    return None


def choose_thresholds(profile, level):
    if profile and level.code in profile.levels:
        return profile.levels[level.code]
    return level.thresholds


def list_kept(case, profile):
    removed = profile.not_applicable if profile else ()
    return [
        (domain, criterion)
        for domain in case.grid.domains
        for criterion in domain.criteria
        if criterion.code not in removed
    ]


def list_votes(case, criterion, left_out):
    votes = []
    for juror in case.jurors:
        if juror.seat == "ended-excluded" or juror.code in case.ballot.recused or juror.code == left_out:
            continue
        if (juror.code, criterion.code) in case.ballot.marks:
            votes.append((juror.code, case.ballot.marks[juror.code, criterion.code].points))
    return votes


def score(case, profile, *, quorum, left_out):
    """Return rounded domain scores and the rounded total, or None when incomplete."""
    average = statistics.mean if case.grid.aggregation == "mean" else statistics.median
    marks = {}
    for _, criterion in list_kept(case, profile):
        points = [given for _, given in list_votes(case, criterion, left_out)]
        if len(points) < quorum:
            return None
        graded = [given for given in points if given is not None]
        if Fraction(len(points) - len(graded), len(points)) < Fraction(1, 2):
            marks[criterion.code] = average(graded)
    exact = {}
    for domain in case.grid.domains:
        remaining = [each for each in domain.criteria if each.code in marks]
        full = sum(each.weight * each.max_points for each in remaining if not each.bonus)
        if full:
            reached = sum(each.weight * marks[each.code] for each in remaining)
            exact[domain.code] = min(Fraction(100), 100 * reached / full)
    if not exact:
        return None
    weights = {domain.code: domain.weight for domain in case.grid.domains if domain.code in exact}
    total = sum(weights[code] * exact[code] for code in exact) / sum(weights.values())
    return {code: round_to_hundredth(value) for code, value in exact.items()}, round_to_hundredth(total)


def round_to_hundredth(value):
    """Add a half hundredth and cut."""
    return Fraction((200 * value.numerator + value.denominator) // (2 * value.denominator), 100)


def choose_level(ladder, domains, total):
    reached = None
    for code, asked in ladder:
        short_domains = [
            domain for domain, minimum in asked.domain_minima.items() if domain in domains and domains[domain] < minimum
        ]
        if total >= asked.min_total and not short_domains:
            reached = code
    return reached


def describe_next(ladder, level, domains, total):
    codes = [None, *(code for code, _ in ladder)]
    above = codes.index(level) + 1
    if above == len(codes):
        return None
    code, asked = ladder[above - 1]
    return {
        "code": code,
        "total_short": write(max(asked.min_total - total, Fraction(0))),
        "domains_short": {
            domain: write(minimum - domains[domain])
            for domain, minimum in asked.domain_minima.items()
            if domain in domains and domains[domain] < minimum
        },
    }


def leave_out_each(case, profile, ladder):
    voters = {juror for _, criterion in list_kept(case, profile) for juror, _ in list_votes(case, criterion, None)}
    levels = {}
    for juror in voters:
        scores = score(case, profile, quorum=max(1, case.grid.quorum - 1), left_out=juror)
        levels[juror] = "incomplete" if scores is None else choose_level(ladder, *scores)
    return levels


def list_missing(case, profile):
    return sorted(
        [juror.code, criterion.code]
        for juror in case.jurors
        for _, criterion in list_kept(case, profile)
        if juror.seat == "active"
        and juror.code not in case.ballot.recused
        and (juror.code, criterion.code) not in case.ballot.marks
    )


def write(value):
    hundredths = str(int(value * 100)).rjust(3, "0")
    return f"{hundredths[:-2]}.{hundredths[-2:]}"
