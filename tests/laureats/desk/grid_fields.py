# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a browser sends of the page of a grid, touched or not."""

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import override

from label.grid_forms.document_fields import write_fields
from label.grids.documents import read_document, take_grid
from label.models import Edition
from tests.laureats.desk.desk_pages import CODE


def grid_address(name="desk_grid", code=CODE):
    return reverse(name, args=[code])


def fields_of(code=CODE, /, **changes):
    """Return the fields of the stored grid with some changed: two underscores stand for a dash; None takes one away."""
    data = write_fields(take_grid(read_document(Edition.objects.get(code=code))))
    for name, value in changes.items():
        field = name.replace("__", "-")
        if value is None:
            data.pop(field, None)
        else:
            data.setlist(field, value if isinstance(value, list) else [value])
    return data


def press(client, deed, data=None, code=CODE):
    """Press a button of the page of fields, or of its preview."""
    sent = QueryDict(mutable=True) if data is None else data.copy()
    sent["deed"] = deed
    return client.post(
        grid_address(code=code), sent.urlencode(), content_type="application/x-www-form-urlencoded", follow=True
    )


def carried(preview):
    """Return the hidden fields of a preview."""
    sent = QueryDict(mutable=True)
    sent["grid"], sent["fingerprint"] = preview.context["sent"], preview.context["preview"].fingerprint
    return sent


def shown_faults(page):
    """Return what the page says is wrong: field and sentence."""
    form = page.context["form"]
    general = [("", sentence) for sentence in form.faults]
    with override("en"):
        return [*general, *((error.anchor, str(error.sentence)) for error in form.errors_shown)]
