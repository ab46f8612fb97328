"""What find_names promises: every name once, with its mentions, kind and fullest form."""

import pytest

from bot.facts.name import Name, NameKind
from bot.facts.names.names import find_names
from bot.reading.read import read_text


def names(text: str) -> dict[str, Name]:
    article = read_text(text)
    return {article.of(name.span): name for name in find_names(article)}


def test_a_surname_is_a_mention_of_the_full_name() -> None:
    text = "Yesterday Ana Torvik spoke. Later Torvik left."
    assert len(names(text)["Ana Torvik"].mentions) == 2


def test_what_tells_a_son_from_his_father_is_part_of_the_name() -> None:
    assert "Bo Torvik, Jr" in names("Yesterday Bo Torvik, Jr., spoke.")


def test_a_single_word_is_a_name_inside_a_sentence() -> None:
    assert "Velka" in names("They went to Velka in May.")


def test_a_capital_that_opens_a_sentence_makes_no_name() -> None:
    assert names("Pressure is growing. Nobody knows why.") == {}


def test_a_first_name_shows_person_and_gender() -> None:
    name = names("They met Peter Lund.")["Peter Lund"]
    assert (name.kind, name.gender) == (NameKind.PERSON, "m")


def test_a_title_makes_a_person_of_an_unknown_name() -> None:
    name = names("They met Mrs. Quillon Ferrick there.")["Quillon Ferrick"]
    assert (name.kind, name.gender) == (NameKind.PERSON, "f")


def test_an_age_makes_a_person_of_an_unknown_name() -> None:
    assert names("There Quillo Ferrick, 43, sells boats.")["Quillo Ferrick"].kind is NameKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Lund wept as his wife, Wexarta, read it out.",
        "They met the keeper's late elder sister Wexarta.",
        "Her daughter, Wexarta, stayed.",
    ],
)
def test_the_name_of_a_relative_is_a_persons(text: str) -> None:
    name = names(text)["Wexarta"]
    assert (name.kind, name.gender) == (NameKind.PERSON, "f")


@pytest.mark.parametrize(
    "text",
    [
        "They saw its sister ship, Wexarta, burn.",
        "A mother, Wexarta and the sea were all there.",
        "His wife was in Wexarta then.",
        "He told his wife of Wexarta then.",
    ],
)
def test_a_name_that_is_no_relatives_is_not_known_for_a_persons(text: str) -> None:
    assert names(text)["Wexarta"].kind is NameKind.OTHER


def test_a_head_word_makes_an_organisation() -> None:
    assert names("He works for the Harbour Safety Board now.")["Harbour Safety Board"].kind is NameKind.ORGANISATION


def test_a_country_is_a_place() -> None:
    assert names("He moved to Canada.")["Canada"].kind is NameKind.PLACE


def test_an_office_is_no_part_of_the_name() -> None:
    assert "John F. Kerry" in names("There Secretary of State John F. Kerry spoke.")


def test_a_role_is_remembered() -> None:
    assert "minister" in names("On Monday Foreign Minister Ana Torvik spoke.")["Ana Torvik"].roles


@pytest.mark.parametrize(("words", "gender"), [("Abdullahi Warr", "m"), ("Bjarni Warr", "m"), ("Zeynep Warr", "f")])
def test_a_first_name_of_any_country_shows_person_and_gender_before_a_surname(words: str, gender: str) -> None:
    name = names(f"They met {words}.")[words]
    assert (name.kind, name.gender) == (NameKind.PERSON, gender)


def test_a_word_that_only_joins_others_is_no_name() -> None:
    text = "They sang The Last Boat in May. I'm told that I've heard it. He said: The road to Velka is long. No, Two."
    assert not {"The", "May", "I'm", "I've", "No", "Two"} & set(names(text))


def test_a_month_that_is_a_surname_is_a_mention_all_the_same() -> None:
    assert len(names("They met Theresa May in Velka. Later May left.")["Theresa May"].mentions) == 2


