# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is exported and imported again changes nothing, in every format and whatever the records hold."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from label.kinds import Kind
from label.models import Edition
from laureats import departments
from laureats.body_names import make_slug
from laureats.imports.cell_values import clean_line, clean_text
from laureats.imports.subjects import FLAT_SUBJECTS
from laureats.imports.uploads import Upload
from laureats.models import Award, Candidature, Decision, Territory
from laureats.resources.exporting import (
    FORMATS,
    export_awards,
    export_candidatures,
    export_decisions,
    export_territories,
)
from tests.factories import CandidatureFactory, LevelFactory, TerritoryFactory, siren
from tests.laureats.imports.factories import counts_of
from tests.laureats.resources.factories import check, past_edition

# What XML and spreadsheets can hold, and no control character: those are refused on entry.
CHARACTERS = st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])
FORMULAS = st.sampled_from(["=1+1", "+33", "-2", "@SUM(A1)", "'quoted", '=HYPERLINK("x")', "00123", "1,5", "1e3"])
TEXTS = st.text(CHARACTERS | st.just("\n"), max_size=30).map(clean_text) | FORMULAS
LINES = st.text(CHARACTERS, max_size=30).map(clean_line) | FORMULAS
NAMES = LINES.filter(make_slug)
DEPARTMENTS = st.sampled_from(["", "01", "2A", "75", *list(departments.NAMES)[-2:]])
COUNTS = st.none() | st.integers(0, 2**31 - 1)
DEGREES = st.none() | st.decimals(-90, 90, places=4, allow_nan=False, allow_infinity=False)
CODES = st.sampled_from(["siren", "insee_code", "none"])
# What the engine stores does not depend on the file that it came from.
ANY_FORMAT = [name if name == "csv" else pytest.param(name, marks=pytest.mark.sqlite) for name in FORMATS]
SETTINGS = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def is_unchanged(report, *, count):
    return (report.faults, counts_of(report), report.differences) == ((), (0, 0, count), ())


@st.composite
def territories(draw):
    """Draw the fields of bodies of distinct keys: with a SIREN, with an INSEE code alone, or with neither."""
    bodies = []
    for number, codes in enumerate(draw(st.lists(CODES, max_size=4))):
        name = draw(NAMES)
        fields = draw(
            st.fixed_dictionaries(
                {
                    "kind": st.sampled_from(Kind.values),
                    "department": DEPARTMENTS,
                    "population": COUNTS,
                    "latitude": DEGREES,
                    "longitude": DEGREES,
                    "display_name_override": LINES,
                    "region": st.sampled_from(["", "01", "75", "R93"]),
                    "postal_codes": st.sampled_from(["", "01400", "29200 29240"]),
                }
            )
        )
        own = {"siren": siren(number) if codes == "siren" else None, "insee_code": f"0{number}"}
        own |= {} if codes == "insee_code" else {"insee_code": ""}
        bodies.append({**fields, **own, "name": name, "slug": f"{make_slug(name)[:40]}-{number}"})
    return bodies


@pytest.mark.parametrize("file_format", ANY_FORMAT)
@SETTINGS
@given(bodies=territories())
def test_territories_come_back_unchanged(db, file_format, bodies):
    Territory.objects.all().delete()
    for body in bodies:
        TerritoryFactory(**body)

    file = export_territories(Territory.objects.all(), file_format=file_format)

    assert is_unchanged(check("territories", content=file.content, name=file.name).report, count=len(bodies))


MENTIONS = st.lists(LINES.filter(lambda line: line and ";" not in line), max_size=3, unique=True)
SOURCES = st.lists(LINES.filter(bool), min_size=1, max_size=3, unique=True)
AWARDS = st.fixed_dictionaries(
    {
        "name": NAMES,
        "kind": st.sampled_from(Kind.values),
        "department": DEPARTMENTS,
        "population": COUNTS,
        "carried_by": LINES,
        "opinion": TEXTS,
        "note": TEXTS,
        "disputed": st.booleans(),
        "mentions": MENTIONS.map(lambda names: [{"code": f"m-{name}", "name": name} for name in names]),
        "sources": SOURCES,
    }
)


