# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What somebody else does between two queries of a page."""

from contextlib import contextmanager

from django.db import connection

from laureats.intake.joining import join_candidatures
from tests.laureats.intake.desk_factories import ADA
from tests.laureats.intake.factories import make_candidature

# The query by which a page notes that its link was used, once it has read the file.
LINK_USED = 'UPDATE "laureats_applicantlink" SET "last_used_at"'


@contextmanager
def meanwhile(deed, *, after):
    """Do a deed once, right after the first query that begins so."""
    to_do = [deed]

    def watch(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if to_do and sql.startswith(after):
            to_do.pop()()
        return result

    with connection.execute_wrapper(watch):
        yield
    assert not to_do


def join_away(candidature):
    """Join a file to another of the same edition, and return that one."""
    people = {"referent_name": "Hélène Lenoir", "referent_email": "maire@cognac.example"}
    kept = make_candidature(candidature.edition, name="Cognac", reference="2026-0009", **people)
    join_candidatures(kept=kept, other=candidature, taken=(), author=ADA)
    return kept
