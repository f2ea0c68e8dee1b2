# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fields of `api_fields`. Each says first what it refers to, so that a list of pages is read at once."""

from typing import Any

from django.db.models import Prefetch
from rest_framework.fields import Field
from wagtail.models import Page

from core.content_api import streams
from core.content_api.describing import describe_image
from core.content_api.known import Known
from core.models import CustomImage


class ReferringField(Field):
    """Represents a page itself: `ask_for` notes what `describe` will need, `related` names the records of its own."""

    @property
    def related(self) -> "str | Prefetch[str]":
        return ""

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, value: Any) -> Any:
        return self.describe(value, known=self.context["known"])

    def ask_for(self, instance: Any, *, known: Known) -> None:
        """Note what an instance refers to."""

    def describe(self, instance: Any, *, known: Known) -> Any:
        raise NotImplementedError


class TypedStream(ReferringField):
    def ask_for(self, instance: Any, *, known: Known) -> None:
        streams.ask_for(getattr(instance, self.source), known=known)

    def describe(self, instance: Any, *, known: Known) -> Any:
        return streams.describe(getattr(instance, self.source), known=known, locale=instance.locale_id)


class ChosenPicture(ReferringField):
    """A picture that a page names; `described_by` is the field that says what it shows there."""

    def __init__(self, *, described_by: str = "", **options: Any) -> None:
        super().__init__(read_only=True, **options)
        self.described_by = described_by

    def ask_for(self, instance: Any, *, known: Known) -> None:
        known.ask(CustomImage, getattr(instance, f"{self.source}_id"))

    def describe(self, instance: Any, *, known: Known) -> Any:
        image = known.images.get(getattr(instance, f"{self.source}_id"))
        alt = getattr(instance, self.described_by) if self.described_by else None
        return describe_image(image, known=known, alt=alt)


class Translations(ReferringField):
    """The same page in other languages, where anyone may read it."""

    def ask_for(self, instance: Any, *, known: Known) -> None:
        if _is_shared(instance):
            known.asked_parents.add(_parent_path(instance))
        else:
            known.asked_translations.add(instance.translation_key)

    def describe(self, instance: Any, *, known: Known) -> Any:
        if _is_shared(instance):
            lists = known.parents.get(_parent_path(instance), [])
            return [_describe_address(instance, under=page) for page in lists if page.locale_id != instance.locale_id]
        twins = known.translations.get(instance.translation_key, [])
        return [_describe_twin(twin) for twin in twins if twin.locale_id != instance.locale_id]


class LabelData(ReferringField):
    """Where the label's own API tells of a page's subject; `path` may name what the page holds: `{page.slug}`."""

    related: str = ""

    def __init__(self, path: str, *, related: str = "", **options: Any) -> None:
        super().__init__(read_only=True, **options)
        self.path = path
        self.related = related

    def describe(self, instance: Any, *, known: Known) -> Any:
        return known.absolute(f"/api/v1/{self.path.format(page=instance)}")


def _is_shared(page: Page) -> bool:
    """Tell whether the page has one record and an address in every language, under the page above it."""
    return getattr(page, "served_by_parents_in_every_language", False) and bool(page.path)


def _parent_path(page: Page) -> str:
    return str(page.path[: -Page.steplen])


def _describe_address(page: Page, *, under: Page) -> dict[str, Any]:
    return {"locale": under.locale.language_code, "id": page.pk, "url": f"{under.full_url}{page.slug}/"}


def _describe_twin(page: Page) -> dict[str, Any]:
    return {"locale": page.locale.language_code, "id": page.pk, "url": page.full_url}
