"""Whether a source stands by what is reported of it: what find_quotations promises about stances."""

import pytest

from bot.facts.quotation import QuotationKind, Stance
from tests.facts.said import quotations, speaker_of


def stance_of(text: str, words: str) -> Stance:
    """Return the stance of the innermost statement that holds ``words``."""
    article, found = quotations(text)
    holding = [one for one in found if words in article.of(one.span)]
    assert holding, f"nobody says {words!r}"
    return min(holding, key=lambda one: len(one.span)).stance


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik denied that the rope was old.",
        "The yard has always denied that the rope was old.",
        "Ana Torvik rejected the claim that the rope was old.",
        "Ana Torvik does not believe the rope was old.",
        "Ana Torvik never thought the rope was old.",
        "Ana Torvik disagreed that the rope was old.",
        "Ana Torvik dismissed as “baseless” claims that the rope was old.",
        "Ana Torvik dismissed as baseless reports that the rope was old.",
        "Ana Torvik hit back at claims that the rope was old.",
        "Ana Torvik cast doubt on claims that the rope was old.",
        "Ana Torvik rubbished claims that the rope was old.",
        "Ana Torvik brushed off claims that the rope was old.",
    ],
)
def test_what_somebody_denies_is_denied(text: str) -> None:
    assert stance_of(text, "the rope was old") is Stance.DENIED


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ana Torvik has denied knowing anything about the rope.", "knowing anything about the rope"),
        ("Ana Torvik denied ordering ropes and said that they were old.", "ordering ropes"),
    ],
)
def test_what_somebody_denies_having_done_is_denied(text: str, deed: str) -> None:
    assert stance_of(text, deed) is Stance.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik declined to say whether the rope was old.",
        "Ana Torvik refused even to confirm that the rope was old.",
        "Ana Torvik would not say if the rope was old.",
        "Ana Torvik did not say that the rope was old.",
        "Ana Torvik has yet to say whether the rope was old.",
        "Ana Torvik left without saying whether the rope was old.",
        "Ana Torvik stopped short of saying that the rope was old.",
        "Ana Torvik would neither confirm nor deny that the rope was old.",
        "Ana Torvik did not know that the rope was old.",
        "Ana Torvik asked whether the rope was old.",
        "Ana Torvik wondered if the rope was old.",
        "Ana Torvik was asked whether the rope was old.",
        "No minister has said that the rope was old.",
        "Ana Torvik would not be drawn on whether the rope was old.",
        "Ana Torvik described as “unproven” reports that the rope was old.",
        "Few experts believe that the rope was old.",
    ],
)
def test_what_nobody_says_is_left_open(text: str) -> None:
    assert stance_of(text, "the rope was old") is Stance.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik said that the rope was old.",
        "Ana Torvik not only said that the rope was old.",
        "Ana Torvik did not come, and said that the rope was old.",
        "Ana Torvik declined to say more than that the rope was old.",
        "A woman, who did not want to be named, said that the rope was old.",
        "A woman, asked about the yard, said that the rope was old.",
        "No 10 said that the rope was old.",
        "A few experts believe that the rope was old.",
        "Ana Torvik said that if the winter came the rope was old.",
    ],
)
def test_what_somebody_says_is_asserted(text: str) -> None:
    assert stance_of(text, "the rope was old") is Stance.ASSERTED


def test_a_denial_in_a_relative_clause_ends_with_it() -> None:
    text = "Ana Torvik, who denied that she knew, said that the rope was old."
    assert (stance_of(text, "she knew"), stance_of(text, "the rope was old")) == (Stance.DENIED, Stance.ASSERTED)
    article, found = quotations(text)
    assert [article.of(one.span) for one in found if one.stance is Stance.DENIED] == ["she knew"]


def test_a_request_is_asserted() -> None:
    assert stance_of("Ana Torvik asked the court for a stay of the sale.", "a stay of the sale") is Stance.ASSERTED


def test_a_judgement_is_asserted_though_what_is_judged_is_dismissed() -> None:
    assert stance_of("Ana Torvik dismissed the claim as “a stunt of the yard”.", "a stunt") is Stance.ASSERTED


def test_words_in_quotation_marks_are_denied_with_their_clause() -> None:
    article, found = quotations("Ana Torvik denied that she had been “asleep at the wheel”.")
    (direct,) = [one for one in found if one.kind is QuotationKind.DIRECT]
    assert (article.of(direct.span), direct.stance) == ("asleep at the wheel", Stance.DENIED)


def test_whoever_denies_in_their_own_words_stands_by_them() -> None:
    assert stance_of("“I was awake all night long,” Ana Torvik said, denying it.", "I was awake") is Stance.ASSERTED


