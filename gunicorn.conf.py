# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""gunicorn's settings: `gunicorn` alone, from the project's root, serves the site."""

import os

pythonpath = "site"
wsgi_app = "config.wsgi"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# One thread a worker: more of them halve the throughput of Wagtail pages.
threads = 1
# The workbooks of a large jury are compared and written within one request.
timeout = 120
accesslog = "-"
# Personal links are written without their secret.
logger_class = "core.access_logs.DiscreetLogger"
