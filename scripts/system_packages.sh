#!/bin/sh
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Install the Debian packages that running (`run`) or testing (`test`) needs and that are absent.
# Without root, name them in one sentence and stop.
set -eu

PYTHON=${PYTHON:-python3}
missing=""

need() { # need PACKAGE COMMAND…: the package is wanted unless the command works
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

loads() { # loads LIBRARY: this Python finds the shared library
    "$PYTHON" -c "import ctypes, sys; ctypes.CDLL(sys.argv[1])" "$1"
}

need python3-venv "$PYTHON" -c "import ensurepip, venv"
# WeasyPrint lays out our PDFs with Pango.
need libpango-1.0-0 loads libpango-1.0.so.0
need libpangoft2-1.0-0 loads libpangoft2-1.0.so.0
need libharfbuzz-subset0 loads libharfbuzz-subset.so.0
# The colours of a printing press, for panels and CMYK pictures.
need libgs-common test -e /usr/share/color/icc/ghostscript/default_cmyk.icc
if [ "${1:-run}" = test ]; then
    need git command -v git
    # Lighthouse runs on Node.
    need nodejs command -v node
    need npm command -v npm
    # The Nu checker of HTML runs on Java.
    need default-jre-headless command -v java
    # The load of the measures of served pages.
    need wrk command -v wrk
    need gettext command -v msgfmt
    need chromium command -v chromium
    need libreoffice-calc command -v soffice
    need poppler-utils command -v pdftotext
    need redis-server command -v redis-server
    need postgresql ls /usr/lib/postgresql/*/bin/initdb
fi

[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "These Debian packages are needed, install them first: apt-get install$missing" >&2
    exit 1
fi
echo "Installing Debian's packages:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086  # A list of words.
apt-get install -y -qq --no-install-recommends $missing >/dev/null
