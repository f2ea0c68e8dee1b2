# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the demonstration explains of the domains of its grids, in both languages."""

import json
from pathlib import Path
from typing import Any

from wagtail.models import Locale

from home.demonstration.values import as_stream, in_language
from label.models import Domain, DomainExplanation


def explain_domains(path: Path) -> None:
    """Publish the explanations of the file: each names domains by the codes of their editions and their own."""
    for entry in json.loads(path.read_text(encoding="utf-8")):
        for place in entry["editions"]:
            for domain in Domain.objects.filter(edition__code=place["code"], code=place["domain"]):
                _explain(domain, body=entry["body"])


def _explain(domain: Domain, *, body: Any) -> None:
    english, _created = Locale.objects.get_or_create(language_code="en")
    explanation = DomainExplanation(domain=domain, locale=Locale.get_default(), body=_stream(body, language="fr"))
    _publish(explanation)
    twin = explanation.copy_for_translation(english)
    twin.body = _stream(body, language="en")
    _publish(twin)


def _stream(body: Any, *, language: str) -> Any:
    return as_stream(in_language(body, language=language))


def _publish(explanation: DomainExplanation) -> None:
    explanation.save()
    explanation.save_revision().publish()
