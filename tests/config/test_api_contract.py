# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the OpenAPI document promises holds for every resource that it lists, whichever app it comes from."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from hypothesis import settings
from jsonschema import Draft202012Validator, FormatChecker

from core.api.problems import KINDS
from tests.embargo.site import announce_edition, build_site

# One worker builds the site for all of them, once.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("api_contract")]
OPENAPI = "/api/v1/openapi.json"
METHODS = {"get"}
# Said alike in both languages.
SAME = {"Description"}
CONFIG = {
    "seed": 1,
    "generation": {"deterministic": True, "database": "none", "max-examples": 8},
    "phases": {"stateful": {"enabled": False}},
}
api = schemathesis.pytest.from_fixture("api_schema")


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """Build a site that no test of this module changes, and take it back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        announce_edition(build_site())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def documents(site, client):
    return {locale: client.get(f"{OPENAPI}?locale={locale}").json() for locale in ("fr", "en")}


@pytest.fixture
def api_schema(site):
    config = schemathesis.Config.from_dict(CONFIG)
    return schemathesis.openapi.from_wsgi(OPENAPI, get_wsgi_application(), config=config)


def list_operations(document):
    return {
        path: operation
        for path, by_method in document["paths"].items()
        for method, operation in by_method.items()
        if method in METHODS
    }


def list_descriptions(document):
    """Yield what must be described, by a name that both languages share, and how it is."""
    for path, operation in list_operations(document).items():
        yield path, operation.get("summary")
        for parameter in operation["parameters"]:
            yield f"{path}?{parameter['name']}", parameter.get("description")
        for status, response in operation["responses"].items():
            yield f"{path} {status}", response.get("description")
    for name, schema in document["components"]["schemas"].items():
        for field, described in schema.get("properties", {}).items():
            yield f"{name}.{field}", described.get("description")
    for name, header in document["components"]["headers"].items():
        yield name, header.get("description")
    for number, tag in enumerate(document["tags"]):
        yield f"tag {number}", tag.get("description")


def find_faults(document, *, schema, value):
    whole = {**schema, "components": document["components"]}
    found = Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in found]


def test_everything_is_described_in_both_languages(documents):
    french, english = (dict(list_descriptions(documents[locale])) for locale in ("fr", "en"))

    assert french.keys() == english.keys()
    assert [name for name, words in french.items() if not words] == []
    assert [name for name, words in french.items() if words == english[name] and words not in SAME] == []


def test_every_tag_of_an_operation_is_described(documents):
    document = documents["fr"]
    described = {tag["name"] for tag in document["tags"]}

    assert {tag for operation in list_operations(document).values() for tag in operation["tags"]} <= described


def test_every_operation_has_a_short_name_of_its_own(documents):
    names = [operation["operationId"] for operation in list_operations(documents["fr"]).values()]

    assert (len(names), [name for name in names if not name.isalnum()]) == (len(set(names)), [])
    assert {"readIndex", "listEditions", "readEdition", "listJuries"} <= set(names)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_example_is_what_its_schema_promises(documents, locale):
    document = documents[locale]
    without, wrong = [], {}
    for path, operation in list_operations(document).items():
        for status, response in operation["responses"].items():
            for content in response.get("content", {}).values():
                if "example" not in content:
                    without.append((path, status))
                elif faults := find_faults(document, schema=content["schema"], value=content["example"]):
                    wrong[path, status] = faults

    assert (without, wrong) == ([], {})


def test_examples_of_parameters_are_accepted(documents, client):
    asked = {}
    for path, operation in list_operations(documents["fr"]).items():
        parts = {each["name"]: each["example"] for each in operation["parameters"] if each["in"] == "path"}
        query = {each["name"]: each["example"] for each in operation["parameters"] if "example" in each}
        asked[path] = client.get(path.format_map(parts), {name: query[name] for name in query.keys() - parts.keys()})

    assert {path: answer.status_code for path, answer in asked.items() if answer.status_code != 200} == {}


def test_the_document_says_whose_it_is_and_under_which_licence(documents):
    info = documents["fr"]["info"]

    assert (info["license"]["name"], info["termsOfService"]) == (
        "Licence Ouverte 2.0",
        "http://testserver/api/#conditions",
    )
    assert (set(info["contact"]), documents["fr"]["servers"]) == ({"name", "url"}, [{"url": "http://testserver"}])


def test_the_index_leads_to_every_list(documents, client):
    lists = {path for path in list_operations(documents["fr"]) if path[-1] != "/" and "{" not in path}
    listed = {resource["url"] for resource in client.get("/api/v1/").json()["resources"]}

    assert listed == {f"http://testserver{path}" for path in lists}


def test_the_page_shows_all_that_the_document_tells(documents, client):
    page = client.get("/api/").content.decode()

    operations = list_operations(documents["fr"])
    told = [*(operation["operationId"] for operation in operations.values()), *operations]
    assert [words for words in told if words not in page] == []
    assert [kind.anchor for kind in KINDS.values() if f'<tr id="{kind.anchor}">' not in page] == []


@api.parametrize()
@settings(deadline=None)
def test_no_made_up_request_finds_a_fault(case):
    # The client that schemathesis asks with reads nothing compressed. What breaks the description is raised.
    answer = case.call_and_validate(headers={"Accept-Encoding": "identity"})

    assert answer.status_code < 500
