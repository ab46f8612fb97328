"""A form's texts survive the way into a file and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.forms.texts import NotAForm, form_fields, form_file
from tests.voice.hostile import texts

written = st.dictionaries(st.sampled_from(["question", "answer", "line"]), texts | st.sampled_from(["= a\n=\n== b"]))


@given(written)
def test_every_text_comes_back_to_the_letter(fields: dict[str, str]) -> None:
    kept = {name: text.encode(errors="replace").decode() for name, text in fields.items() if text.strip()}
    assert form_fields(form_file(fields)) == kept


def test_another_file_is_no_form() -> None:
    with pytest.raises(NotAForm):
        form_fields(b"question")
