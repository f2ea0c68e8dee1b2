# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What docs/api.md shows is what the demonstration answers: commands, programs, addresses, parameters."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from scripts.walk_api import COMMAND, PROGRAM, SITE
from tests.browser.demo_server import ROOT, serve_seeded

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

DOCUMENT = Path(ROOT, "docs", "api.md").read_text(encoding="utf-8")
ADDRESS = re.compile(rf"{SITE}(/[^\s\"'`<>)\\]*)")
BOUNDS = ["--max-time", "20", "--phases", "examples,fuzzing", "--max-examples", "2"]
ALWAYS_ALIKE = ["--seed", "1", "--generation-deterministic"]
RESOURCE = re.compile(r"`(/api/v1[^`?]*)(?:\?([^`]*))?`")


@pytest.fixture(scope="module")
def site(seeded_files, tmp_path_factory):
    """Return the address of a demonstration that no other test writes to."""
    with serve_seeded(shutil.copytree(seeded_files, tmp_path_factory.mktemp("api") / "site")) as base_url:
        yield base_url


@pytest.fixture(scope="module")
def description(site):
    with urlopen(f"{site}/api/v1/openapi.json") as answer:
        return json.load(answer)


def status_of(address):
    try:
        with urlopen(address) as answer:
            return answer.status
    except HTTPError as error:
        with error:
            return error.code


def list_shown_addresses():
    """Return the addresses of the site that stand outside what is run."""
    prose = PROGRAM.sub("", COMMAND.sub("", DOCUMENT))
    return sorted({address.rstrip(".,;") for address in ADDRESS.findall(prose)})


def test_commands_and_programs_print_what_is_shown(site):
    command = [sys.executable, "-m", "scripts.walk_api", "--check", "--site", site]
    walked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert (walked.returncode, walked.stdout, walked.stderr) == (0, "", "")


def test_every_address_shown_answers(site):
    assert {address: status_of(f"{site}{address}") for address in list_shown_addresses()} == dict.fromkeys(
        list_shown_addresses(), 200
    )


def test_every_resource_named_is_described(description):
    named = {path for path, _parameters in RESOURCE.findall(DOCUMENT)}
    outside = {"/api/v1", "/api/v1/", "/api/v1/openapi.json"}

    assert sorted(named - outside - set(description["paths"])) == []


def test_every_resource_described_is_named(description):
    named = {path for path, _parameters in RESOURCE.findall(DOCUMENT)}

    assert sorted(set(description["paths"]) - named) == []


def test_every_parameter_named_is_described(description):
    unknown = [
        (path, name)
        for path, parameters in RESOURCE.findall(DOCUMENT)
        for name in re.findall(r"(\w+)=", parameters)
        if name not in {each["name"] for each in description["paths"][path]["get"]["parameters"]}
    ]

    assert unknown == []


def test_made_up_requests_find_no_fault_in_a_server_that_runs(site):
    """As `st run` does against any site, for a bounded time, always with the same requests."""
    command = [Path(sys.executable).with_name("st"), "run", f"{site}/api/v1/openapi.json", *BOUNDS, *ALWAYS_ALIKE]
    walked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)

    assert walked.returncode == 0, walked.stdout
