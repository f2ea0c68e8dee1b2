# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fingerprints after the seal, one following the other."""

import pytest

from laureats import levels
from laureats.errata.chain import head_fingerprint, read_chain, verify_chain
from laureats.errata.content import describe_erratum
from laureats.faults import Fault
from laureats.models import Erratum
from laureats.palmares.complements import publish_complement
from tests.laureats.errata.factories import correct, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import ADA, count_queries, make_released_edition

pytestmark = pytest.mark.django_db


def complete(edition, *references):
    return publish_complement(edition=edition, references=references, reason="Pièce reçue", author=ADA)


def forge(edition, **fields):
    """Slip an erratum in as a hand in the database would: a sound one, but for these fields."""
    erratum = Erratum(
        award=find_award(edition),
        changes={"opinion": {"before": "", "after": "Autre"}},
        reason="Raison",
        previous_fingerprint=head_fingerprint(edition.palmares),
    )
    document = levels.canonical_json(describe_erratum(erratum=erratum, edition="2026", reference="2026-0001"))
    erratum.content, erratum.fingerprint = document.decode(), levels.fingerprint(document)
    for field, value in fields.items():
        setattr(erratum, field, value)
    erratum.save()
    return erratum


def test_a_palmares_without_correction_heads_its_chain():
    palmares = make_released_edition().palmares

    assert (read_chain(palmares), head_fingerprint(palmares)) == ([], palmares.fingerprint)


def test_each_document_follows_the_one_before():
    edition = make_edition_with_deferred("2026-0002")
    first = correct(edition, level="1")
    second = complete(edition, "2026-0002")
    third = correct(edition, "2026-0002", level="2")

    chain = read_chain(edition.palmares)
    assert [link.erratum or link.complement for link in chain] == [first, second, third]
    assert [link.previous_fingerprint for link in chain] == [
        edition.palmares.fingerprint,
        first.fingerprint,
        second.fingerprint,
    ]
    assert head_fingerprint(edition.palmares) == third.fingerprint


def test_a_chain_that_holds_has_no_fault():
    edition = make_edition_with_deferred("2026-0002")
    complete(edition, "2026-0002")
    correct(edition, level=None)

    assert verify_chain(edition) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": "Autre"},
        {"changes": {}},
        {"content": "{}"},
        {"content": "{}", "fingerprint": levels.fingerprint(b"{}")},
    ],
    ids=["reason", "changes", "content", "fingerprint"],
)
def test_a_document_that_is_not_what_was_published_is_found(fields):
    edition = make_released_edition()
    erratum = forge(edition, **fields)

    message = f"The document of fingerprint {erratum.fingerprint} is not the one that was published."
    assert verify_chain(edition) == [Fault(code="broken_link", message=message)]


def test_a_document_that_follows_nothing_is_found():
    edition = make_released_edition()
    erratum = forge(edition, previous_fingerprint="0" * 64)

    message = f"The document of fingerprint {erratum.fingerprint} follows nothing that was published."
    assert verify_chain(edition) == [Fault(code="loose_link", message=message)]


def test_a_chain_is_read_in_as_many_queries_whatever_its_length():
    edition = make_released_edition()
    correct(edition, level="1")
    palmares = edition.palmares
    one = count_queries(lambda: read_chain(palmares))
    for opinion in ("Un", "Deux"):
        correct(edition, opinion=opinion)

    assert (one, count_queries(lambda: read_chain(palmares))) == (2, 2)
