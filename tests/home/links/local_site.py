# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Another site, on this machine, which remembers what it was asked."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STATUSES = {"/bon/": 200, "/absent/": 404, "/parti/": 410, "/reserve/": 403, "/en-panne/": 503}
REDIRECTS = {
    "/demenage/": (301, "/bon/"),
    "/ailleurs/": (302, "/bon/"),
    "/mort/": (301, "/absent/"),
    "/boucle/": (302, "/boucle/"),
    "/fichier/": (302, "file:///etc/passwd"),
    "/prive/": (302, "http://10.0.0.1/"),
}


class Handler(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        self.server.asked.append((self.command, self.path, self.headers.get("Cookie")))
        status, location = REDIRECTS.get(self.path, (STATUSES.get(self.path, 404), ""))
        if self.path == "/sans-head/":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status)
        self.send_header("Set-Cookie", "suivi=1")
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


@contextmanager
def serve_local_site():
    """Give the address of the site, and the list of what it is asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