@pytest.mark.parametrize("title", ["Chief Executive", "Managing Director", "Trooper"])
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert list(names(f"Last week {title} Quillo Ferrick left.")) == ["Quillo Ferrick"]


def test_a_place_before_a_hyphen_names_nobody() -> None:
    assert list(names("The Hollin-based yard and its Harl-born owner, Ana Torvik, were praised.")) == ["Ana Torvik"]


def test_a_body_keeps_its_first_word_however_often_it_stands_alone() -> None:
    assert list(names("Bureau of Lamps: no lamp is out.\nThe bureau counts lamps.\n")) == ["Bureau of Lamps"]


@pytest.mark.parametrize(
    "title",
    [
        "Alhaji",
        "Alhaja",
        "Cr",
        "Ald",
        "Adv.",
        "Datuk",
        "Datuk Seri",
        "Tan Sri",
        "Ustaz",
        "Shri",
        "Smt",
        "Sqn Ldr",
        "Wg Cdr",
    ],
)
def test_a_title_of_any_country_is_no_part_of_a_name(title: str) -> None:
    (name,) = names(f"Last week {title} Quillo Ferrick left. Later {title} Ferrick came back.").values()
    assert (name.kind, len(name.mentions)) == (NameKind.PERSON, 2)


def test_what_only_looks_like_a_title_stays_a_name() -> None:
    assert {"Sri Velka", "Tan Mei Ling", "PR Lantern"} <= set(
        names("They met Tan Mei Ling and PR Lantern in Sri Velka.")
    )


@pytest.mark.parametrize("surname", ["King", "Pope", "Bishop", "Judge"])
def test_a_title_after_a_first_name_is_a_surname(surname: str) -> None:
    text = f"They met Stephen {surname} on Monday. Later {surname} said so. Mr {surname} left. The {surname} came."
    assert len(names(text)[f"Stephen {surname}"].mentions) == 3


@pytest.mark.parametrize(
    "body",
    [
        "Food and Lantern Administration",
        "Water and Wick Commission",
        "Immigration and Lamp Enforcement",
        "Department for Environment, Food and Rural Affairs",
        "Ministry of Health and Family Welfare",
        "Bureau of Alcohol, Tobacco and Firearms",
        "Centers for Wick Control and Prevention",
        "Right to Lamps Campaign",
        "Royal Society for the Protection of Lamps",
    ],
)
def test_and_stands_within_the_name_of_a_body(body: str) -> None:
    assert names(f"They wrote to the {body} on Monday.")[body].kind is NameKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("They wrote to the Department of Justice and Lampworks on Monday.", {"Department of Justice", "Lampworks"}),
        ("They wrote to the Treasury and Lamp Authority on Monday.", {"Treasury", "Lamp Authority"}),
    ],
)
def test_two_bodies_keep_two_names(text: str, bodies: set[str]) -> None:
    assert set(names(text)) == bodies


def test_a_surname_that_stands_first_keeps_what_follows_and_stands_for_it() -> None:
    story = "Later Xi Jinping and Nguyen Thi Minh Hanh spoke at length in the yard.\nNobody cheered.\n"
    text = f"Xi opens a yard in Velka\n{story}"
    assert {"Xi Jinping", "Nguyen Thi Minh Hanh"} <= set(names(text))
    assert len(names(text)["Xi Jinping"].mentions) == 2


def test_the_title_of_a_leader_is_no_name() -> None:
    assert "Leader" not in names("Yesterday Deputy Leader of the Opposition Ana Torvik spoke.")


def test_a_couple_shares_the_surname_of_the_second() -> None:
    found = names("Rosa and Derek Oldroyd came. Mrs Oldroyd left, Derek stayed. Rosa Oldroyd wrote.")
    assert {text: len(name.mentions) for text, name in found.items()} == {"Rosa Oldroyd": 3, "Derek Oldroyd": 2}


@pytest.mark.parametrize("other", ["Mrs Oldroyd", "Lady Oldroyd"])
def test_a_title_names_no_person_of_the_other_gender(other: str) -> None:
    found = names(f"Derek Oldroyd ran the mill. Later {other} sold it.")
    assert [name.gender for name in found.values()] == ["m", "f"]


