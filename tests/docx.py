"""A document of Word made by hand, with nothing but its text."""

import io
import zipfile

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def docx(*paragraphs: str) -> bytes:
    """Return a document with these paragraphs, given as XML or, without a tag, as their words."""
    written = "".join(each if each.startswith("<") else paragraph(each) for each in paragraphs)
    return packed(f"<w:document {NAMES}><w:body>{written}</w:body></w:document>".encode())


def packed(body: bytes, name: str = "word/document.xml") -> bytes:
    """Return the zip file that holds a part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return file.getvalue()


def paragraph(words: str, style: str = "") -> str:
    """Return the XML of a paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def table(*rows: tuple[str, ...]) -> str:
    """Return the XML of a table."""
    written = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in written)}</w:tbl>"
