# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site knows of jurors, and of every body that ever applied, in a number of queries that does not grow."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from label.models import Edition, JurySeat
from laureats.jurors.affinities import FileTraits, JurorTraits
from laureats.models import Award, Candidature, FormerName, Succession, Territory

# The texts that say where a person worked, with the names of the editions that say so.
Attachments = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownJuror:
    seat: JurySeat
    traits: JurorTraits
    attachments: Attachments


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A candidature or an award of any edition, with the key of its body."""

    territory: int
    name: str
    edition: str
    traits: FileTraits


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLinks:
    """The names that bodies once bore, and the bodies that came before or after them, by key."""

    former_names: Mapping[int, Sequence[str]]
    related: Mapping[int, Mapping[int, str]]


def read_jurors(edition: Edition) -> list[KnownJuror]:
    """Read the seats of an edition, in two queries."""
    seats = list(edition.seats.select_related("person", "edition").order_by("sort_order", "id"))
    attachments: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    # The edition's own words come first: it is by them that a match is told.
    elsewhere = JurySeat.objects.filter(person__in=[seat.person_id for seat in seats]).exclude(edition=edition)
    for seat in [*seats, *elsewhere.select_related("edition").order_by("-edition__year", "id")]:
        for text in filter(None, [seat.organisation, seat.role]):
            attachments[seat.person_id][text].append(seat.edition.name)
    return [_know_juror(seat, attachments=attachments[seat.person_id]) for seat in seats]


def read_files(links: BodyLinks) -> Iterator[KnownFile]:
    """Read the candidatures and awards of every edition, the latest first, in two queries."""
    candidatures = Candidature.objects.exclude(status=Candidature.Status.DRAFT).select_related("territory", "edition")
    for candidature in candidatures.defer("answers").order_by("-edition__year", "reference"):
        traits = _name_body(candidature.territory, then=candidature.snapshot_name, links=links)
        yield _know_file(candidature, traits=_add_people(traits, candidature=candidature))
    awards = Award.objects.select_related("territory", "edition").defer("derivation")
    for award in awards.order_by("-edition__year", "pk"):
        traits = _name_body(award.territory, then=award.name, links=links)
        yield _know_file(award, traits=replace(traits, carrier=award.carried_by))


def read_links() -> BodyLinks:
    """Read what ties bodies together, in two queries."""
    former: dict[int, list[str]] = defaultdict(list)
    for territory, name in FormerName.objects.order_by("pk").values_list("territory_id", "name"):
        former[territory].append(name)
    related: dict[int, dict[int, str]] = defaultdict(dict)
    for succession in Succession.objects.select_related("predecessor", "successor"):
        before, after = succession.predecessor, succession.successor
        related[before.pk][after.pk] = after.name
        related[after.pk][before.pk] = before.name
    return BodyLinks(former_names=former, related=related)


def _know_juror(seat: JurySeat, *, attachments: Attachments) -> KnownJuror:
    person = seat.person
    traits = JurorTraits(
        first_name=person.first_name,
        last_name=person.last_name,
        email=person.email,
        attachments=tuple(attachments),
    )
    return KnownJuror(seat=seat, traits=traits, attachments=attachments)


def _name_body(territory: Territory, *, then: str, links: BodyLinks) -> FileTraits:
    """Return the names of a body: today's, the one `then` borne, former ones, and those of its relatives."""
    names = dict.fromkeys([then, *links.former_names.get(territory.pk, ())])
    return FileTraits(
        body=territory.name,
        former_names=tuple(name for name in names if name and name != territory.name),
        related=tuple(links.related.get(territory.pk, {}).values()),
    )


def _add_people(traits: FileTraits, *, candidature: Candidature) -> FileTraits:
    return replace(
        traits,
        referent=candidature.referent_name,
        manager=candidature.manager_name,
        manager_email=candidature.manager_email,
    )


def _know_file(record: Candidature | Award, *, traits: FileTraits) -> KnownFile:
    territory = record.territory
    return KnownFile(territory=territory.pk, name=territory.display_name, edition=record.edition.name, traits=traits)
