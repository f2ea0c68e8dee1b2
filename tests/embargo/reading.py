# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading a site as a stranger does: every registered address, and all that their answers lead to."""

import html
import re
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from urllib.parse import quote, quote_plus, unquote_plus, urljoin, urlsplit

from django.core.cache import cache
from django.db import connection
from django.test.client import ClientHandler, RequestFactory

from config.address_shapes import list_examples
from config.public_addresses import PUBLIC_ADDRESSES
from laureats.assets.served_badges import forget_served_badges

LINKS = re.compile(r'(?:href|src|action)="([^"]+)"|<loc>([^<]+)</loc>')
# Filters of filters and orders of rows: thousands of addresses. Each parameter is registered, and so read by itself.
NOT_FOLLOWED = re.compile(r'<a [^>]*rel="nofollow"[^>]*>')
# Not of the database: another server's, or an account's.
OUTSIDE = ("/static/", "/media/", "/admin/")
# What is drawn anew for each answer, and tells nothing.
DRAWN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')
NOT_COMPARED = ("Date", "Expires")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an answer says; `text` is its body, bytes that are no text made plain."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: tuple[str, ...]
    text: str
    queries: int = field(compare=False)

    @property
    def told(self):
        """Return all that it tells, as a reader would read it."""
        headers = "\n".join(f"{name}: {unquote_plus(value)}" for name, value in self.headers)
        return f"{headers}\n{html.unescape(self.text)}"


def list_registered():
    """Return the examples of every registered shape by their address."""
    examples = [example for shape in PUBLIC_ADDRESSES for example in list_examples(shape)]
    return {example.address.path: example for example in examples}


def list_plain():
    """Return the registered addresses without parameters."""
    return {path for path in list_registered() if "?" not in path}


def ask(path, *, method="GET", **headers):
    """Return the answer to a stranger who was never here."""
    statements = []
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = RequestFactory().generic(method, path, headers=named)
    with connection.execute_wrapper(partial(note_statement, statements)):
        # A client would copy the context of each template.
        response = ClientHandler()(request.environ)
        content = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(
        status=response.status_code,
        headers=tuple(sorted(pair for pair in response.headers.items() if pair[0] not in NOT_COMPARED)),
        cookies=tuple(sorted(response.cookies)),
        text=DRAWN.sub(r"\1", content.decode(errors="backslashreplace")),
        queries=len(statements),
    )


def note_statement(statements, execute, sql, params, many, context):
    statements.append(sql)
    return execute(sql, params, many, context)


def find_first_hidden(known):
    """Return one hidden address of each shape that has some, with one that nothing bears."""
    pairs = []
    for shape in PUBLIC_ADDRESSES:
        hidden = (
            example for example in list_examples(shape) if example.strangers and example.address.path not in known
        )
        pairs += [(example.address, example.strangers[0]) for example in islice(hidden, 1)]
    return pairs


def read_site(paths):
    """Return the answers to these addresses and to all that they lead to."""
    cache.clear()
    forget_served_badges()
    # What fills caches costs queries of its own.
    ask("/")
    answers = {}
    to_read = {"/", "/en/", *paths}
    while to_read:
        path = to_read.pop()
        answers[path] = ask(path)
        to_read |= set(list_links(answers[path], base=path)) - set(answers)
    return answers


def list_links(answer, *, base):
    """Yield the addresses of this site that an answer leads to."""
    location = dict(answer.headers).get("Location", "")
    found = [location, *(href or loc for href, loc in LINKS.findall(NOT_FOLLOWED.sub("", answer.text)))]
    for link in found:
        parts = urlsplit(urljoin(f"http://testserver{base}", html.unescape(link)))
        if parts.netloc == "testserver" and not parts.path.startswith(OUTSIDE):
            yield f"{parts.path}?{parts.query}" if parts.query else parts.path


def without_values(answer, *, values):
    """Return an answer without what the visitor typed to get it."""
    text = answer.told
    for value in sorted(values, key=len, reverse=True):
        for form in {value, quote(value), quote_plus(value), html.escape(value)}:
            text = text.replace(form, "…")
    return answer.status, answer.cookies, text