def test_words_that_tell_of_the_denial_are_stated() -> None:
    article, found = quotations("Ana Torvik declined to discuss the rope.")
    (outer,) = [one for one in found if article.of(one.span).startswith("declined")]
    assert (outer.stance, outer.stance_towards([outer.span])) == (Stance.OPEN, Stance.ASSERTED)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Ana Torvik did not rule out a loan but said that the yard would close.", "the yard would close"),
        ("Ana Torvik said that she did not want the job and would keep it until May.", "would keep it"),
        ("Ana Torvik said that she had not known, and that she would have taken a taxi.", "taken a taxi"),
        ("Ana Torvik said he had been told not to comment, was tired and would rest.", "would rest"),
    ],
)
def test_what_is_left_open_ends_where_something_else_is_said(text: str, after: str) -> None:
    article, found = quotations(text)
    told = [one.stance for one in found if after in article.of(one.span)]
    assert set(told) == {Stance.ASSERTED}


def test_a_denial_with_that_goes_on_after_and() -> None:
    article, found = quotations("Ana Torvik denied that the lamp was out and was sold.")
    assert [(article.of(one.span), one.stance) for one in found] == [("the lamp was out and was sold", Stance.DENIED)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The yard rejected claims by sailors that the rope was “a death trap”.", "sailors"),
        ("Ana Torvik denied an assertion by the guild that the rope was “a death trap”.", "the guild"),
        ("Ana Torvik dismissed Bo Lind’s latest allegation that the rope was “a death trap”.", "Bo Lind"),
        ("Sailors’ claims that the rope was “a death trap” were rejected by Ana Torvik.", "Sailors"),
    ],
)
def test_the_words_of_a_rejected_claim_are_those_of_whoever_makes_it(text: str, whose: str) -> None:
    assert speaker_of(text, "a death trap") == whose


@pytest.mark.parametrize("headline", ["Yard rejects claims by sailors", "Yard rejects allegations from Bo Lind, 40,"])
def test_a_claim_without_words_is_only_denied(headline: str) -> None:
    _, found = quotations(f"{headline}\n\nThe rope was sold.")
    assert {one.stance for one in found} <= {Stance.DENIED}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik rejected claims that the rope was “a death trap”.",
        "Ana Torvik rejected repeated claims the rope was “a death trap”.",
        "Ana Torvik said she rejected claims that the rope was “a death trap”.",
        "Ana Torvik denied claims of “a death trap”.",
        "Ana Torvik denied running “a death trap”.",
    ],
)
def test_nobody_asserts_the_words_that_they_reject(text: str) -> None:
    article, found = quotations(text)
    direct = [one for one in found if one.kind is QuotationKind.DIRECT]
    assert [(article.of(one.span), one.stance) for one in direct] == [("a death trap", Stance.DENIED)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik dismissed that claim as “a stunt”.",
        "Ana Torvik dismissed claims that the rope was old as “a stunt”.",
        "The claim was dismissed as “a stunt” by Ana Torvik.",
    ],
)
def test_the_word_for_what_is_dismissed_is_said_by_whoever_dismisses_it(text: str) -> None:
    assert (stance_of(text, "a stunt"), speaker_of(text, "a stunt")) == (Stance.ASSERTED, "Ana Torvik")


def test_acting_as_something_is_denied_with_the_claim() -> None:
    text = "Ana Torvik dismissed claims that she had acted as “a go-between”."
    assert stance_of(text, "a go-between") is Stance.DENIED


def test_the_reason_for_a_denial_is_not_denied() -> None:
    article, found = quotations("Ana Torvik ruled out an inquiry into the fire because it would need ten clerks.")
    assert [article.of(one.span) for one in found if one.stance is Stance.DENIED] == ["an inquiry into the fire"]


def test_the_occasion_of_a_denial_is_not_denied() -> None:
    text = "Ana Torvik denied selling the yard, after leaked minutes suggested that Bo Lund had paid."
    article, found = quotations(text)
    assert [article.of(one.span) for one in found if one.stance is Stance.DENIED] == ["selling the yard"]
    assert stance_of(text, "Bo Lund had paid") is Stance.ASSERTED
    paid = next(one for one in found if article.of(one.span).startswith("Bo Lund"))
    assert paid.speaker is not None
    assert article.of(paid.speaker.name) == "leaked minutes"


def test_what_a_sentence_contradicts_is_not_said() -> None:
    assert not quotations("Contrary to what Ana Torvik said, the rope was old.")[1]


@pytest.mark.parametrize("opening", ["Does Bo Lund believe", "But has Bo Lund said", "What if Bo Lund says"])
def test_what_the_article_only_asks_of_somebody_is_left_open(opening: str) -> None:
    assert stance_of(f"{opening} the yard is old?", "the yard is old") is Stance.OPEN


def test_what_the_article_asks_the_reason_of_was_said() -> None:
    assert stance_of("Why did Bo Lund say the yard is old?", "the yard is old") is Stance.ASSERTED


def test_who_gives_no_name_says_nothing_by_that() -> None:
    assert not quotations("A worker who declined to give his name looked at the yard.")[1]
