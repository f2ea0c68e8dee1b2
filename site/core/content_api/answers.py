# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every resource of the content API does alike: it reads, for anyone, and refuses what it does not know."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet, prefetch_related_objects
from django.http import HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_noop
from django.views.decorators.http import conditional_page
from rest_framework.fields import Field
from rest_framework.filters import BaseFilterBackend
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.pagination import WagtailPagination
from wagtail.api.v2.views import BaseAPIViewSet

from core.api.faults import OTHERWISE
from core.api.locales import LOCALES
from core.content_api.faults import Wrong, WrongParameters, refuse
from core.content_api.fields import ReferringField
from core.content_api.known import Known
from core.content_api.refusals import answer_refusal

# Further than any list goes: what is beyond is a mistake.
MAX_OFFSET = 100_000
# Longer than any address or list of fields.
MAX_LENGTH = 500
CHOICES = {"search_operator": ("and", "or"), "locale": LOCALES}
# In the words of the label's API.
UNKNOWN = gettext_noop("This parameter is not known here. Those that are: %(names)s.")
ORDERS = gettext_noop("“%(name)s” is no order here. Those that are: %(names)s; a hyphen before one reverses it.")
TWICE = gettext_noop("Give this parameter once.")


class OneForm(BaseContentNegotiation):
    """Answers are JSON, whatever a browser says it accepts."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


class BoundedPagination(WagtailPagination):
    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        if request.GET.get("offset", "0").isdecimal() and int(request.GET.get("offset", "0")[:20]) > MAX_OFFSET:
            raise refuse("offset", gettext_noop("Write a number that is %(le)s at most."), le=MAX_OFFSET)
        return super().paginate_queryset(queryset, request, view)


class ChosenOrder(BaseFilterBackend):
    """The order asked for. Never a random one: an answer is the same for anyone."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        names = list(filter(None, request.GET.get("order", "").split(",")))
        known = view.order_fields(queryset.model)
        if unknown := [name for name in names if name.removeprefix("-") not in known]:
            raise refuse("order", ORDERS, name=unknown[0], names=", ".join(sorted(known)))
        return queryset.order_by(*names, "id") if names else queryset


def read_ahead(instances: Sequence[Any], *, known: Known, fields: Iterable[Field]) -> None:
    """Have fields note all that they will need of records, and read what belongs to those that are stored."""
    referring = [field for field in fields if isinstance(field, ReferringField)]
    related = [field.related for field in referring if field.related]
    prefetch_related_objects([instance for instance in instances if instance.pk], *related)
    for instance in instances:
        for field in referring:
            field.ask_for(instance, known=known)


def refuse_values(asked: Mapping[str, str]) -> None:
    """Refuse what no engine reads: before it is looked for, since some of them fail instead of finding nothing."""
    for name, value in asked.items():
        if "\x00" in value or len(value) > MAX_LENGTH:
            raise refuse(name, gettext_noop("Write %(most)s characters at most, none of them null."), most=MAX_LENGTH)
    for name, accepted in CHOICES.items():
        if asked.get(name, accepted[0]) not in accepted:
            raise refuse(name, gettext_noop("Choose one of these values: %(expected)s."), expected=", ".join(accepted))


def refuse_filters(asked: Mapping[str, str], model: type[Model]) -> None:
    """Refuse a filter whose value is none of its column: a day that is none, a number in letters."""
    for name, value in asked.items():
        try:
            model._meta.get_field(name).to_python(value)  # type: ignore[union-attr]
        except ValidationError:
            raise refuse(name, OTHERWISE) from None


@method_decorator(conditional_page, name="dispatch")
class OpenAnswers(BaseAPIViewSet):
    """Mixed in before Wagtail's own. `filter_names` and `order_names` are the columns that a list may be asked by."""

    authentication_classes: Iterable[Any] = ()
    permission_classes: Iterable[Any] = ()
    content_negotiation_class = OneForm
    renderer_classes = (JSONRenderer,)
    pagination_class = BoundedPagination
    metadata_class = None
    filter_names: tuple[str, ...] = ("id",)
    order_names: tuple[str, ...] = ("id", "title")
    # Shared by lists, details and `find`.
    detail_query_parameters = frozenset({"fields"})
    known_query_parameters = frozenset({"limit", "offset", "fields", "order", "search", "search_operator"})

    def make_known(self) -> Known:
        raise NotImplementedError

    @classmethod
    def order_fields(cls, model: type[Model]) -> set[str]:
        return {*cls.order_names, *getattr(model, "api_order_fields", ())}

    @classmethod
    def get_available_fields(cls, model: type[Model], db_fields_only: bool = False) -> list[str]:
        if db_fields_only:
            return [*cls.filter_names, *getattr(model, "api_filter_fields", ())]
        fields: list[str] = super().get_available_fields(model)
        return fields

    def check_query_parameters(self, queryset: QuerySet[Any]) -> None:
        filters = self.get_available_fields(queryset.model, db_fields_only=True)
        self._check_parameters(self.known_query_parameters | set(filters))
        refuse_filters({name: self.request.GET[name] for name in filters if name in self.request.GET}, queryset.model)

    def listing_view(self, request: Request) -> Response:
        queryset = self.get_queryset()
        self.check_query_parameters(queryset)
        page = list(self.paginate_queryset(self.filter_queryset(queryset)))
        return self.get_paginated_response(self._serialize(page, many=True))

    def detail_view(self, request: Request, pk: int) -> Response:
        self._check_parameters(self.detail_query_parameters)
        return Response(self._serialize(self.get_object(), many=False))

    def find_view(self, request: Request) -> HttpResponseBase:
        self._check_parameters(self.detail_query_parameters | self.find_query_parameters)
        answer: HttpResponseBase = super().find_view(request)
        return answer

    def find_object(self, queryset: QuerySet[Any], request: Request) -> Any:
        """Find a record by its key alone; what is no number is no key."""
        return queryset.filter(pk=request.GET["id"]).first() if request.GET.get("id", "").isdecimal() else None

    def handle_exception(self, exc: Exception) -> Any:
        return answer_refusal(self.request, exc) or super().handle_exception(exc)

    def get_renderer_context(self) -> dict[str, Any]:
        return {**super().get_renderer_context(), "indent": None}

    def _serialize(self, subject: Any, *, many: bool) -> Any:
        """Return what is told of a record or of several, with all that they refer to read at once."""
        known = self.make_known()
        serializer = self.get_serializer(subject, many=many)
        serializer.context["known"] = known
        told = (serializer.child if many else serializer).fields.values()
        read_ahead(subject if many else [subject], known=known, fields=told)
        return serializer.data

    def _check_parameters(self, names: Iterable[str]) -> None:
        """Refuse the parameters that nothing knows, or that are given twice: a filter ignored is a lie."""
        known = set(names)
        terms = {"names": ", ".join(sorted(known))}
        wrong = [
            Wrong(parameter=name, sentence=TWICE if name in known else UNKNOWN, terms=terms)
            for name, values in self.request.GET.lists()
            if name not in known or len(values) > 1
        ]
        if wrong:
            raise WrongParameters(wrong)
        refuse_values(self.request.GET)
