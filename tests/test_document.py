"""A source is decoded whatever its encoding, keeps its text, and tells what is wrong with it in one line."""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.errors import InputError
from sarye.reading.document import from_bytes

KOREAN = "제목 ▶ 블록체인을 이용해 축산물 이력을 관리해요\n기관명 ▶ 농림축산식품부\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (KOREAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + KOREAN.encode(), "utf-8"),
        (KOREAN.encode("cp949"), "cp949"),
        (codecs.BOM_UTF16_LE + KOREAN.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"), "utf-16-be"),
        (("plain ASCII in UTF-16, " * 9).encode("utf-16-le"), "utf-16-le"),
        (("plain ASCII in UTF-16, " * 9).encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_every_encoding_gives_its_text_and_its_name(data: bytes, encoding: str) -> None:
    document = from_bytes(data, "a.txt")
    assert document.encoding == encoding
    assert document.text in (KOREAN, "plain ASCII in UTF-16, " * 9)
    assert document.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [b"", b"  \n\t ", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", b"\xff\xff\xff\xff\xfe", bytes(range(256)) * 4],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        from_bytes(data, "b.bin")
    assert str(caught.value).startswith("b.bin: ")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_decomposed_hangul_is_brought_to_nfc_and_nothing_else_is_changed() -> None:
    text = unicodedata.normalize("NFD", "행정안전부") + " ㈜텔레비트 ‘안심상속＇\r\n"
    assert from_bytes(text.encode(), "c.txt").text == "행정안전부 ㈜텔레비트 ‘안심상속＇\r\n"


def test_lines_are_counted_across_all_line_ends() -> None:
    document = from_bytes("가\n나\r\n다\f라".encode(), "d.txt")
    assert [document.line_of(document.text.index(letter)) for letter in "가나다라"] == [1, 2, 3, 4]


@given(st.text(st.characters(codec="cp949", categories=("Lo", "Nd", "Zs", "Po")), min_size=1))
def test_text_survives_utf8(text: str) -> None:
    if not text.strip():
        return
    assert from_bytes(text.encode(), "e").text == unicodedata.normalize("NFC", text)


def test_pdf_and_packed_documents_are_named_as_what_they_are() -> None:
    with pytest.raises(InputError, match="this is a PDF, not text"):
        from_bytes(b"%PDF-1.7\n1 0 obj\n", "book.pdf")
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("Contents/section0.xml", "<p>가</p>")
    with pytest.raises(InputError, match=r"book\.hwpx: this is a packed file .* save it as plain text"):
        from_bytes(packed.getvalue(), "book.hwpx")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<?xml version='1.0'?><gexf/>", "XML"),
        ("\n<!DOCTYPE html><p>가</p>", "a web page"),
        ("<HTML>", "a web page"),
        ("{\\rtf1 ", "RTF"),
    ],
)
def test_markup_is_not_read_as_words(head: str, kind: str) -> None:
    with pytest.raises(InputError, match=f"this is {kind}, not plain text"):
        from_bytes(head.encode(), "page.txt")
