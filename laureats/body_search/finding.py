# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Looking for a body: at most five queries, whatever is typed, and an index for how keys begin."""

from dataclasses import dataclass
from functools import partial
from typing import Protocol

from django.db import connection
from django.db.models import Case, Exists, F, IntegerField, Min, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone

from label.kinds import Kind
from label.models import Edition
from laureats.body_search.folding import drop_designation, fold_query, fold_words
from laureats.body_search.indexing import ENDING
from laureats.body_search.keys import KEY_LENGTH
from laureats.departments import department_name
from laureats.models import Award, Succession, Territory, TerritoryKey

MOST_LETTERS = 120
SHOWN = 20
# Of a word that many bodies bear, so many are compared with the other words.
_COMPARED = 600
# Fewer letters than that begin too many words: the key must be just that.
_SHORTEST = 2
# Above every sign of a key: letters, digits, blanks.
_AFTER = "{"
# The kinds of which the reference list holds every body.
LISTED_KINDS = (
    Kind.COMMUNE, Kind.CC, Kind.CA, Kind.CU, Kind.METRO, Kind.MET69, Kind.EPCI, Kind.EPT, Kind.DEPARTEMENT, Kind.REGION,
)  # fmt: skip


class Scope(Protocol):
    """Makes the condition on bodies, from the records that `prefix` leads to them from."""

    def __call__(self, *, prefix: str = "") -> Q: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`bodies`, the best first; `has_more` when others fit that are not among them."""

    bodies: tuple[Territory, ...] = ()
    has_more: bool = False


def find_bodies(typed: str, *, edition: Edition) -> Found:
    """Return the bodies that may apply for an edition and answer what is typed: the public may learn of each."""
    return _find(typed, scope=partial(may_apply, edition))


def find_recorded_bodies(typed: str) -> Found:
    """Return the bodies that answer what is typed, those that the public may not learn of included."""
    return _find(typed, scope=_is_recorded)


def _find(typed: str, *, scope: Scope) -> Found:
    query = fold_query(typed[:MOST_LETTERS])
    for begun in filter(None, (query, drop_designation(query))):
        if found := list(rank_keys(begun, scope=scope)[: SHOWN + 1]):
            return _show(found)
    return _find_by_words(query, scope=scope)


def may_apply(edition: Edition, *, prefix: str = "") -> Q:
    """Return the condition on the bodies of the list: recorded, still there, known to the public.

    `prefix` leads to the body from the records that are asked: "territory__". A body of a kind that no public list
    holds (an agency, a joint authority) is recorded because it applied: until its label is public, it is not listed.
    Invented bodies are listed for invented editions alone.
    """
    body = OuterRef(f"{prefix}pk")
    has_code = Q(**{f"{prefix}siren__isnull": False}) | ~Q(**{f"{prefix}insee_code": ""})
    is_public = Q(**{f"{prefix}kind__in": LISTED_KINDS}) & has_code | Q(
        Exists(Award.objects.public().filter(territory=body))
    )
    if edition.is_fictional:
        return _is_recorded(prefix=prefix) & (is_public | Q(**{f"{prefix}is_fictional": True}))
    return _is_recorded(prefix=prefix) & is_public & Q(**{f"{prefix}is_fictional": False})


def _is_recorded(*, prefix: str = "") -> Q:
    today = timezone.localdate()
    ended = Succession.objects.filter(predecessor=OuterRef(f"{prefix}pk"), reason__in=ENDING, happened_on__lte=today)
    return Q(**{f"{prefix}is_declared": False}) & ~Q(Exists(ended))


def rank_keys(begun: str, *, scope: Scope) -> QuerySet[TerritoryKey, int]:
    """Return the bodies with a key that begins so: whole names first, then beginnings, then the most people."""
    place = Case(
        When(key=begun, place=0, then=Value(0)),
        When(place=0, then=Value(1)),
        When(key=begun, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    keys = TerritoryKey.objects.filter(begins_with(begun), scope(prefix="territory__"))
    ranked = keys.values("territory_id").annotate(rank=Min(place))
    people = F("territory__population").desc(nulls_last=True)
    return ranked.order_by("rank", people, "territory__name", "territory_id").values_list("territory_id", flat=True)


def begins_with(begun: str) -> Q:
    """Return the condition that the index of keys serves: each engine has its own way to it."""
    begun = begun[:KEY_LENGTH]
    if len(begun) < _SHORTEST:
        return Q(key=begun)
    if connection.vendor == "postgresql":
        return Q(key__startswith=begun)
    return Q(key__gte=begun, key__lt=f"{begun}{_AFTER}")


def _show(keys: list[int]) -> Found:
    bodies = Territory.objects.in_bulk(keys[:SHOWN])
    return Found(bodies=tuple(bodies[key] for key in keys[:SHOWN] if key in bodies), has_more=len(keys) > SHOWN)


def _find_by_words(query: str, *, scope: Scope) -> Found:
    """Return the bodies that hold all the words, in any order, with their place: "chalon saone", "saint denis 93"."""
    words = query.split()
    if len(words) < 2:
        return Found()
    keys = TerritoryKey.objects.filter(begins_with(max(words, key=len))).values("territory_id")
    bodies = Territory.objects.filter(scope(), pk__in=keys)
    bodies = bodies.order_by(F("population").desc(nulls_last=True), "name", "pk")
    fitting = [body for body in bodies[:_COMPARED] if _holds(words, texts=_told_of(body))]
    # Those whose own name says it come before those of which the département does.
    names = [word for word in words if not word.isdigit()]
    fitting.sort(key=lambda body: not _begins(body, names=names))
    return Found(bodies=tuple(fitting[:SHOWN]), has_more=len(fitting) > SHOWN)


def _begins(body: Territory, *, names: list[str]) -> bool:
    first = fold_words(body.name)[:1]
    return _holds(names[:1], texts=first) and _holds(names, texts=[body.name])


def _told_of(body: Territory) -> list[str]:
    department = (department_name(body.department), body.department)
    return [body.display_name, *department, body.postal_codes, body.insee_code]


def _holds(words: list[str], *, texts: list[str]) -> bool:
    held = [word for text in texts for word in fold_words(text)]
    return all(any(word.startswith(asked) for word in held) for asked in words)
