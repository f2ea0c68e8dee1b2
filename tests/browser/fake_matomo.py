# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A Matomo that counts nothing and remembers every request; its script obeys the orders given to the true one."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SECONDS_TO_TELL = 30
SCRIPT = b"""
(() => {
  const orders = Object.fromEntries(window._paq.map(([name, value]) => [name, value ?? true]));
  const told = new URLSearchParams({
    idsite: orders.setSiteId,
    url: orders.setCustomUrl,
    urlref: orders.setReferrerUrl,
    cookies: orders.disableCookies ? "none" : "some",
  });
  navigator.sendBeacon(orders.setTrackerUrl, told);
  new Image().src = `${orders.setTrackerUrl}?${told}`;
})();
"""


class FakeMatomo(ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.requests = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/matomo/"

    def list_paths(self):
        return [urlsplit(path).path for _method, path in self.requests]

    def wait_for_visits(self, count):
        """Return what was told of each visit, once as many were told both ways; or what there is after half a minute.

        A page that was read already says nothing of what a click has it load: only this end knows that it came.
        """
        deadline = time.monotonic() + SECONDS_TO_TELL
        while self._count_told() < count and time.monotonic() < deadline:
            time.sleep(0.05)
        return self.list_visits()

    def list_visits(self):
        """Return what was told of each visit, by its picture."""
        questions = [urlsplit(path).query for method, path in self.requests if method == "GET"]
        return [{name: values[0] for name, values in parse_qs(each).items()} for each in questions if each]

    def _count_told(self):
        posted = [path for method, path in self.requests if method == "POST"]
        return min(len(posted), len(self.list_visits()))


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.requests.append(("GET", self.path))
        is_script = self.path.endswith("matomo.js")
        self.send_response(200 if is_script else 204)
        self.send_header("Content-Type", "text/javascript" if is_script else "image/gif")
        self.end_headers()
        self.wfile.write(SCRIPT if is_script else b"")

    def do_POST(self):
        self.server.requests.append(("POST", self.path))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        """Keep quiet."""


@contextmanager
def serve_fake_matomo():
    server = FakeMatomo()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
