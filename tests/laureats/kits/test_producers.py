# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.core.files.base import ContentFile

from core.models import CustomDocument
from laureats.kits.producers import join_guidelines
from laureats.kits.source import KitSource

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Charte 2026.PDF", "charte-graphique.pdf"),
        ("charte", "charte-graphique.bin"),
        ("charte.pdé", "charte-graphique.pde"),
    ],
)
def test_the_graphic_charter_has_one_name_that_fits_an_address(name, role):
    document = CustomDocument(title="Charte", file=ContentFile(b"%PDF", name=name))
    document.file.save(name, ContentFile(b"%PDF"), save=False)
    source = KitSource(award=None, subject=None, artwork=None, guidelines=document)

    assert [(file.role, file.content) for file in join_guidelines(source)] == [(role, b"%PDF")]
