# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogue that harvesters read (DCAT-AP): what the datasets are, who publishes them, and where their files are.

data.gouv.fr and data.europa.eu take JSON-LD and RDF/XML. Turtle says the same: it would be a third writer for nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Max, Min
from django.utils import timezone, translation

from core.models import SiteContacts
from label.models import Edition
from laureats.open_data.addresses import CATALOGUE, PREFIX, schema_name
from laureats.open_data.datasets import DATASETS
from laureats.open_data.rdf_xml import write_rdf_xml
from laureats.open_data.shapes import Dataset
from laureats.open_data.writing import dump_json
from laureats.public.addresses import local_address, site_address

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority/"
FRANCE = {"@id": f"{_EU}country/FRA"}
FRENCH = {"@id": f"{_EU}language/FRA"}
THEMES = [{"@id": f"{_EU}data-theme/GOVE"}, {"@id": f"{_EU}data-theme/TECH"}]
YEARLY = {"@id": f"{_EU}frequency/ANNUAL"}
OPEN = {"@id": f"{_EU}access-right/PUBLIC"}
SHA256 = {"@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"}
TABLE_SCHEMA = "https://specs.frictionlessdata.io/table-schema/"
MEDIA = "https://www.iana.org/assignments/media-types/"
FORMATS = {"csv": "CSV", "ods": "ODS", "json": "JSON", "geojson": "GEOJSON"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file of a dataset, as the catalogue tells it."""

    name: str
    dataset: str
    media_type: str
    sha256: str
    size: int

    @property
    def extension(self) -> str:
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What all entries share. Years are those of the released editions."""

    site: str
    page: str
    mail: str
    version: str
    issued_at: datetime
    modified_at: datetime
    first_year: int
    last_year: int

    def at(self, name: str) -> str:
        return f"{self.site}{PREFIX}{name}"


def read_catalogue(*, version: str, issued_at: datetime, modified_at: datetime) -> Catalogue:
    # The pages import these modules.
    from laureats.models.open_data_page import OpenDataPage

    site = site_address()
    years = Edition.objects.released().aggregate(first=Min("year"), last=Max("year"))
    contacts = SiteContacts.objects.filter(site__is_default_site=True).first()
    with translation.override("fr"):
        page = local_address(OpenDataPage)
    return Catalogue(
        site=site,
        page=f"{site}{page or '/'}",
        mail=contacts.mail if contacts else "",
        version=version,
        issued_at=issued_at,
        modified_at=modified_at,
        first_year=years["first"],
        last_year=years["last"],
    )


def write_json_ld(catalogue: Catalogue, *, files: Sequence[ListedFile]) -> bytes:
    return dump_json({"@context": PREFIXES, **describe_catalogue(catalogue, files=files)})


def write_catalogue_xml(catalogue: Catalogue, *, files: Sequence[ListedFile]) -> bytes:
    return write_rdf_xml(describe_catalogue(catalogue, files=files), prefixes=PREFIXES)


def describe_catalogue(catalogue: Catalogue, *, files: Sequence[ListedFile]) -> dict[str, Any]:
    return {
        "@id": catalogue.at(f"{CATALOGUE}#catalogue"),
        "@type": "dcat:Catalog",
        "dct:title": [_french(settings.WAGTAIL_SITE_NAME)],
        "dct:description": [_french("Les données ouvertes du label.")],
        **_describe_frame(catalogue),
        "foaf:homepage": {"@id": catalogue.page},
        "dcat:themeTaxonomy": {"@id": f"{_EU}data-theme"},
        "dcat:dataset": [_describe_dataset(dataset, catalogue=catalogue, files=files) for dataset in DATASETS],
    }


def _describe_frame(catalogue: Catalogue) -> dict[str, Any]:
    """Return what is the same of the catalogue and of each dataset."""
    return {
        "dct:publisher": {
            "@id": f"{catalogue.site}/#publisher",
            "@type": "foaf:Agent",
            "foaf:name": settings.WAGTAIL_SITE_NAME,
            "foaf:homepage": {"@id": f"{catalogue.site}/"},
        },
        "dct:license": {"@id": settings.CONTENT_LICENCE_ADDRESS},
        "dct:language": FRENCH,
        "dct:spatial": FRANCE,
        "dct:issued": _moment(catalogue.issued_at),
        "dct:modified": _moment(catalogue.modified_at),
    }


def _describe_dataset(dataset: Dataset, *, catalogue: Catalogue, files: Iterable[ListedFile]) -> dict[str, Any]:
    own = [file for file in files if file.dataset == dataset.name]
    return {
        "@id": catalogue.at(f"{CATALOGUE}#{dataset.name}"),
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.name,
        "dct:title": list(_both_languages(dataset, "title")),
        "dct:description": list(_both_languages(dataset, "description")),
        "dcat:keyword": [_french(word) for word in dataset.keywords],
        "dcat:theme": THEMES,
        "dct:temporal": _describe_years(catalogue),
        "dct:accrualPeriodicity": YEARLY,
        "dct:accessRights": OPEN,
        "dct:conformsTo": _describe_schema(dataset, catalogue=catalogue),
        "dcat:landingPage": {"@id": catalogue.page},
        "dcat:version": catalogue.version,
        **_describe_frame(catalogue),
        **_describe_contact(catalogue),
        "dcat:distribution": [_describe_file(file, dataset=dataset, catalogue=catalogue) for file in own],
    }


def _describe_file(file: ListedFile, *, dataset: Dataset, catalogue: Catalogue) -> dict[str, Any]:
    media_type = file.media_type.partition(";")[0]
    schema = {"dct:conformsTo": _describe_schema(dataset, catalogue=catalogue)} if file.extension == "csv" else {}
    return {
        "@id": catalogue.at(f"{CATALOGUE}#{file.name}"),
        "@type": "dcat:Distribution",
        "dct:title": _french(f"{_title(dataset)} ({file.extension.upper()})"),
        "dcat:accessURL": {"@id": catalogue.page},
        "dcat:downloadURL": {"@id": catalogue.at(file.name)},
        "dct:license": {"@id": settings.CONTENT_LICENCE_ADDRESS},
        "dcat:mediaType": {"@id": f"{MEDIA}{media_type}"},
        "dct:format": {"@id": f"{_EU}file-type/{FORMATS[file.extension]}"},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "dct:modified": _moment(catalogue.modified_at),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": SHA256,
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
        **schema,
    }


def _describe_schema(dataset: Dataset, *, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "@id": catalogue.at(schema_name(dataset.name)),
        "@type": "dct:Standard",
        "dct:title": _french(f"Schéma des données « {_title(dataset)} »"),
        "dct:conformsTo": {"@id": TABLE_SCHEMA},
    }


def _describe_years(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(date(catalogue.first_year, 1, 1)),
        "dcat:endDate": _day(date(catalogue.last_year, 12, 31)),
    }


def _describe_contact(catalogue: Catalogue) -> dict[str, Any]:
    if not catalogue.mail:
        return {}
    contact = {
        "@type": "vcard:Organization",
        "vcard:fn": settings.WAGTAIL_SITE_NAME,
        "vcard:hasEmail": {"@id": f"mailto:{catalogue.mail}"},
    }
    return {"dcat:contactPoint": contact}


def _title(dataset: Dataset) -> str:
    with translation.override("fr"):
        return str(dataset.title)


def _both_languages(dataset: Dataset, name: str) -> Iterator[dict[str, str]]:
    for language in ("fr", "en"):
        with translation.override(language):
            yield {"@value": str(getattr(dataset, name)), "@language": language}


def _french(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "fr"}


def _moment(moment: datetime) -> dict[str, str]:
    return {"@value": timezone.localtime(moment).isoformat(timespec="seconds"), "@type": "xsd:dateTime"}


def _day(day: date) -> dict[str, str]:
    return {"@value": day.isoformat(), "@type": "xsd:date"}
