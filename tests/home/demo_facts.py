# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print what a database holds, as one JSON document: run in a process of its own, on the database of DATABASE_URL."""

import json
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "site"))

import django


def list_facts():
    # Models exist only once Django is set up.
    from django.apps import apps
    from wagtail.models import Page

    from laureats.models import Award, ContentChange, PreparedPage

    # What the site keeps of the pages that it drew is no record.
    records = set(apps.get_models(include_auto_created=True)) - {ContentChange, PreparedPage}
    models = [model for model in records if model._meta.managed]
    pages = Page.objects.filter(depth__gt=1, locale__language_code="fr").exclude(content_type__model="laureatepage")
    awards = Award.objects.filter(edition__is_fictional=True).values_list("edition__code", flat=True)
    return {
        "rows": {model._meta.label: model._default_manager.count() for model in models},
        "without_english": [page.slug for page in pages if not page.get_translations().filter(live=True).exists()],
        "not_live": list(Page.objects.filter(depth__gt=1, live=False).values_list("slug", flat=True)),
        "editions_with_sample_awards": sorted(set(awards)),
        "problems": [str(problem) for problem in Page.find_problems() if problem],
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(list_facts()))
