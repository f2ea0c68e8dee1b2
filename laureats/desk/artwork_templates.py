# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The templates of a set as a page lists them, with the deeds on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from laureats.assets.artworks import Role
from laureats.assets.template_placeholders import known_placeholders, required_placeholders
from laureats.desk.artwork_forms import TemplateUploadForm
from laureats.faults import Fault
from laureats.models import ArtworkSet, ArtworkTemplate


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTemplate:
    """`stored` is None where the project's own template draws; `faults` are those of the file just refused."""

    artwork_set: ArtworkSet
    role: Role
    stored: ArtworkTemplate | None
    form: TemplateUploadForm
    faults: Sequence[Fault] = ()
    refused_name: str = ""

    @property
    def upload_url(self) -> str:
        return self._reverse("artwork_upload")

    @property
    def remove_url(self) -> str:
        return self._reverse("artwork_remove")

    @property
    def download_url(self) -> str:
        return self._reverse("artwork_download")

    @property
    def picture_url(self) -> str:
        return reverse("artwork_picture", args=[*self._parts, "light"])

    @property
    def placeholders(self) -> list[tuple[str, bool]]:
        """Return each placeholder with whether it must be there."""
        required = required_placeholders(self.role)
        return [(f"${name}", name in required) for name in known_placeholders(self.role)]

    @property
    def _parts(self) -> list[str]:
        return [self.artwork_set.edition.code, self.artwork_set.scale, self.role.value]

    def _reverse(self, name: str) -> str:
        return reverse(name, args=self._parts)


def list_templates(
    artwork_set: ArtworkSet, *, refused_role: Role | None = None, faults: Sequence[Fault] = (), refused_name: str = ""
) -> list[ShownTemplate]:
    """Return one row a role; the faults go to the role whose file was refused."""
    stored = {template.role: template for template in artwork_set.templates.all()} if artwork_set.pk else {}
    return [
        ShownTemplate(
            artwork_set=artwork_set,
            role=role,
            stored=stored.get(role.value),
            form=TemplateUploadForm(prefix=role.value),
            faults=faults if role == refused_role else (),
            refused_name=refused_name if role == refused_role else "",
        )
        for role in Role
    ]
