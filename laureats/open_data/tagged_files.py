# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file whose tag is read as caches write it, and is weak where the bytes sent are not those that it is made of."""

from http import HTTPStatus
from typing import Any
from wsgiref.headers import Headers

from django.utils.http import parse_etags
from whitenoise.responders import Response, StaticFile


class TaggedFile(StaticFile):
    def get_response(self, method: str, request_headers: dict[str, Any]) -> Response:
        answer = super().get_response(method, request_headers)
        if answer.status != HTTPStatus.NOT_MODIFIED:
            return answer
        # The tag of what would have been sent.
        _path, headers = self.get_path_and_headers(request_headers)
        return self.get_not_modified_response(Headers(list(headers)))

    def is_not_modified(self, request_headers: dict[str, Any]) -> bool:
        """Tell whether a tag that is known stands for these bytes: a proxy that compresses makes it weak."""
        if "HTTP_IF_NONE_MATCH" not in request_headers:
            return bool(super().is_not_modified(request_headers))
        known = [tag.removeprefix("W/") for tag in parse_etags(request_headers["HTTP_IF_NONE_MATCH"])]
        return self.etag in known or known == ["*"]

    @staticmethod
    def get_alternatives(base_headers: Headers, files: dict[str | None, Any]) -> list[Any]:
        alternatives = StaticFile.get_alternatives(base_headers, files)
        return [(accepted, path, _with_tag_of(Headers(list(headers)))) for accepted, path, headers in alternatives]


def _with_tag_of(headers: Headers) -> list[tuple[str, str]]:
    """Weaken the tag of compressed bytes: it is the fingerprint of the plain ones."""
    if "Content-Encoding" in headers:
        headers["ETag"] = f"W/{headers['ETag']}"
    return headers.items()
