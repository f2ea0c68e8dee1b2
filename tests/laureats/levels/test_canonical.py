# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

import pytest

from laureats.levels import canonical_json, fingerprint


def test_canonical_json_sorts_keys_at_every_depth_without_spaces():
    value = {"b": [{"d": 1, "c": None}], "a": "x y", "É": True}

    assert canonical_json(value) == '{"a":"x y","b":[{"c":null,"d":1}],"É":true}'.encode()


def test_canonical_json_does_not_depend_on_insertion_order():
    assert canonical_json({"a": 1, "b": 2}) == canonical_json({"b": 2, "a": 1})


def test_canonical_json_writes_accents_as_utf_8():
    assert canonical_json("Angoulême") == b'"Angoul\xc3\xaame"'


def test_canonical_json_refuses_other_types():
    with pytest.raises(TypeError):
        canonical_json({"total": Fraction(1, 2)})


def test_canonical_json_refuses_what_json_does_not_know():
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical_json(float("nan"))


def test_fingerprint_is_sha_256_in_hexadecimal():
    """The example of FIPS 180-2, appendix B.1."""
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    assert fingerprint(b"abc") == expected
