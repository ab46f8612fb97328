"""How sure a word is a typo of another."""

from bot.library.wordings.vocabulary import Vocabulary, sureness


def test_a_letter_left_out_is_a_typo_more_surely_than_one_replaced() -> None:
    assert sureness("adress", "address", 1) > sureness("addross", "address", 1)


def test_a_typo_seldom_strikes_the_first_letter() -> None:
    assert sureness("addross", "address", 1) > sureness("eddress", "address", 1)


def test_a_word_of_english_may_be_what_a_long_misspelt_one_was_meant_to_be() -> None:
    known = Vocabulary()
    for word in ("zepelin", "docs", "contest"):
        known.learn(word, word)
    assert known.meant("zeppelin")
    assert not known.meant("dogs")
    assert not known.meant("context")