def test_a_title_may_go_before_a_first_name_that_both_have() -> None:
    assert len(names("Jean Oldroyd ran the mill. Later Mrs Oldroyd sold it.")["Jean Oldroyd"].mentions) == 2


def test_the_next_of_a_list_introduces_nobody() -> None:
    assert (
        names("Its founder, Derek Oldroyd, his daughter Rosa Oldroyd and a clerk left.")["Derek Oldroyd"].gender == "m"
    )


@pytest.mark.parametrize(
    ("full", "surname"),
    [
        ("Luca De Santis", "De Santis"),
        ("Seán Ó Dálaigh", "Ó Dálaigh"),
        ("Pól Mac Giolla", "Mac Giolla"),
        ("Lies De Bruyn", "De Bruyn"),
        ("Jill Bonham Clark", "Bonham Clark"),
        ("Ian Duncan Smyth", "Mr Duncan Smyth"),
        ("Jan van der Berg", "Van der Berg"),
        ("Jan van der Berg", "Mr van der Berg"),
        ("Maria de la Cruz", "De la Cruz"),
        ("Keith Le Mar", "Le Mar"),
        ("Óscar Del Río", "Del Río"),
    ],
)
def test_a_surname_of_several_words_is_a_mention_of_the_full_name(full: str, surname: str) -> None:
    assert len(names(f"{full} left. {surname} said that it was late.")[full].mentions) == 2


@pytest.mark.parametrize("other", ["Mary Clark", "Mrs Duncan Smyth", "East Asia"])
def test_the_same_last_word_is_not_the_same_name(other: str) -> None:
    text = f"They met Ian Duncan Smyth, Jill Bonham Clark and South East Asia. There {other} said that it was late."
    assert len(names(text)[other.removeprefix("Mrs ")].mentions) == 1


@pytest.mark.parametrize(
    "born",
    ["Carter, born Margit Solberg in Oslo, sang.", "Carter (née Solberg) sang.", "Born Ann Mary Solberg, she sang."],
)
def test_a_birth_name_is_another_name_of_the_same_person(born: str) -> None:
    found = names(f"They met Ann Carter. {born} As a girl Solberg sang.")
    assert len(found["Ann Carter"].mentions) == (3 if born.startswith("Born") else 4)
    assert len(found) == (2 if "Oslo" in born else 1)


def test_a_birth_name_belongs_to_somebody_of_its_gender() -> None:
    found = names("They met Ann Carter and her husband Peter Lund. She was born Mary Solberg.")
    assert (len(found["Ann Carter"].mentions), len(found["Peter Lund"].mentions)) == (2, 1)


def test_a_word_that_opens_a_sentence_is_no_part_of_a_name_that_stands_without_it() -> None:
    found = names("Schoolteacher Paola Corr slipped. They met Paola Corr. They pay the charity Save the Whales.")
    assert {"Paola Corr", "Save the Whales"} <= set(found)


def test_several_may_be_introduced_at_once_but_not_by_whom_one_tells() -> None:
    found = names("They met two voters, Tyresha Velk and Bo Lund. Ramlow Infirmary, told reporters to leave.")
    assert found["Tyresha Velk"].kind is NameKind.PERSON
    assert found["Ramlow Infirmary"].kind is not NameKind.PERSON


def test_a_sentence_full_of_names_is_no_headline() -> None:
    found = names(
        "Man admits theft\n\nCallum Reeve, 39, of Orchard Way, Swanley Green, admitted theft at Harlow Crown Court.\n\n"
        "Ms Farouk said Reeve had a van.\n"
    )
    assert "Callum Reeve" in found


def test_what_somebody_does_is_no_part_of_their_name() -> None:
    found = names("Campaigner Pat Hale left. Headmistress Lieve Poppe stayed. Lenders Tolland Capital agreed.")
    assert {"Pat Hale", "Lieve Poppe"} <= set(found)
    assert found["Tolland Capital"].kind is not NameKind.PERSON
