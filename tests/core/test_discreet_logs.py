# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from core.access_logs import DiscreetLogger
from core.discreet_logs import LOGGERS, hide_secrets

PATH = "/retour-jury/s3-cr_et/classeur/"
HIDDEN = "/retour-jury/…/classeur/"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (f"GET {PATH} HTTP/1.1", f"GET {HIDDEN} HTTP/1.1"),
        (f"https://label.example.org/en{PATH}?x=1", f"https://label.example.org/en{HIDDEN}?x=1"),
        ("/retour-jury/s3-cr_et", "/retour-jury/…"),
        ("/en/votre-page/s3-cr_et/image/1/", "/en/votre-page/…/image/1/"),
        ("/api/v2/page_preview/?content_type=a&token=s3:cr_et&b=1", "/api/v2/page_preview/?content_type=a&token=…&b=1"),
        ("/palmares/retour-jury-2026/", "/palmares/retour-jury-2026/"),
        ((PATH, 404), (HIDDEN, 404)),
        ({"r": PATH, "s": 200}, {"r": HIDDEN, "s": 200}),
        (404, 404),
        (None, None),
    ],
)
def test_only_the_secret_is_hidden(said, written):
    assert hide_secrets(said) == written


@pytest.mark.parametrize("name", LOGGERS)
def test_what_django_says_of_a_request_is_without_secret(name, caplog):
    logger = logging.getLogger(name)
    logger.addHandler(caplog.handler)

    logger.warning("%s: %s", "Not Found", PATH)
    logger.removeHandler(caplog.handler)

    assert {record.getMessage() for record in caplog.records} == {f"Not Found: {HIDDEN}"}


def test_gunicorn_writes_accesses_without_secret():
    response = SimpleNamespace(status="200 OK", sent=12, headers=[])
    request = SimpleNamespace(headers=[("REFERER", f"https://label.example.org{PATH}")])
    environ = {"REQUEST_METHOD": "GET", "RAW_URI": PATH, "PATH_INFO": PATH, "SERVER_PROTOCOL": "HTTP/1.1"}

    atoms = DiscreetLogger(Config()).atoms(response, request, environ, timedelta(seconds=1))

    assert [(name, atom) for name, atom in atoms.items() if "s3-cr_et" in str(atom)] == []
    assert atoms["r"] == f"GET {HIDDEN} HTTP/1.1"
