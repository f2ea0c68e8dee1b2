# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror and a file have in common: a person's name, a body's, an address. Pure: texts in, matches out.

A match is no proof. It says where to look before the marks, and leaves the judgement to people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from laureats.jurors.phrases import CACHED_TEXTS, Phrase, Word, is_within, read_phrase, read_place
from laureats.naming import strip_accents

# Addresses there tell nothing of who employs someone.
PUBLIC_MAIL = frozenset(
    {
        *("bbox.fr", "disroot.org", "free.fr", "gmail.com", "gmx.fr", "hotmail.com", "hotmail.fr", "icloud.com"),
        *("laposte.net", "live.fr", "mailo.com", "msn.com", "neuf.fr", "orange.fr", "outlook.com", "outlook.fr"),
        *("posteo.net", "proton.me", "protonmail.com", "sfr.fr", "wanadoo.fr", "yahoo.com", "yahoo.fr"),
    }
)


class Evidence(Enum):
    """What matched."""

    REFERENT = "referent"
    MANAGER = "manager"
    CARRIER = "carrier"
    BODY = "body"
    FORMER_BODY = "former_body"
    RELATED_BODY = "related_body"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorTraits:
    """What is compared of a juror. `attachments` are the functions and organisations that the person is known by."""

    first_name: str
    last_name: str
    email: str = ""
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTraits:
    """What is compared of a candidature or an award. `related` are the bodies before or after it."""

    body: str
    former_names: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    referent: str = ""
    manager: str = ""
    manager_email: str = ""
    carrier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affinity:
    """One thing in common: `said` is the juror's side, `found` the file's, each as it is written."""

    evidence: Evidence
    said: str
    found: str


def find_affinities(*, juror: JurorTraits, file: FileTraits) -> list[Affinity]:
    """Return everything a juror and a file have in common, each once."""
    found = [*_match_people(juror, file=file), *_match_bodies(juror, file=file), *_match_addresses(juror, file=file)]
    return list(dict.fromkeys(found))


def _match_people(juror: JurorTraits, *, file: FileTraits) -> Iterator[Affinity]:
    first, last = read_phrase(juror.first_name), read_phrase(juror.last_name)
    if not (first and last):
        return
    people = {Evidence.REFERENT: file.referent, Evidence.MANAGER: file.manager, Evidence.CARRIER: file.carrier}
    for evidence, text in people.items():
        named = read_phrase(text)
        if is_within(first + last, whole=named) or is_within(last + first, whole=named):
            yield Affinity(evidence=evidence, said=f"{juror.first_name} {juror.last_name}", found=text)


def _match_bodies(juror: JurorTraits, *, file: FileTraits) -> Iterator[Affinity]:
    bodies = [(Evidence.BODY, file.body)]
    bodies += [(Evidence.FORMER_BODY, name) for name in file.former_names]
    bodies += [(Evidence.RELATED_BODY, name) for name in file.related]
    for attachment in juror.attachments:
        # A function or an organisation that names a body twice says it once.
        matching = (pair for pair in bodies if _names_body(attachment, body=pair[1]))
        for evidence, name in list(matching)[:1]:
            yield Affinity(evidence=evidence, said=attachment, found=name)


def _names_body(text: str, *, body: str) -> bool:
    said, place = read_place(text), read_place(body)
    return is_within(place, whole=said) or is_within(said, whole=place)


def _match_addresses(juror: JurorTraits, *, file: FileTraits) -> Iterator[Affinity]:
    domain = _domain_of(file.manager_email)
    if not domain:
        return
    if domain == _domain_of(juror.email):
        yield Affinity(evidence=Evidence.ADDRESS, said=juror.email, found=file.manager_email)
    for attachment in juror.attachments:
        if _is_domain_of(attachment, domain=domain):
            yield Affinity(evidence=Evidence.ADDRESS, said=attachment, found=file.manager_email)


def _domain_of(address: str) -> str:
    """Return the domain of an address, blank for one that says nothing of an employer."""
    domain = address.rpartition("@")[2].lower()
    return "" if domain in PUBLIC_MAIL else domain


def _is_domain_of(text: str, *, domain: str) -> bool:
    """Tell whether an organisation's name makes a domain: "Ville d'Angoulême" and mairie-angouleme.fr."""
    labels = domain.split(".")[:-1]
    glued, place = _glue(text), _loosen(text)
    return any(label.replace("-", "") in glued or is_within(place, whole=_loosen(label)) for label in labels)


@lru_cache(maxsize=CACHED_TEXTS)
def _glue(text: str) -> frozenset[str]:
    """Return a name in one word, with and without its articles and the words that say its kind."""
    spellings = (
        re.sub(r"[^a-z0-9]", "", strip_accents(text).lower()),
        "".join(word.letters for word in read_place(text)),
    )
    return frozenset(spellings) - {""}


@lru_cache(maxsize=CACHED_TEXTS)
def _loosen(text: str) -> Phrase:
    """Return the words of a name as if no hyphen bound them: in a domain, hyphens stand for spaces."""
    return tuple(Word(word.letters, is_joined=False) for word in read_place(text))
