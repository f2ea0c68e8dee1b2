# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import zlib

import pytest
from django.utils import translation

from laureats.faults import Refused
from laureats.intake.evidence_checks import MOST_FILE_BYTES, check_evidence, clean_name
from tests.laureats.intake.evidence_samples import PDF, draw, make_docx, make_odt, make_pdf, make_zip

ODT = "application/vnd.oasis.opendocument.text"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def refusal_of(content, *, name="piece.pdf"):
    with translation.override("en"), pytest.raises(Refused) as refusal:
        check_evidence(name=name, content=content)
    (fault,) = refusal.value.faults
    return fault.code


@pytest.mark.parametrize(
    ("name", "content", "kept", "media_type"),
    [
        ("Délibération.pdf", PDF, "Délibération.pdf", "application/pdf"),
        ("scan.exe", make_pdf(packed=b"<< /Type /Page >>"), "scan.exe.pdf", "application/pdf"),
        ("note.odt", make_odt(), "note.odt", ODT),
        ("note.DOCX", make_docx(), "note.DOCX", DOCX),
        ("photo", draw("PNG"), "photo.png", "image/png"),
        ("photo.jpeg", draw("JPEG"), "photo.jpeg", "image/jpeg"),
        ("photo.webp", draw("WEBP"), "photo.webp", "image/webp"),
        ("liste.csv", "\ufeffnom;âge\n".encode(), "liste.csv", "text/csv"),
        ("lisez-moi.txt", b"<script>alert(1)</script>", "lisez-moi.txt", "text/plain"),
    ],
)
def test_a_file_is_what_it_holds(name, content, kept, media_type):
    evidence = check_evidence(name=name, content=content)

    assert (evidence.name, evidence.media_type, evidence.content) == (kept, media_type, content)


@pytest.mark.parametrize(
    ("dictionary", "packed", "code"),
    [
        (b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", b"", "acting"),
        (b"/AA << /S /J#61vaScript >>", b"", "acting"),
        (b"/S /Launch /F (cmd.exe)", b"", "acting"),
        (b"/Type /Catalog", b"<< /S /JavaScript >>", "acting"),
        (b"/Names << /EmbeddedFiles 3 0 R >>", b"", "acting"),
        (b"/Encrypt 4 0 R", b"", "encrypted"),
    ],
)
def test_a_pdf_that_could_act_or_is_locked_is_refused(dictionary, packed, code):
    assert refusal_of(make_pdf(dictionary, packed=packed)) == code


PACKED = zlib.compress(b"1 0 << /S /JavaScript /JS (x) >>")
OBJECTS = b"5 0 obj\n<< /Type /ObjStm %s >>\nstream%s%s\nendstream\nendobj\n"


@pytest.mark.parametrize(
    "hidden",
    [
        OBJECTS % (b"/Filter /FlateDecode", b"\r", PACKED),
        OBJECTS % (b"/Filter /FlateDecode /X (" + b"a" * 3000 + b")", b"\n", PACKED),
        OBJECTS % (b"/Filter [/ASCIIHexDecode /FlateDecode]", b"\n", PACKED.hex().encode()),
        b"4 0 obj (stream\n) endobj " + OBJECTS % (b"/Filter /FlateDecode", b"\n", PACKED),
        b"4 0 obj (stream\n) endobj 5 0 obj << /S /J#61vaScript >> endobj\n",
    ],
    ids=["carriage return", "long dictionary", "two filters", "word in a text", "bare after a word in a text"],
)
def test_a_program_is_found_however_its_pdf_hides_it(hidden):
    assert refusal_of(PDF.replace(b"trailer", hidden + b"trailer")) == "acting"


def test_letters_within_a_picture_of_a_pdf_are_chance():
    picture = b"2 0 obj\n<< /Subtype /Image >>\nstream\n/JS /JavaScript\nendstream\nendobj\n"

    assert check_evidence(name="a.pdf", content=PDF.replace(b"trailer", picture + b"trailer")).name == "a.pdf"


def test_object_streams_that_grow_without_end_are_refused():
    assert refusal_of(make_pdf(packed=b"0" * (65 * 1024 * 1024))) == "damaged"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("vide.pdf", b"", "empty"),
        ("lourd.pdf", PDF + b"0" * MOST_FILE_BYTES, "too_heavy"),
        ("coupe.pdf", PDF[:-8], "damaged"),
        ("archive.zip", make_zip({"a.txt": "a"}), "archive"),
        ("faux.odt", make_zip({"a.txt": "a"}), "archive"),
        ("coupe.odt", make_odt()[:-30], "damaged"),
        ("macros.odt", make_odt(**{"Basic/Standard/Module1.xml": "<a/>"}), "macros"),
        ("macros.docx", make_docx({"word/vbaProject.bin": "a"}), "macros"),
        ("secret.odt", make_odt(**{"META-INF/manifest.xml": "<m:encryption-data/>"}), "encrypted"),
        ("vieux.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_office"),
        ("photo.png", draw("PNG")[:20], "damaged"),
        ("son.webp", b"RIFF\0\0\0\0WAVEfmt ", "damaged"),
        ("page.html", b"<p>Bonjour</p>", "kind"),
        ("programme.exe", b"MZ\x90\x00", "kind"),
        ("latin.txt", "été".encode("latin-1"), "encoding"),
        ("binaire.txt", b"a\x00b", "kind"),
    ],
)
def test_what_is_not_taken_is_refused_with_its_reason(name, content, code):
    assert refusal_of(content, name=name) == code


def test_a_bomb_is_refused():
    assert refusal_of(make_odt(**{"grand.bin": b"0" * (201 * 1024 * 1024)}), name="bombe.odt") == "too_large"


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        (r"C:\Users\Camille\note.odt", "note.odt"),
        ("fac\u202efdp.exe", "facfdp.exe"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("zero\u200bwidth.pdf", "zerowidth.pdf"),
        ("  ..  ", "document"),
        ("", "document"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
        (f"{'a' * 300}.pdf", f"{'a' * 116}.pdf"),
        ("<b>.pdf", "b .pdf"),
    ],
)
def test_a_name_keeps_what_can_be_seen(name, clean):
    assert clean_name(name) == clean
