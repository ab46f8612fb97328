"""How sure a word is a typo of another."""

from bot.library.wordings.vocabulary import sureness


def test_a_letter_left_out_is_a_typo_more_surely_than_one_replaced() -> None:
    assert sureness("adress", "address", 1) > sureness("addross", "address", 1)


def test_a_typo_seldom_strikes_the_first_letter() -> None:
    assert sureness("addross", "address", 1) > sureness("eddress", "address", 1)
