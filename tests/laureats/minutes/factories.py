# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A sealed edition with something of everything, and what is read back of its files."""

import io

from pypdf import PdfReader

from laureats.models import Deferral, Recusal
from laureats.palmares.sealing import seal_palmares, unseal_palmares
from tests.factories import JurySeatFactory
from tests.laureats.palmares.factories import ADA, decide, make_edition

FILES = (("Albi", "4", "2"), ("Boé", "4", "2"), ("Cahors", "0.5", None), ("Dole", "3", "2"))


def make_minuted_edition(**fields):
    """Return a sealed edition: two ex æquo, one without label, one deferred, one recusal, a seal once taken off."""
    edition = make_edition(files=FILES, jury_meets_on="2026-10-20", **fields)
    seat = JurySeatFactory(edition=edition, code="aime", chair=True, sort_order=1, role="Juriste")
    Recusal.objects.create(seat=seat, candidature=edition.candidatures.get(reference="2026-0001"))
    name_people(edition)
    decide(edition, **{"2026-0002": {"awarded_level": "1", "reason": "Séance du jury.", "opinion": "À suivre."}})
    put_off = edition.candidatures.get(reference="2026-0004")
    Deferral.objects.create(candidature=put_off, reason="Une pièce manque.", author_name="Ada")
    seal_palmares(edition=edition, author=ADA)
    unseal_palmares(edition=edition, reason="Une coquille.", author=ADA)
    seal_palmares(edition=edition, author=ADA)
    return edition


def name_people(edition):
    for code, name in [("gonnu", "Gonnu"), ("aime", "Aimé")]:
        person = edition.seats.get(code=code).person
        person.first_name, person.last_name = "Camille", name
        person.save()


def read_words(pdf):
    """Return the text of a PDF, its spaces made ordinary."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())
