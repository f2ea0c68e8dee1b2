#!/bin/sh
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Extracting the sentences again must change nothing, and none may lack its French, or keep a doubtful one.
set -eu

catalogue=site/locale/fr/LC_MESSAGES/django.po
copy=$(mktemp)
trap 'cp "$copy" "$catalogue"; rm -f "$copy" "$copy.a" "$copy.b"' EXIT
cp "$catalogue" "$copy"
make --no-print-directory messages >/dev/null
grep -v '^"POT-Creation-Date' "$copy" >"$copy.a"
grep -v '^"POT-Creation-Date' "$catalogue" >"$copy.b"
if ! diff -u "$copy.a" "$copy.b"; then
    echo "The translations are not up to date: run make messages, then complete $catalogue." >&2
    exit 1
fi
for each in site/locale*/fr/LC_MESSAGES/*.po; do
    msgfmt --check --output-file=/dev/null "$each"
done
if ! .venv/bin/python scripts/check_catalogues.py site/locale*/fr/LC_MESSAGES/*.po; then
    echo "These sentences have no sure French." >&2
    exit 1
fi
