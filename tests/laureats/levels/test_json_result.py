# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.levels import as_json_result
from tests.laureats.levels.factories import compute, make_domain, make_grid, make_level, make_profile

GRID = make_grid(
    make_domain("STR", "STR-1", "STR-2", weight="2"),
    make_domain("OD", "OD-1"),
    make_domain("ECO", "ECO-1"),
    quorum=2,
    levels=[make_level("1", "20"), make_level("2", "60", OD="50", STR="60"), make_level("3", "90")],
    profiles=[make_profile("small", population_below=3500)],
)


def test_complete_candidature():
    """STR: means 4 and 3.5, 100 × 7.5 / 10 = 75. OD: mean 7/3, 46.666… ECO: 1 of 2 not applicable, removed.

    Total (2·75 + 46.666…) / 3 = 65.555… Level 2 asks for OD 50: 50 − 46.67 = 3.33 short.
    Without ada: STR-1 3.5 and STR-2 3, 65; OD 1.5, 30; ECO 1 of 1 removed; total 160/3, level 1.
    Without bob: STR-1 4.5 and STR-2 4, 85; OD 3, 60; ECO 4, 80; total (170 + 60 + 80) / 4 = 77.5, level 2.
    Without eve: STR-1 4 and STR-2 3.5, 75; OD 2.5, 50; ECO removed; total 200/3, level 2.
    """
    result = compute(
        GRID,
        {
            "ada": {"STR-1": "5", "STR-2": "4", "OD-1": "4", "ECO-1": "4"},
            "bob": {"STR-1": "3", "STR-2": "3", "OD-1": "1", "ECO-1": "NA"},
            "eve": {"STR-1": "4", "OD-1": "2"},
        },
    )

    assert as_json_result(result, decision="decided", awarded_level="2") == {
        "reference": "2026-0001",
        "territory": "Ville d'Angoulême",
        "profile": "small",
        "status": "complete",
        "domains": {"STR": "75.00", "OD": "46.67"},
        "total": "65.56",
        "computed_level": "1",
        "decision": "decided",
        "awarded_level": "2",
        "missing": [["eve", "ECO-1"], ["eve", "STR-2"]],
        "next_level": {"code": "2", "total_short": "0.00", "domains_short": {"OD": "3.33"}},
        "without_juror": {"ada": "1", "bob": "2", "eve": "2"},
    }


def test_incomplete_candidature():
    """ECO-1 has one voter for a quorum of two."""
    result = compute(
        GRID,
        {
            "ada": {"STR-1": "5", "STR-2": "4", "OD-1": "4", "ECO-1": "4"},
            "bob": {"STR-1": "3", "STR-2": "3", "OD-1": "1"},
        },
    )

    assert as_json_result(result, decision="none", awarded_level=None) == {
        "reference": "2026-0001",
        "territory": "Ville d'Angoulême",
        "profile": "small",
        "status": "incomplete",
        "domains": {},
        "total": None,
        "computed_level": None,
        "decision": "none",
        "awarded_level": None,
        "missing": [["bob", "ECO-1"]],
        "next_level": None,
        "without_juror": {},
    }


def test_candidature_at_the_top_has_no_next_level():
    marks = dict.fromkeys(("STR-1", "STR-2", "OD-1", "ECO-1"), "5")

    document = as_json_result(compute(GRID, {"ada": marks, "bob": marks}), decision="to_review", awarded_level="3")

    assert (document["total"], document["computed_level"], document["next_level"]) == ("100.00", "3", None)
