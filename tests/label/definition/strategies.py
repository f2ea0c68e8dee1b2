# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole valid definitions for property tests, some fields left out, numbers written in odd ways."""

import unicodedata

from hypothesis import strategies as st

from label.kinds import Kind

# What a text may hold: line feeds and tabs, no other control character, no half of a surrogate pair.
characters = st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\té’“😀")
texts = st.text(characters, max_size=20)
names = st.text(characters, min_size=1, max_size=20).filter(str.strip)
codes = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8).filter(
    lambda code: code == code.strip() and code != "incomplete"
)
address_codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True)
dates = st.dates().map(str)
moments = st.datetimes().filter(lambda moment: 2 < moment.year < 9998)
questions = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda values: st.lists(values, max_size=2) | st.dictionaries(texts, values, max_size=2),
    max_leaves=4,
)


def fold(code):
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", code).casefold())


def write_moment(parts):
    moment, offset = parts
    return f"{moment.isoformat(timespec='seconds')}{offset}"


offset_moments = st.tuples(moments, st.sampled_from(["Z", "+01:00", "-05:00", "+05:30"])).map(write_moment)


def written(number):
    """Write a number of millionths with zeros that say nothing."""
    whole, fraction = divmod(number, 1_000_000)
    return f"0{whole}.{fraction:06d}0"


positive_numbers = st.integers(1, 99_999_999_999_999).map(written)


def optional(required, /, **fields):
    """Draw an object of which some fields are left out."""
    return st.fixed_dictionaries(required, optional=fields)


def distinct(values, /, *, key=str, least=0, most=3):
    return st.lists(values, min_size=least, max_size=most, unique_by=key)


@st.composite
def domain_lists(draw, *, step):
    """Draw domains whose maxima are multiples of a step of so many millionths."""
    maxima = st.integers(1, 99_999_999_999_999 // step).map(lambda count: written(count * step))
    criterion_codes = draw(distinct(codes, key=fold, least=1, most=5))
    domain_codes = draw(distinct(codes, least=1, most=len(criterion_codes)))
    domains = [
        draw(
            optional(
                {"code": st.just(code), "name": names},
                name_en=texts,
                weight=positive_numbers,
                questions=st.lists(texts | st.dictionaries(texts, questions, max_size=2), max_size=2),
            )
        )
        | {"criteria": []}
        for code in domain_codes
    ]
    for rank, code in enumerate(criterion_codes):
        required = {"code": st.just(code), "name": names, "max_points": maxima}
        bonus = st.just(False) if rank < len(domains) else st.booleans()
        criterion = draw(optional(required, name_en=texts, weight=positive_numbers, bonus=bonus))
        domains[rank % len(domains)]["criteria"].append(criterion)
    return domains


def _draw_ladder(draw, *, levels, domains):
    """Draw ascending thresholds, in hundredths: as many as levels."""
    ascending = st.lists(st.integers(0, 10_000), min_size=levels, max_size=levels).map(sorted)
    totals = draw(ascending)
    minima = {code: draw(ascending) for code in draw(distinct(st.sampled_from(domains), most=2))}
    return [
        {
            "min_total": f"{total / 100:.2f}",
            "domain_minima": {code: f"{values[rank] / 100:.3f}" for code, values in minima.items()},
        }
        for rank, total in enumerate(totals)
    ]


@st.composite
def level_lists(draw, *, domains):
    level_codes = draw(distinct(codes, least=1))
    ladder = _draw_ladder(draw, levels=len(level_codes), domains=domains)
    extra = st.fixed_dictionaries({}, optional={"name_en": texts, "short_name": texts, "definition": texts})
    return [
        {"code": code, "name": draw(names), **thresholds, **draw(extra)}
        for code, thresholds in zip(level_codes, ladder, strict=True)
    ]


@st.composite
def profile_lists(draw, *, domains, levels):
    """Draw profiles that replace every level or none."""
    return [
        draw(
            optional(
                {"code": st.just(code), "name": names},
                name_en=texts,
                kinds=distinct(st.sampled_from(Kind.values)),
                population_from=st.none() | st.integers(0, 1000),
                population_below=st.none() | st.integers(1001, 2_147_483_647),
                not_applicable=distinct(st.sampled_from(_list_criteria(domains))),
                levels=st.just(_replace_levels(draw, domains=domains, levels=levels)),
            )
        )
        for code in draw(distinct(codes, most=2))
    ]


def _replace_levels(draw, *, domains, levels):
    ladder = _draw_ladder(draw, levels=len(levels), domains=[domain["code"] for domain in domains])
    entries = list(zip([level["code"] for level in levels], ladder, strict=True))
    return dict(draw(st.permutations(entries)))


def _list_criteria(domains):
    return [criterion["code"] for domain in domains for criterion in domain["criteria"]]


juror_lists = distinct(
    optional(
        {"code": address_codes, "first_name": names, "last_name": names},
        role=texts,
        organisation=texts,
        seat=st.sampled_from(["active", "ended-kept", "ended-excluded"]),
        chair=st.booleans(),
    ),
    key=lambda juror: fold(juror["code"]),
)
mention_lists = distinct(optional({"code": codes, "name": names}, name_en=texts), key=lambda mention: mention["code"])
ceremonies = st.none() | optional({}, at=st.none() | offset_moments, place=texts)
flags = optional({}, weights=st.booleans(), scores=st.booleans(), way_forward=st.booleans())


@st.composite
def definitions(draw):
    """Draw a valid definition of the edition 2026, of whatever year."""
    step = draw(st.sampled_from([1, 100_000, 250_000, 500_000, 1_000_000]))
    domains = draw(domain_lists(step=step))
    levels = draw(level_lists(domains=[domain["code"] for domain in domains]))
    opens_on, closes_on = sorted([draw(dates), draw(dates)])
    required = {
        "code": st.just("2026"),
        "year": st.integers(1900, 9999),
        "mark_step": st.just(written(step)),
        "domains": st.just(domains),
        "levels": st.just(levels),
    }
    return draw(
        optional(
            required,
            name=names,
            name_en=texts,
            opens_on=st.sampled_from([None, opens_on]),
            closes_on=st.sampled_from([None, closes_on]),
            marks_due_on=st.none() | dates,
            jury_meets_on=st.none() | dates,
            results_at=st.none() | offset_moments,
            ceremony=ceremonies,
            aggregation=st.sampled_from(["mean", "median"]),
            quorum=st.integers(1, 32_767),
            publishes=flags,
            mentions=mention_lists,
            profiles=profile_lists(domains=domains, levels=levels),
            jurors=juror_lists,
        )
    )
