# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The few lines by which anyone checks a credential without this site’s word for it, but for its keys."""

PROGRAM = """\
# pip install "pyjwt[crypto]"
import json, urllib.request, jwt

def read(address):
    return urllib.request.urlopen(address).read()

token = read("{token}").decode()
keys = jwt.PyJWKSet.from_dict(json.loads(read("{keys}")))
key = keys[jwt.get_unverified_header(token)["kid"]]
claims = jwt.decode(token, key, algorithms=["RS256"])
print(json.dumps(claims, ensure_ascii=False, indent=2))
"""


def write_program(*, token: str, keys: str) -> str:
    """Return the program for a credential and keys at these whole addresses."""
    return PROGRAM.format(token=token, keys=keys)
