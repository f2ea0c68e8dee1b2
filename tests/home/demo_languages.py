# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print what a search engine finds of both languages, from link to link, as one JSON document.

Run in a process of its own, on the database of DATABASE_URL.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "site"))

import django

HOST = "http://testserver"
LINK = re.compile(r"<a\s[^>]*>")
HREF = re.compile(r'href="([^"#]*)')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"')
LANGUAGE = re.compile(r'<html lang="([a-z]+)"')


def read_site(client):
    """Return the language and the alternates of every page that links lead to, by absolute address."""
    read, waiting = {}, ["/", "/en/"]
    while waiting:
        address = urljoin(HOST, waiting.pop())
        if address in read or not address.startswith(f"{HOST}/"):
            continue
        response = client.get(address.removeprefix(HOST))
        if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
            read[address] = None
            continue
        page = response.content.decode()
        read[address] = (LANGUAGE.search(page)[1], dict(ALTERNATE.findall(page)))
        waiting += [urljoin(address, link) for link in followed_links(page)]
    return {address: found for address, found in read.items() if found}


def followed_links(page):
    links = (tag for tag in LINK.findall(page) if "nofollow" not in tag)
    addresses = (match[1] for tag in links if (match := HREF.search(tag)))
    return [address for address in addresses if "?" not in address and not address.startswith("mailto:")]


def list_faults(site):
    """Return what is wrong: a page in another language than its address says, a twin that does not name it back."""
    faults = []
    for address, (language, alternates) in site.items():
        expected = "en" if urlsplit(address).path.startswith("/en/") else "fr"
        if language != expected:
            faults.append(f"{address}: read in {language}")
        if alternates and alternates.get(language) != address:
            faults.append(f"{address}: is not one of its own alternates")
        faults += [
            f"{address}: {twin} does not answer the same"
            for code, twin in alternates.items()
            if site.get(twin, ("", {}))[1] != alternates or code not in {site[twin][0], "x-default"}
        ]
    return faults


def list_facts():
    # A client exists only once Django is set up.
    from django.test import Client

    site = read_site(Client())
    return {
        "pages": Counter(language for language, _alternates in site.values()),
        "without_twin": [address for address, (_language, alternates) in site.items() if not alternates],
        "faults": list_faults(site),
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(list_facts()))
