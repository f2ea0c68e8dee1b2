# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which recorded body each row of the reference list tells of: a body is paired with one row at most."""

from collections import Counter
from collections.abc import Iterable, Sequence

from laureats.matching import BodyIndex, Wanted, kinds_that_fit
from laureats.models import Territory
from laureats.reference.territory_rows import ReferenceRow

Pairs = dict[ReferenceRow, Territory]


def pair_rows(*, rows: Sequence[ReferenceRow], bodies: Sequence[Territory]) -> Pairs:
    """Pair rows with bodies by SIREN, then by kind and INSEE code, then the bodies without codes by their name.

    A row whose SIREN is new is not the body that bears another SIREN under the same INSEE code: it succeeds it.
    """
    pairs = _pair_by_siren(rows=rows, bodies=bodies)
    pairs |= _pair_by_insee_code(rows=_without(rows, pairs), bodies=_free(bodies, pairs))
    pairs |= _pair_by_name(rows=rows, paired=pairs, bodies=_free(bodies, pairs))
    return pairs


def _pair_by_siren(*, rows: Iterable[ReferenceRow], bodies: Iterable[Territory]) -> Pairs:
    by_siren = {body.siren: body for body in bodies if body.siren}
    return {row: by_siren[row.siren] for row in rows if row.siren in by_siren}


def _pair_by_insee_code(*, rows: Iterable[ReferenceRow], bodies: Iterable[Territory]) -> Pairs:
    by_code = {(body.kind, body.insee_code): body for body in bodies if body.insee_code}
    found = {row: by_code[row.kind, row.insee_code] for row in rows if (row.kind, row.insee_code) in by_code}
    return {row: body for row, body in found.items() if not (row.siren and body.siren)}


def _pair_by_name(*, rows: Iterable[ReferenceRow], paired: Pairs, bodies: Iterable[Territory]) -> Pairs:
    """Pair the bodies without codes that fit exactly one row, itself fit for no other of them."""
    codeless = {body: _wanted(body) for body in bodies if not body.siren and not body.insee_code}
    kinds = {kind for body in codeless for kind in kinds_that_fit(body.kind)}
    index: BodyIndex[ReferenceRow] = BodyIndex()
    for row in rows:
        if row.kind in kinds:
            index.add(row)
    fitting = {body: index.find(wanted) for body, wanted in codeless.items()}
    single = {body: found[0] for body, found in fitting.items() if len(found) == 1 and found[0] not in paired}
    claims = Counter(single.values())
    return {row: body for body, row in single.items() if claims[row] == 1}


def _wanted(body: Territory) -> Wanted:
    return Wanted(name=body.name, kind=body.kind, department=body.department)


def _without(rows: Iterable[ReferenceRow], pairs: Pairs) -> list[ReferenceRow]:
    return [row for row in rows if row not in pairs]


def _free(bodies: Iterable[Territory], pairs: Pairs) -> list[Territory]:
    taken = {body.pk for body in pairs.values()}
    return [body for body in bodies if body.pk not in taken]
