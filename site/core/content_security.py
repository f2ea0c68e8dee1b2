# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Content-Security-Policy of each answer: strict on public pages, another one in the admin."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from core.audience import is_measured, read_measurement_or_none


def is_admin_path(path: str) -> bool:
    return path.startswith(reverse("wagtailadmin_home"))


class ContentSecurityMiddleware(CSPMiddleware):
    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Leave alone an answer that brings its own policy, such as a badge: none is worked out for nothing."""
        if response.has_header("Content-Security-Policy"):
            return response
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if is_admin_path(request.path):
            parts.config = parts.config or settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]
        elif is_measured(request) and (measurement := read_measurement_or_none()):
            parts.update = {**measurement.policy, **(parts.update or {})}
        return parts
