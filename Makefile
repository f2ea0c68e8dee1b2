# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# make run    the demonstration, on http://127.0.0.1:8000/
# make setup  the environment and a migrated database, no more
# make test   everything that continuous integration checks
# make help   the other targets

SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# Processes of the tests on PostgreSQL.
WORKERS := 2
# Tests start many processes: each reads what the first has compiled.
unexport PYTHONDONTWRITEBYTECODE
CHECKS := lint types contracts migrations-check translations-check
CODE := label laureats home search site/core site/config

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types contracts translations-check migrations-check test-sqlite test-browser test-postgresql \
	beside-browser \
	bench accessibility packages format messages lock styles clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 22

# What is served and never committed: each is written anew where its sources changed.
BUILD = $(MANAGE) compile_translations && $(MANAGE) build_styles

setup: $(VENV)/.installed ## the environment and a migrated database at DATABASE_URL (SQLite by default)
	@mkdir -p var
	@$(BUILD)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) setup_roles
	@echo "Ready: the environment is in $(VENV), the database is migrated."

run: setup ## the demonstration, on http://127.0.0.1:8000/
	@DEBUG=false $(MANAGE) seed_demo
	@(export DEBUG=false; nice $(MANAGE) draw_pictures; nice $(MANAGE) build_kits) >/dev/null 2>&1 &
	@echo "The label kits of the laureates are made meanwhile, within a few minutes."
	@DEBUG=false $(MANAGE) runserver --noreload 127.0.0.1:8000

$(VENV)/.created:
	@sh scripts/system_packages.sh run
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created requirements.txt
	@echo "Installing the locked requirements (a minute or so the first time)…"
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# npm's own marks of what it has installed: Lighthouse, and the Nu checker of HTML, which comes whole in its package.
LIGHTHOUSE := tests/browser/lighthouse/node_modules/.package-lock.json
VNU := tests/browser/vnu/node_modules/.package-lock.json

%/node_modules/.package-lock.json: %/package-lock.json
	npm ci --prefix $(dir $<) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

packages:
	@sh scripts/system_packages.sh test

test: packages $(VENV)/.installed-dev $(LIGHTHOUSE) $(VNU) ## everything that continuous integration checks
	@mkdir -p var
	@sh scripts/services.sh >/dev/null
	@$(BUILD)
	@$(MAKE) --no-print-directory -j 2 --output-sync=target test-browser beside-browser
	@$(MAKE) --no-print-directory test-sqlite

# The browser leaves a core idle: the checks have it one after another, then PostgreSQL.
beside-browser: $(CHECKS)
	@$(MAKE) --no-print-directory test-postgresql WORKERS=1

lint: ## style of code and templates, licences
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files -co --exclude-standard '*.html' | xargs $(BIN)/djade --target-version 5.2 --check
	$(BIN)/djlint site/templates laureats label home search --lint --quiet
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint

types: ## mypy, strict
	$(BIN)/mypy $(CODE)

contracts: ## who may import whom
	PYTHONPATH=site $(BIN)/lint-imports --no-cache

migrations-check: ## the models have all their migrations
	DJANGO_SETTINGS_MODULE=config.settings.test $(MANAGE) makemigrations --check --dry-run

translations-check: ## every sentence is extracted and translated
	+sh scripts/check_translations.sh

test-sqlite: ## the tests on SQLite, LibreOffice's included
	$(BIN)/pytest -n 2 --dist loadgroup -m "not browser"

# Apart: Playwright's own loop stays in the thread, and Django would refuse its database to the tests that follow.
test-browser: ## the tests in Chromium
	DJANGO_ALLOW_ASYNC_UNSAFE=true $(BIN)/pytest -m browser tests/browser

# tests/engines.py says which, and why.
test-postgresql: ## the tests of what PostgreSQL can change
	DATABASE_URL=$$(sh scripts/services.sh) $(BIN)/pytest -n $(WORKERS) --dist loadgroup -m "not browser and not office"

bench: packages $(VENV)/.installed-dev $(LIGHTHOUSE) ## the promises of speed, measured on PostgreSQL against named references
	@$(BUILD)
	DATABASE_URL=$$(sh scripts/services.sh) $(BIN)/python -m scripts.bench $(BENCH)

accessibility: packages $(VENV)/.installed-dev $(LIGHTHOUSE) $(VNU) ## the figures of the accessibility statement, written by its checks
	@$(BUILD)
	$(BIN)/python -m scripts.accessibility

format: ## put the code in order
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

messages: ## extract the sentences to translate
	$(MANAGE) makemessages --locale fr --no-location --no-wrap --no-obsolete --ignore tests --ignore var

lock: $(VENV)/.installed-dev ## lock the requirements with their hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements-dev.in -o requirements-dev.txt

clean: ## remove the environment; the data in var/ stays
	rm -rf $(VENV)
