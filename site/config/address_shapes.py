# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Shapes of public addresses, and the concrete addresses that the database makes of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import product
from urllib.parse import urlencode

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override
from wagtail.models import Page

# Reads the values that one part of an address may take: every one that the database holds, public or not.
Values = Callable[[], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Address:
    """One address from the root of the site, with the values that it was made of."""

    path: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An address, and `strangers`: addresses of the same shape and length, one value of which nothing bears."""

    address: Address
    strangers: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternShape:
    """What a URL pattern answers to, known by its name.

    The parameter `words` is looked for in what is public: words that are near those of a page are answered otherwise
    than words of the same shape. They have no strangers, and are compared with the same site without the results.
    """

    name: str
    parts: tuple[Values, ...] = ()
    parameters: Mapping[str, Values] = field(default_factory=dict)
    words: str = ""

    @property
    def key(self) -> str:
        return self.name

    def make_addresses(self, values: tuple[str, ...]) -> Iterator[Address]:
        """Yield the address of these values in each language, none for values that the pattern refuses."""
        for language, _name in settings.LANGUAGES:
            with override(language), suppress(NoReverseMatch):
                yield Address(path=reverse(self.name, args=values), values=values)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShape:
    """What the pages of a class answer to, drafts included, at their own address or at one of their routes."""

    page_class: type[Page]
    route: str = ""
    parts: tuple[Values, ...] = ()
    parameters: Mapping[str, Values] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return f"{self.page_class._meta.label}:{self.route}"

    def make_addresses(self, values: tuple[str, ...]) -> Iterator[Address]:
        """Yield the address of these values under each page of the class."""
        for page in self.page_class.objects.order_by("path").select_related("locale"):
            if page.url:
                with override(page.locale.language_code):
                    tail = page.reverse_subpage(self.route, args=values) if self.route else ""
                yield Address(path=f"{page.url}{tail}", values=values)


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseShape:
    """What is answered by neither a pattern nor a page. `parts` holds one reader, of whole addresses."""

    key: str
    parts: tuple[Values]
    parameters: Mapping[str, Values] = field(default_factory=dict)

    def make_addresses(self, values: tuple[str, ...]) -> Iterator[Address]:
        yield Address(path=values[0], values=values)


Shape = PatternShape | PageShape | LooseShape


def list_examples(shape: Shape) -> Iterator[Example]:
    """Yield the addresses of a shape, without parameters, then with each value of each of them."""
    for values in product(*(sorted(set(read())) for read in shape.parts)):
        strangers = [list(shape.make_addresses(other)) for other in _replace_one(values)]
        for number, address in enumerate(shape.make_addresses(values)):
            others = tuple(found[number] for found in strangers if number < len(found))
            yield Example(address=address, strangers=others)
            yield from _with_parameters(address, parameters=shape.parameters, words=getattr(shape, "words", ""))


def estrange(value: str) -> str:
    """Return a value of the same shape and length that nothing bears: "9999" for "2026", "fff-ff" for "abc-de"."""
    return re.sub(r"[A-Z]", "F", re.sub(r"[a-z]", "f", re.sub(r"[0-9]", "9", value)))


def _replace_one(values: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for position, value in enumerate(values):
        yield (*values[:position], estrange(value), *values[position + 1 :])


def _with_parameters(address: Address, *, parameters: Mapping[str, Values], words: str) -> Iterator[Example]:
    for name, read in parameters.items():
        for value in sorted(set(read())):
            stranger = _ask(address, name=name, value=estrange(value))
            yield Example(
                address=_ask(address, name=name, value=value),
                strangers=() if name == words else (stranger,),
            )


def _ask(address: Address, *, name: str, value: str) -> Address:
    return Address(path=f"{address.path}?{urlencode({name: value})}", values=(*address.values, value))
