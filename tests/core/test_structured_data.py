# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

from core.structured_data import script_json


def test_a_document_cannot_end_its_script_and_reads_the_same():
    document = {"name": "</script><!-- é & co"}

    written = script_json(document)

    assert written == '{"name": "\\u003C/script\\u003E\\u003C!-- é \\u0026 co"}'
    assert json.loads(written) == document
