# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture that was accepted becomes an image of the site, in a collection of its own."""

from pathlib import PurePath

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from wagtail.models import Collection

from core.models import CustomImage, User
from laureats.faults import Fault, Refused
from laureats.models import ProposedPicture

COLLECTION = "Pages des lauréats"


def add_image(picture: ProposedPicture, *, user: User | None) -> CustomImage:
    """Return the new image of a picture. Raises Refused when its file is kept no more."""
    territory = picture.proposal.territory
    name = f"{territory.slug}-{picture.purpose}{PurePath(str(picture.file.name)).suffix}"
    about = picture.description or picture.get_purpose_display()
    image = CustomImage(
        title=f"{territory.display_name} – {about}"[:255],
        file=ContentFile(_read(picture), name=name),
        description=picture.description,
        credit=picture.credit,
        licence=picture.licence,
        uploaded_by_user=user,
        collection=_find_collection(),
    )
    image._set_image_file_metadata()
    image.save()
    return image


def _read(picture: ProposedPicture) -> bytes:
    try:
        with picture.file.open("rb") as stream:
            content: bytes = stream.read()
    except (FileNotFoundError, ValueError):
        message = _("A picture is kept no more: untick it, or ask the laureate to send it again.")
        raise Refused([Fault(code="picture_gone", message=message)]) from None
    return content


def _find_collection() -> Collection:
    found = Collection.objects.filter(name=COLLECTION).first()
    return found or Collection.get_first_root_node().add_child(instance=Collection(name=COLLECTION))
