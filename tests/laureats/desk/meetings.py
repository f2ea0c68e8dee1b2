# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition that its jury deliberates on, and what a secretary does and reads there."""

from django.urls import reverse

from label.models import Mention
from tests.laureats.desk.desk_pages import CODE, read_page
from tests.laureats.jury_sheets.factories import give_mark, make_marked_edition

BREST, NEVERS, PARIS = "2026-0001", "2026-0002", "2026-0003"


def make_meeting():
    """Return an edition of three files: Paris 100, Brest 62.50, Nevers 59.38; levels ask for 20 and 60 out of 100.

    The level of Brest and that of Nevers hang on one juror; those of Brest stand far apart.
    """
    edition = make_marked_edition()
    marks = {
        BREST: (("5", "3"), ("2", "0")),
        NEVERS: (("3", "2"), ("3", "1.5")),
        PARIS: (("5", "3"), ("5", "3")),
    }
    for reference, by_juror in marks.items():
        for juror, (first, second) in zip(("gonnu", "aime"), by_juror, strict=True):
            give_mark(edition, reference, "STR-1", first, juror=juror)
            give_mark(edition, reference, "STR-2", second, juror=juror)
    Mention.objects.create(edition=edition, code="total", name="Meilleure note totale")
    return edition


def table_address(**query):
    return reverse("desk_deliberation", args=[CODE], query=query or None)


def file_address(reference=BREST):
    return reverse("desk_decide", args=[CODE, reference])


def read_form(client, reference=BREST):
    """Return what the form of a file holds when it is opened."""
    return read_sent(client.get(file_address(reference)))


def read_sent(page):
    """Return what a browser would send of the decision's form in a page."""
    form = read_page(page).select_one("form:has([value=decide])")
    ticked = form.select("[type=radio][checked], [type=checkbox][checked]")
    fields = [field for field in [*form.select("[type=hidden]"), *ticked] if field["name"] != "csrfmiddlewaretoken"]
    data = {field["name"]: field["value"] for field in fields}
    return data | {area["name"]: area.text.strip() for area in form.select("textarea")}


def press(client, deed, data=None, reference=BREST):
    return client.post(file_address(reference), {**(data or {}), "deed": deed}, follow=True)


def decide(client, reference=BREST, **answers):
    """Open the form of a file, answer it, and save."""
    return press(client, "decide", read_form(client, reference) | answers, reference)
