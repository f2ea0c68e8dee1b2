# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from core.formats import (
    format_hour,
    format_long_date,
    format_moment,
    format_number,
    format_size,
    host_of,
    initials_of,
    is_web_address,
    round_apostrophes,
)
from core.templatetags.site_formats import initials


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (0, "0"),
        (36370, "36\u202f370"),
        (Decimal("12.500000"), "12,5"),
        (Decimal("100.000000"), "100"),
        (Decimal("1E+2"), "100"),
        (-3.25, "-3,25"),
    ],
)
def test_numbers_are_written_as_in_french(value, expected):
    with override("fr"):
        assert format_number(value).replace("\xa0", "\u202f") == expected


def test_numbers_are_written_as_in_english():
    with override("en"):
        assert format_number(Decimal("36370.50")) == "36,370.5"


@pytest.mark.parametrize(
    ("language", "day", "expected"),
    [
        ("fr", datetime.date(2018, 7, 1), "1er juillet 2018"),
        ("fr", datetime.date(2018, 11, 6), "6 novembre 2018"),
        ("fr", datetime.date(2018, 11, 11), "11 novembre 2018"),
        ("en", datetime.date(2018, 7, 1), "July 1, 2018"),
        ("fr", None, ""),
    ],
)
def test_days_are_written_with_the_name_of_the_month(language, day, expected):
    with override(language):
        assert format_long_date(day) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", "28 janvier 2027 à 23\xa0h\xa059"), ("en", "Jan. 28, 2027 at 11:59 p.m.")],
)
def test_moments_are_written_in_the_time_zone_of_the_site(language, expected):
    with override(language):
        assert format_moment(datetime.datetime(2027, 1, 28, 22, 59, tzinfo=datetime.UTC)) == expected
    assert format_moment(None) == ""


@pytest.mark.parametrize(("size", "expected"), [(6, "1\xa0ko"), (84_200, "84\xa0ko"), (1_250_000, "1,2\xa0Mo")])
def test_sizes_are_written_in_the_unit_that_reads_best(size, expected):
    with override("fr"):
        assert format_size(size).replace("\u202f", "") == expected


@pytest.mark.parametrize(
    ("text", "is_address", "host"),
    [
        ("https://www.adullact.org/breves", True, "adullact.org"),
        ("http://adullact.org", True, "adullact.org"),
        ("javascript:alert(1)", False, ""),
        ("Communiqué du 6 novembre", False, ""),
    ],
)
def test_only_web_addresses_become_links(text, is_address, host):
    assert (is_web_address(text), host_of(text)) == (is_address, host)


def test_initials_leave_out_what_is_missing():
    assert (initials_of("Élodie", "martin"), initials_of("", "martin")) == ("ÉM", "M")
    assert initials(SimpleNamespace(first_name="Camille", last_name="JURÉ")) == "CJ"


@pytest.mark.parametrize(
    ("language", "hour", "expected"),
    [
        ("fr", None, ""),
        ("fr", datetime.time(18), "18\u00a0h"),
        ("fr", datetime.time(9, 5), "9\u00a0h\u00a005"),
        ("en", datetime.time(18), "6 p.m."),
        ("en", datetime.time(18, 15), "6:15 p.m."),
    ],
)
def test_hours_are_written_in_the_language_of_the_page(language, hour, expected):
    with override(language):
        assert format_hour(hour) == expected


def test_apostrophes_are_round_whatever_the_source_wrote():
    assert round_apostrophes("l'usage d’un logiciel") == "l’usage d’un logiciel"
