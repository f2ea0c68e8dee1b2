# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import statistics
from fractions import Fraction

from hypothesis import assume, given

from laureats.levels import derivation_document
from tests.laureats.levels.factories import (
    compute,
    make_criterion,
    make_domain,
    make_grid,
    make_level,
    make_profile,
    make_thresholds,
)
from tests.laureats.levels.strategies import cases, graded_cases, moderate

GRID = make_grid(
    make_domain("STR", "STR-1", make_criterion("STR-2", maximum="3", weight="0.5", bonus=True), weight="2"),
    make_domain("OD", "OD-1", "OD-2"),
    make_domain("ECO", "ECO-1"),
    quorum=2,
    levels=[make_level("1", "20"), make_level("2", "90", STR="95", ECO="50")],
    profiles=[make_profile("small", not_applicable=frozenset({"OD-2"}), levels={"1": make_thresholds("15")})],
)


def criterion_document(code, **fields):
    plain = {"max_points": "5", "weight": "1", "bonus": False}
    return {"code": code, **plain, **fields}


def settled_document(state, marks, counts, mark, shown):
    names = ("voters", "graded", "not_applicable")
    return {"state": state, "marks": marks, **dict(zip(names, counts, strict=True)), "mark": mark, "shown": shown}


def threshold_document(domain, required, reached, met):
    return {"domain": domain, "required": required, "reached": reached, "met": met}


RAE = {"rae": "recused"}
STR_DOCUMENT = {
    "code": "STR",
    "weight": "2",
    "state": "counted",
    "criteria": [
        criterion_document(
            "STR-1",
            **settled_document("counted", {"ada": "5", "bob": "4", "eve": "4", **RAE}, (3, 3, 0), "13/3", "4.33"),
        ),
        criterion_document(
            "STR-2",
            **settled_document("counted", {"ada": "1", "bob": "missing", "eve": "0", **RAE}, (2, 2, 0), "0.5", "0.50"),
        )
        | {"max_points": "3", "weight": "0.5", "bonus": True},
    ],
    "points": "55/12",
    "maximum": "5",
    "score": "275/3",
    "shown": "91.67",
}
OD_DOCUMENT = {
    "code": "OD",
    "weight": "1",
    "state": "counted",
    "criteria": [
        criterion_document(
            "OD-1",
            **settled_document("counted", {"ada": "1", "bob": "missing", "eve": "2", **RAE}, (2, 2, 0), "1.5", "1.50"),
        ),
        criterion_document("OD-2", **settled_document("removed_by_profile", {}, (0, 0, 0), None, None)),
    ],
    "points": "1.5",
    "maximum": "5",
    "score": "30",
    "shown": "30.00",
}
ECO_DOCUMENT = {
    "code": "ECO",
    "weight": "1",
    "state": "removed",
    "criteria": [
        criterion_document(
            "ECO-1",
            **settled_document(
                "not_applicable",
                {"ada": "not_applicable", "bob": "3", "eve": "missing", **RAE},
                (2, 1, 1),
                None,
                None,
            ),
        )
    ],
    "points": None,
    "maximum": None,
    "score": None,
    "shown": None,
}
LEVEL_DOCUMENTS = [
    {"code": "1", "met": True, "thresholds": [threshold_document(None, "15.00", "71.11", True)]},
    {
        "code": "2",
        "met": False,
        "thresholds": [
            threshold_document(None, "90.00", "71.11", False),
            threshold_document("ECO", "50.00", None, True),
            threshold_document("STR", "95.00", "91.67", False),
        ],
    },
]


def test_derivation_of_a_complete_candidature():
    """STR-1: (5 + 4 + 4) / 3 = 13/3. STR-2: (1 + 0) / 2 = 0.5, weight 0.5: 0.25 points.

    STR: 13/3 + 1/4 = 55/12, 100 × 55/12 / 5 = 275/3 = 91.67. OD-1: (1 + 2) / 2 = 1.5, 30. ECO-1: 1 of 2 not
    applicable, removed. Total: (2 × 275/3 + 30) / 3 = (640/3) / 3 = 640/9 = 71.11.
    """
    result = compute(
        GRID,
        {
            "eve": {"STR-1": "4", "STR-2": "0", "OD-1": "2", "OD-2": "5"},
            "ada": {"STR-1": "5", "STR-2": "1", "OD-1": "1", "ECO-1": "NA"},
            "bob": {"STR-1": "4", "ECO-1": "3"},
            "rae": {"STR-1": "0"},
            "zoe": {"STR-1": "0"},
        },
        seats={"bob": "ended-kept", "zoe": "ended-excluded"},
        recused={"rae"},
    )

    assert derivation_document(result) == {
        "reference": "2026-0001",
        "territory": "Ville d'Angoulême",
        "kind": "commune",
        "population": 2000,
        "profile": "small",
        "aggregation": "mean",
        "quorum": 2,
        "jurors": {"ada": "active", "bob": "ended-kept", "eve": "active", "rae": "active"},
        "recused": ["rae"],
        "status": "complete",
        "domains": [STR_DOCUMENT, OD_DOCUMENT, ECO_DOCUMENT],
        "total": {"points": "640/3", "weight": "3", "score": "640/9", "shown": "71.11"},
        "levels": LEVEL_DOCUMENTS,
        "computed_level": "1",
        "missing": [["eve", "ECO-1"]],
    }


