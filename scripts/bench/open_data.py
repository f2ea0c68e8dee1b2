# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What programs wait for: a file of open data, against WhiteNoise handing out the same bytes as a static file."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.conf import settings
from wagtail.models import Site

from laureats.models import LaureateIndexPage, OpenDataFile
from scripts.bench.empty_site.making import make_empty_site
from scripts.bench.measures import Measure, Rates, at_least
from scripts.bench.scratch import scratch_address
from scripts.bench.serving import measure_rate, serve_site
from tests.laureats.palmares.factories import PAST, make_released_edition
from tests.page_tree import add_page, make_home

_NAME = "laureats.csv"


def list_measures() -> Iterator[Measure]:
    _make_site()
    reference = _copy_among_static_files()
    with serve_site(scratch_address()) as port:
        site = f"http://127.0.0.1:{port}"
        for name, address in (("latest", f"/donnees/{_NAME}"), ("of a version", f"/donnees/versions/{_key()}/{_NAME}")):
            yield Rates(
                name=f"Open data, {name}",
                reference_name="the same bytes as a static file of WhiteNoise",
                target=at_least(0.9, "of the rate"),
                ours=partial(measure_rate, f"{site}{address}"),
                reference=partial(measure_rate, f"{site}{reference}"),
            )


def _make_site() -> None:
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    Site.objects.update(hostname="127.0.0.1")
    make_empty_site()
    files = [(f"Bourg-d’Essai-{number}", "4", "2") for number in range(300)]
    make_released_edition(code="servie", files=files, results_at=PAST)


def _file() -> OpenDataFile:
    return OpenDataFile.objects.select_related("version").get(name=_NAME)


def _key() -> str:
    return _file().version.key


def _copy_among_static_files() -> str:
    """Put the bytes where WhiteNoise finds them when the site starts, and return their address."""
    # Those of the served settings: this process has others.
    folder = Path(settings.BASE_DIR) / "var" / "bench" / "static"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"reference-{_NAME}").write_bytes(bytes(_file().content or b""))
    return f"{settings.STATIC_URL}reference-{_NAME}"
