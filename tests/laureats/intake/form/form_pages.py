# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of a form, asked for as a browser does."""

import re

from django.urls import reverse

from laureats.intake.answers import read_answers
from laureats.intake.evidence import add_evidence
from tests.laureats.intake.evidence_samples import PDF
from tests.laureats.intake.factories import SECRET


def file_address(secret=SECRET):
    return reverse("application_file", args=[secret])


def domain_address(code="STR", *, secret=SECRET):
    return reverse("application_domain", args=[secret, code])


def autosave_address(secret=SECRET):
    return reverse("application_autosave", args=[secret])


def read_seen(client, *, code="STR", secret=SECRET):
    """Return what a page carries with each answer, by the name of its field."""
    page = client.get(domain_address(code, secret=secret)).content.decode()
    return dict(re.findall(r'name="(seen-[^"]+)" value="([^"]*)"', page))


def make_evidence(candidature, name, *, question="STR.piece"):
    content = PDF.replace(b"Catalog", f"Catalog /Title ({name})".encode())
    return add_evidence(candidature, question=question, name=name, content=content, author_name="Camille")


def values_of(candidature):
    return {code: answer.value for code, answer in read_answers(candidature).items()}
