# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The artwork of one scale in one edition: whether kits are offered, and the template of each picture."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from laureats.assets.artworks import Role
from laureats.assets.replacing import remove_template, replace_template
from laureats.assets.template_scan import MOST_BYTES
from laureats.desk.artwork_forms import ArtworkSetForm, TemplateUploadForm
from laureats.desk.artwork_pages import ArtworkSetPage
from laureats.desk.artwork_templates import list_templates
from laureats.faults import Fault, Refused


class ArtworkSetDesk(ArtworkSetPage):
    template_name = "laureats/desk/artwork_set.html"

    def get_page_title(self) -> str:
        return _("Artwork")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "edition": self.edition,
            "artwork_set": self.artwork_set,
            "form": ArtworkSetForm(instance=self.artwork_set),
            "templates": list_templates(self.artwork_set),
            "panel_sizes": list(self.edition.panel_sizes.all()),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ArtworkSetForm(request.POST, instance=self.artwork_set)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        log(instance=form.save(), action="wagtail.edit")
        messages.success(request, _("The choices are saved."))
        return redirect(self.address)


class TemplatePage(ArtworkSetDesk):
    """A deed on the template of one role."""

    http_method_names = ["post"]

    @cached_property
    def role(self) -> Role:
        try:
            return Role(self.kwargs["role"])
        except ValueError as error:
            raise Http404 from error


class UploadTemplate(TemplatePage):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = TemplateUploadForm(request.POST, request.FILES, prefix=self.role.value)
        if not form.is_valid():
            return self._refuse([Fault(code="no_file", message=_("Choose a file first."))])
        upload = form.cleaned_data["source"]
        try:
            template = replace_template(
                edition=self.edition,
                scale=self.scale,
                role=self.role,
                content=upload.read(MOST_BYTES + 1),
                file_name=upload.name,
                author=self.author,
            )
        except Refused as refusal:
            return self._refuse(refusal.faults, file_name=upload.name)
        log(instance=template.artwork_set, action="wagtail.edit", data={"role": self.role.value})
        messages.success(request, _("The template “%(role)s” is in place.") % {"role": self.role.label})
        return redirect(f"{self.address}#{self.role.value}")

    def _refuse(self, faults: Any, *, file_name: str = "") -> HttpResponse:
        messages.error(self.request, _("The file is not used: read why below."))
        rows = list_templates(self.artwork_set, refused_role=self.role, faults=faults, refused_name=file_name)
        return self.render_to_response(self.get_context_data(templates=rows))


class RemoveTemplate(TemplatePage):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        remove_template(edition=self.edition, scale=self.scale, role=self.role)
        message = _("The project’s own template draws “%(role)s” again.")
        messages.success(request, message % {"role": self.role.label})
        return HttpResponseRedirect(f"{self.address}#{self.role.value}")


class DownloadTemplate(TemplatePage):
    """The template in use, the project's own included: a designer starts from it."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        source = self.artwork.templates[self.role]
        response = HttpResponse(source.encode(), content_type="image/svg+xml")
        name = f"{self.role.value}-{self.scale.value}-{self.edition.code}.svg"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response
