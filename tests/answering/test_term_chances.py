"""How likely an answer is to repeat a word of the question."""

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.learned.columns import Columns
from bot.answering.learned.term_chances import CHANCE_FEATURES, chance_columns, load_term_model
from bot.answering.questions.question_parser import parse_question
from bot.answering.questions.term_matches import match_terms
from bot.reading.read import read_text

TEXT = "The ferry cost 5 crowns. The mayor spoke for 9 minutes. The ferry left with 70 goats."


def columns(query: str, chances: list[float]) -> Columns:
    index: ArticleIndex = index_article(read_text(TEXT, title="Harbour"))
    question = parse_question(query, index.pool)
    assert len(question.terms) == len(chances)
    return chance_columns(match_terms(question, index.pool), chances, range(3), index.pool.context)


def test_a_name_is_likelier_to_be_repeated_than_a_word_that_says_little() -> None:
    index = index_article(read_text("Ms Brandholt paid 5 crowns.\nThen Brandholt left.", title="Harbour"))
    question = parse_question("total money for Brandholt", index.pool)
    chances = dict(zip([term.word for term in question.terms], load_term_model().chances(question), strict=True))
    assert all(0 < chance < 1 for chance in chances.values())
    assert chances["brandholt"] > max(chances["total"], chances["money"])


def test_a_sentence_with_the_words_of_the_question_is_ahead() -> None:
    found = columns("goats on the ferry", [0.8, 0.8])["repeated as expected, to best other"]
    assert found[2] > 0 > max(found[:2])


def test_a_word_that_answers_repeat_tells_more_by_its_absence() -> None:
    certain, doubtful = columns("zeppelins of the ferry", [0.9, 0.5]), columns("zeppelins of the ferry", [0.2, 0.5])
    assert certain["absent"][0] < doubtful["absent"][0] < 0
    assert certain["likeliest missing"][0] > doubtful["likeliest missing"][0]


def test_the_columns_have_the_names_that_models_know_them_by() -> None:
    assert set(columns("goats on the ferry", [0.8, 0.8])) == set(CHANCE_FEATURES)
