# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The metadata of a file for a printer: what it claims to be, and when it was made."""

from datetime import datetime
from string import Template
from xml.sax.saxutils import escape

from laureats.assets.artwork import NOT_XML

# Identifiers of XMP follow the form of a UUID.
UUID_PARTS = (8, 12, 16, 20, 32)

PACKET = Template("""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Producer>$producer</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>$date</xmp:CreateDate><xmp:ModifyDate>$date</xmp:ModifyDate><xmp:MetadataDate>$date</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:$uuid</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>proof:pdf</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""")


def write_xmp(*, title: str, dated_at: datetime, identifier: str, producer: str) -> bytes:
    """Return the packet of a PDF/X-4. `identifier` begins with 32 hexadecimal digits; `dated_at` is in UTC."""
    starts = (0, *UUID_PARTS)
    packet = PACKET.substitute(
        title=escape(NOT_XML.sub("", title)),
        producer=escape(producer),
        date=f"{dated_at:%Y-%m-%dT%H:%M:%SZ}",
        uuid="-".join(identifier[start:end] for start, end in zip(starts, UUID_PARTS, strict=False)),
    )
    return packet.encode()
