# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading a site as a stranger does: every registered address, and all that their answers lead to."""

import gzip
import html
import re
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from unittest.mock import patch
from urllib.parse import quote, quote_plus, unquote_plus

from django.core.cache import cache
from django.db import connection
from django.test.client import ClientHandler, RequestFactory
from django.utils.translation import get_language

from config.address_shapes import list_examples
from config.public_addresses import PUBLIC_ADDRESSES
from core.frame.reading import read_frame
from core.page_generation import forget_pages
from laureats.assets.served_badges import forget_served_badges
from search.missing import parts_of, words_of
from tests.embargo.links import list_links
from tests.embargo.wording import read_words

# What is drawn anew for each answer, and tells nothing.
DRAWN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')
NOT_COMPARED = ("Date", "Expires")
# By language, those of the state that is read.
FRAMES = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an answer says; `text` is its body, bytes that are no text made plain, `words` what they hold of words."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: tuple[str, ...]
    text: str
    words: str = field(compare=False, default="")
    queries: int = field(compare=False)

    @property
    def told(self):
        """Return all that it tells, as a reader would read it."""
        headers = "\n".join(f"{name}: {unquote_plus(value)}" for name, value in self.headers)
        return f"{headers}\n{html.unescape(self.text)}\n{html.unescape(self.words)}"


def list_registered():
    """Return the examples of every registered shape by their address."""
    examples = [example for shape in PUBLIC_ADDRESSES for example in list_examples(shape)]
    return {example.address.path: example for example in examples}


def list_plain():
    """Return the addresses of every registered shape, without parameters, with the first and the last of its values.

    The first are public long since, the last await their hour.
    """
    return {path for shape in PUBLIC_ADDRESSES for path in _list_ends(shape)}


def _list_ends(shape):
    plain = [example.address for example in list_examples(shape) if "?" not in example.address.path]
    ends = {address.values for address in (*plain[:1], *plain[-1:])}
    return [address.path for address in plain if address.values in ends]


def ask(path, *, method="GET", **headers):
    """Return the answer to a stranger who was never here."""
    statements = []
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = RequestFactory().generic(method, path, headers=named)
    with connection.execute_wrapper(partial(note_statement, statements)):
        # A client would copy the context of each template.
        response = ClientHandler()(request.environ)
        content = read_content(response)
    return Answer(
        status=response.status_code,
        headers=read_headers(response),
        cookies=tuple(sorted(response.cookies)),
        text=DRAWN.sub(r"\1", content.decode(errors="backslashreplace")),
        words=read_words(content, kind=response.get("Content-Type", "")),
        queries=len(statements),
    )


def read_content(response):
    """Return the bytes of an answer as they were before they were compressed."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return gzip.decompress(content) if response.get("Content-Encoding") == "gzip" else content


def read_headers(response):
    # Words of the same length, once compressed, are not: the content itself is compared.
    left_out = {*NOT_COMPARED, "Content-Length"} if response.get("Content-Encoding") else NOT_COMPARED
    return tuple(sorted((name, value) for name, value in response.headers.items() if name not in left_out))


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
    # A word that was drawn while reading would cost a query that tells nothing.
    forget_pages()
    forget_served_badges()
    FRAMES.clear()
    # What fills caches costs queries of its own.
    for path in ("/", "/en/", "/recherche/?q=libre"):
        ask(path)
    answers = {}
    to_read = {"/", "/en/", *paths}
    while to_read:
        path = to_read.pop()
        answers[path] = ask(path)
        to_read |= set(list_links(answers[path], base=path)) - set(answers)
    return answers


def keep_frames():
    """Read what stands around every page once a language and a state, as production does once a minute.

    It is drawn in each answer all the same; reading it for each is half of the queries.
    """
    return patch("core.frame.serving.read_frame", _read_frame_once)


def _read_frame_once(request):
    language = get_language()
    if language not in FRAMES:
        FRAMES[language] = read_frame(request)
    return FRAMES[language]


def without_values(answer, *, values):
    """Return an answer without what the visitor typed to get it."""
    text = answer.told
    for value in sorted(values, key=len, reverse=True):
        # The page of an unknown address has its words in the search field.
        words = words_of(parts_of(value))
        forms = {value, quote(value), quote_plus(value), html.escape(value), words} - {""}
        for form in sorted(forms, key=len, reverse=True):
            text = text.replace(form, "…")
    return answer.status, answer.cookies, text
