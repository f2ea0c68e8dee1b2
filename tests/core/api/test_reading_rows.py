# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from core.api.reading_rows import Row, fields_of_answer, parameter_row

pytestmark = pytest.mark.usefixtures("english")


def test_fields_within_others_follow_them_under_their_whole_name():
    schemas = {
        "Juror": {"properties": {"name": {"type": "string", "description": "Name."}}},
        "Jury": {
            "properties": {
                "jurors": {"type": "array", "items": {"$ref": "#/components/schemas/Juror"}, "description": "Jurors."},
                "chair": {"anyOf": [{"$ref": "#/components/schemas/Juror"}, {"type": "null"}], "description": "Chair."},
            }
        },
    }

    rows = fields_of_answer({"$ref": "#/components/schemas/Jury"}, schemas=schemas)

    assert rows == [
        Row(name="jurors", kind="list", description="Jurors."),
        Row(name="jurors[].name", kind="text", description="Name."),
        Row(name="chair", kind="object or null", description="Chair."),
        Row(name="chair.name", kind="text", description="Name."),
    ]


def test_a_record_that_holds_itself_is_followed_a_few_steps():
    schemas = {"Body": {"properties": {"heir": {"$ref": "#/components/schemas/Body"}}}}

    assert len(fields_of_answer({"$ref": "#/components/schemas/Body"}, schemas=schemas)) == 5


def test_a_parameter_tells_what_it_accepts_and_what_stands_for_none():
    schema = {"type": "string", "enum": ["fr", "en"], "default": "fr"}
    parameter = {"name": "locale", "schema": schema, "description": "Language.", "required": False}

    assert parameter_row(parameter) == Row(
        name="locale", kind="text", description="Language.", choices=("fr", "en"), default="fr"
    )
