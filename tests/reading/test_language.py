"""A text in another language is told from an English one, and a short one is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.language import FEWEST, looks_foreign
from bot.reading.resources import data_folder

FOREIGN = [
    "Der Stadtrat hat am Donnerstag nach langer Debatte beschlossen, die alte Brücke für ein Jahr zu sperren. Das war "
    "kein leichter Schritt, sagte die Bürgermeisterin, doch die Sicherheit gehe vor. Im Mai beginnt der Bau.",
    "Le conseil municipal a décidé jeudi soir de fermer le vieux pont pendant un an. La décision était difficile, a "
    "dit la maire, mais la sécurité des habitants passe avant tout. On commencera les travaux au mois de mai.",
    "El ayuntamiento decidió el jueves cerrar el puente viejo durante un año. No fue una decisión fácil, dijo la "
    "alcaldesa, pero la seguridad de los vecinos es lo primero. Las obras comenzarán a principios de mayo.",
    "De gemeenteraad heeft donderdag besloten om de oude brug een jaar lang te sluiten. Het was geen makkelijk "
    "besluit, zei de burgemeester, maar de veiligheid van de inwoners is belangrijker. In mei begint het werk.",
    "市議会は木曜日に古い橋を一年間閉鎖することを決めた。 " * FEWEST,
]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_told_from_english(text: str) -> None:
    assert looks_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Results of the regatta: Larkfield 12, Oster 9, Penmoor 7, Halden 4, Brisco 3.\n" * 4,
        "The mayor, “Bürgermeisterin Ilse Krämer-Österle”, told the Süddeutsche Allgemeine Rundschau: “Wir bauen.” She "
        "said that work would begin in May, and a ferry would run until the bridge was open again to the traffic.",
        "Wir bauen im Mai.",
        "",
    ],
)
def test_what_may_be_english_is_left_alone(text: str) -> None:
    assert not looks_foreign(text)


def test_no_article_that_ships_looks_foreign() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (data_folder() / "articles").glob("*.txt")]
    assert texts
    assert not any(map(looks_foreign, texts))


@given(st.lists(st.text(max_size=8), max_size=FEWEST // 2))
def test_a_few_words_tell_nothing(words: list[str]) -> None:
    assert not looks_foreign(" ".join(word for word in words if word.isalpha()))