@pytest.mark.parametrize("file_format", ANY_FORMAT)
@SETTINGS
@given(awards=st.lists(st.tuples(AWARDS, st.booleans(), st.booleans()), max_size=4))
def test_awards_come_back_unchanged(db, file_format, awards):
    Award.objects.all().delete()
    Edition.objects.all().delete()
    edition = past_edition("2018")
    level = LevelFactory(edition=edition, code="4")
    for number, (fields, has_siren, has_level) in enumerate(awards):
        body = TerritoryFactory(name=f"Bourg {number}", slug=f"bourg-{number}")
        if not has_siren:
            Territory.objects.filter(pk=body.pk).update(siren=None)
        Award.objects.create(**fields, edition=edition, territory=body, level=level if has_level else None)

    file = export_awards(Award.objects.all(), file_format=file_format)

    assert file.name == f"laureats{'-2018' if awards else ''}.{file_format}"
    assert is_unchanged(check("awards", content=file.content, name=file.name).report, count=len(awards))
    Award.objects.all().delete()
    Territory.objects.all().delete()


def check_of_edition(subject, *, edition, file):
    upload = Upload(name=file.name, content=file.content)
    return FLAT_SUBJECTS[subject].check(edition=edition, upload=upload).report


@pytest.mark.parametrize("file_format", ANY_FORMAT)
@SETTINGS
@given(records=st.lists(st.tuples(LINES, LINES, LINES, st.sampled_from(Candidature.Status.values), NAMES), max_size=4))
def test_candidatures_come_back_unchanged(db, file_format, records):
    Candidature.objects.all().delete()
    edition, _created = Edition.objects.get_or_create(code="2026", year=2026)
    for dossier, referent, manager, status, name in records:
        CandidatureFactory(
            edition=edition,
            territory=TerritoryFactory(name=name),
            dossier=dossier,
            referent_name=referent,
            referent_role=manager,
            manager_name=manager,
            manager_email="ada@example.org",
            status=status,
            snapshot_population=7,
        )

    file = export_candidatures(edition=edition, file_format=file_format)
    report = check_of_edition("candidatures", edition=edition, file=file)

    assert file.name == f"candidatures-2026.{file_format}"
    assert is_unchanged(report, count=len(records))
    assert report.notices == ()


@pytest.mark.parametrize("file_format", ANY_FORMAT)
@SETTINGS
@given(records=st.lists(st.tuples(st.sampled_from(["", "aucun", "1"]), TEXTS, TEXTS, st.booleans()), max_size=4))
def test_decisions_come_back_unchanged(db, file_format, records):
    Decision.objects.all().delete()
    Candidature.objects.all().delete()
    edition, is_new = Edition.objects.get_or_create(code="2026", year=2026)
    if is_new:
        LevelFactory(edition=edition, code="1", name="Bronze")
        edition.mentions.create(code="total", name="Meilleure note totale")
    for awarded, reason, opinion, has_mention in records:
        decision = Decision.objects.create(
            candidature=CandidatureFactory(edition=edition),
            is_decided=bool(awarded),
            awarded_level=edition.levels.get() if awarded == "1" else None,
            reason=reason or "Souverain",
            opinion=opinion,
            decided_at="2026-11-01T12:00:00Z" if awarded else None,
        )
        decision.mentions.set(edition.mentions.all() if has_mention else [])
    CandidatureFactory(edition=edition)

    file = export_decisions(edition=edition, file_format=file_format)
    report = check_of_edition("decisions", edition=edition, file=file)

    assert file.name == f"decisions-2026.{file_format}"
    assert is_unchanged(report, count=len(records) + 1)