def test_derivation_of_a_capped_domain_shows_the_points_above_the_maximum():
    """100 × (5 + 3) / 5 = 160, capped at 100."""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", maximum="3", bonus=True)))

    (domain,) = derivation_document(compute(grid, {"ada": {"STR-1": "5", "STR-2": "3"}}))["domains"]

    assert [domain[key] for key in ("points", "maximum", "score", "shown")] == ["8", "5", "100", "100.00"]


def test_derivation_of_an_incomplete_candidature_says_which_criterion_lacks_voters():
    document = derivation_document(compute(make_grid(quorum=2), {"ada": {"STR-1": "4"}, "bob": {}}))

    shown = {key: document[key] for key in ("status", "domains", "total", "levels", "computed_level", "missing")}
    assert shown == {
        "status": "incomplete",
        "domains": [
            {
                "code": "STR",
                "weight": "1",
                "state": "not_computed",
                "criteria": [
                    criterion_document(
                        "STR-1",
                        **settled_document("under_quorum", {"ada": "4", "bob": "missing"}, (1, 1, 0), None, None),
                    )
                ],
                "points": None,
                "maximum": None,
                "score": None,
                "shown": None,
            }
        ],
        "total": None,
        "levels": [],
        "computed_level": None,
        "missing": [["bob", "STR-1"]],
    }


def test_derivation_without_a_domain_left_says_that_all_are_removed():
    (domain,) = derivation_document(compute(make_grid(), {"ada": {"STR-1": "NA"}}))["domains"]

    assert domain["state"] == "removed"


def test_derivation_keeps_the_order_of_the_grid():
    grid = make_grid(make_domain("Z", "Z-2", "Z-1"), make_domain("A", "A-1"))

    document = derivation_document(compute(grid, {"ada": {"Z-1": "1", "Z-2": "2", "A-1": "3"}}))

    order = [(domain["code"], [each["code"] for each in domain["criteria"]]) for domain in document["domains"]]
    assert order == [("Z", ["Z-2", "Z-1"]), ("A", ["A-1"])]


def read_marks(criterion):
    """Return the graded points written in a criterion's document, words left out."""
    words = {"missing", "recused", "not_applicable"}
    return [Fraction(written) for written in criterion["marks"].values() if written not in words]


def add_up(rows, *keys):
    """Return the sum, over rows, of the product of the numbers written under `keys`."""
    products = (Fraction(row[keys[0]]) * Fraction(row[keys[1]]) for row in rows)
    return sum(products, start=Fraction())


@moderate
@given(case=graded_cases())
def test_derivation_alone_is_enough_to_check_every_figure(case):
    """With the document and a pocket calculator: each mark, each domain, the total, as written."""
    document = derivation_document(case.compute())
    assume(document["status"] == "complete")
    average = {"mean": statistics.mean, "median": statistics.median}[document["aggregation"]]

    counted = [domain for domain in document["domains"] if domain["state"] == "counted"]
    for domain in counted:
        criteria = [each for each in domain["criteria"] if each["state"] == "counted"]
        assert [Fraction(each["mark"]) for each in criteria] == [average(read_marks(each)) for each in criteria]
        assert Fraction(domain["points"]) == add_up(criteria, "weight", "mark")
        assert Fraction(domain["maximum"]) == add_up(
            [each for each in criteria if not each["bonus"]], "weight", "max_points"
        )
        assert Fraction(domain["score"]) == min(
            100 * Fraction(domain["points"]) / Fraction(domain["maximum"]), Fraction(100)
        )
    total = document["total"]
    assert Fraction(total["points"]) == add_up(counted, "weight", "score")
    assert Fraction(total["weight"]) == sum(Fraction(domain["weight"]) for domain in counted)
    assert Fraction(total["score"]) == Fraction(total["points"]) / Fraction(total["weight"])


@moderate
@given(case=cases())
def test_derivation_counts_the_voters_it_lists(case):
    criteria = [each for domain in derivation_document(case.compute())["domains"] for each in domain["criteria"]]

    listed = [(len(read_marks(each)), list(each["marks"].values()).count("not_applicable")) for each in criteria]

    assert [(each["graded"], each["not_applicable"]) for each in criteria] == listed
    assert [each["voters"] for each in criteria] == [sum(pair) for pair in listed]
