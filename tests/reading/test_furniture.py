"""The furniture of the page is never taken for the story, nor the story for furniture."""

import time
from datetime import date

import pytest

from bot.reading.article import LineKind
from bot.reading.furniture import kind_of_line
from bot.reading.page import kinds_of_lines
from bot.reading.read import read_text

FURNITURE = [
    "Join the conversation as a VIP Member",
    "Subscribe to the Evening Ledger for £1 a month",
    "Sign up for our free weekly newsletter",
    "Advertisement",
    "[ADVERTISEMENT]",
    "Advertisement — article continues below",
    "Share this story | Email the newsroom | Read next: Why the roof leaks",
    "Photo: The mayor at the harbour. Credit: Town handout",
    "The harbour at dawn. Photograph: Ida Moss",
    "An Australian police boat off Slate Lane on Monday (AFP).",
    "Related: Five questions to ask",
    "READ MORE: The seven lives lost",
    "(Reporting by Ida Moss; editing by Sam Lee)",
    "© Harbour Post 2025. Sign up for our morning email.",
    "Follow us on social media @harbourpost",
    "HEALTH",
    "MARKETS | EARNINGS",
    "___",
    "Comments (23)",
    "Share Save",
    "Facebook | Twitter | Email",
    "Related topics",
    "More from this section",
    "Home / Local news / Slate Lane",
    "Watch: The mayor opens the bridge",
    "Explainer: Why is the roof leaking?",
    "Topics: Ferries, Weather",
    "Image source, Town handout",
    "Sign up for the Post's daily briefing!",
    "Subscribe to our newsletter.",
    "We use cookies to make the site better for you.",
    "We value your privacy",
    "Customise Reject All Accept All",
    "Accept & continue",
    "We and our 842 partners store and read information on your device, such as unique identifiers in cookies, to "
    "process personal data. You may accept or manage your choices by clicking below, including your right to object "
    "where legitimate interest is used.",
    "By clicking “Accept All”, you consent to our use of cookies.",
    "newsroom@post.example",
    "@idamoss",
    "Reply",
    "Like (12)",
    "1:42",
    "3 of 14",
    "Keep reading",
    "Click to play video: The mayor opens the bridge",
    "Follow us on Facebook.",
    "Home | News | Sport",
    "Slate Lane | Politics | 3 comments",
    "Harbour Post | Politics | 5 min read",
    "Harbour Post | Sport | Last updated 14:20",
    "Report | Cup, second leg | Harbour 3-2 Slate Lane",
    "Reuters",
    "Courtesy Harbour Post",
    "Ida Moss leaves the court on Monday. AP Photo/Sam Lee",
    "Post writers Sam Lee in Oban, Ont., and Ida Moss contributed to this report.",
    "Contributing: Sam Lee, Ida Moss",
    "Ida Moss can be reached at moss@post.example.",
    "(MORE: The ten worst roofs)",
    "Please enter your comment!",
    "8 hours 14 min ago",
    "Story Continued Below",
    "The harbour hall on Monday (AP)",
    "The harbour hall on Monday. (THE CANADIAN PRESS/Sam Lee)",
    "The harbour hall on Monday. —Photo provided by author",
    "Photo – File",
    "Continue reading...",
]
STORY = [
    "Subscribers to the paper fell by a third, the company said.",
    "Follow-up studies will begin in May.",
    "Photographs of the bridge were shown to the jury.",
    "Advertising revenue rose 4 per cent in the quarter.",
    "“Sign up for nothing,” she said.",
    "Related charges against his brother were dropped.",
    "By Tuesday the water had reached the church.",
    "Join us or leave, he told them, according to two people who were there and heard it all that night.",
    "Sponsored by the Green Party, the bill passed by four votes on Monday.",
    "The minister told Reuters.",
    "Register for the replacement bus at the library on Low Street before Friday.",
    "Sign up for a rain barrel at the depot before 1 May",
    "Follow the diversion on Slate Lane.",
    "Donate blood at the church hall on Monday.",
    "The file was passed to the Australian Federal Police (AFP).",
    "The site is watched over by the state’s Environmental Protection Authority (EPA)",
    "Join the queue at the north gate before noon.",
    "Download the form, fill it in and post it to the council.",
    "Watch: The inquiry will be shown on Channel 9 from 8pm on Friday.",
    "Live music returns to the harbour",
    "Comments by the mayor angered both sides",
    "Copyright officers said the song was stolen.",
    "Updated rules for ferries begin in May",
    "17:52",
    "Register for an account with the tax office by 5 October.",
    "Log in to your account and check the balance every week.",
    "Sign up for email alerts from your bank.",
    "Download the app and link your account before 1 May.",
    "Keep reading to children every night and their marks rise, the study found.",
    "Click to pay was introduced in 2019, and the shops hated it.",
    "Follow us into the forest, and the path is soon lost.",
    "Video: the court watched 12 minutes of film.",
    "By Friday, Ida Moss and Sam Lee had gone",
    "By May, Ida Moss and Sam Lee had gone",
    "| Do you trust the mayor? | 34 | 51 |",
    "Ferries | 38 | 41",
    "FERRIES | 38 | 41",
    "Age: 34 | Height: 1.82m | Weight: 80kg",
    "Sewer | £31m",
    "“We value your privacy,” the bank wrote to its clients.",
    "We use cookies to find out who has been here, the minister said.",
    "Your privacy is worth a fine of £5 million",
    "Partners store data for longer than they need, the court found.",
    "Customised bikes fill the square",
    "Reuters said so",
    "Courtesy cars were taken from Slate Lane",
    "The rain contributed to this. Report the leak at once.",
    "Contributing to a pension pays, the report says.",
    "The mayor said the rain contributed to this report being late.",
    "The helpline can be reached at 0800 555 0100.",
    "More: the fine was doubled in May.",
    "Enter your pin and wait, the bank said.",
    "It began two hours ago",
    "The roof was first mentioned by the Associated Press (AP)",
    "Photo finish – Lund wins the cup",
    "The court saw a photo given by the mayor.",
    "More on this later, the mayor said...",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_set_aside(line: str) -> None:
    assert kind_of_line(line) is LineKind.FURNITURE


@pytest.mark.parametrize("line", STORY)
def test_a_line_of_the_story_is_kept(line: str) -> None:
    assert kind_of_line(line) is LineKind.BODY


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Moss and Sam Lee",
        "From staff reports",
        "By Ida Moss, Political Correspondent",
        "Exclusive by Ida Moss, business correspondent",
        "By Ida Moss at Slate Lane",
        "Updated 7:42 p.m.",
        "Posted Friday 21 March at 4:40pm, updated Saturday 22 March at 9:15am",
        "Slate Lane | Updated: March 21, 2025 18:20 IST",
        "Thu 6 Mar 2025 11.00 GMT",
        "Interview by Ida Moss",
        "Words and pictures by Ida Moss",
        "By political reporter Ida Moss",
        "By June Moss and Sam Lee",
        "By Ida Moss — Harbour Post, Monday",
        "By Ida Moss, Political Editor, 7 July 2025",
        "Ida Moss · 5 November 2024",
        "HAVNSUND, 18 September 2025",
        "November 5, 2024 / 6:00 AM EST / Harbour News",
        "Siv Dahl·Sep 12, 2025·3 min read",
    ],
)
def test_a_byline_is_metadata(line: str) -> None:
    assert kind_of_line(line) is LineKind.BYLINE


def test_the_days_between_the_name_of_a_section_and_the_headline_are_passed_over() -> None:
    days = ["March 3, 2025 11:47 am", "Updated: March 3, 2025 11:49 am"]
    lines = ["Canada", *days, "Harbour hall shut after roof leaks again", "By Ida Moss", "It rained all night."]
    assert kinds_of_lines(lines)[3] is LineKind.HEADLINE
    assert kinds_of_lines(["Roof leaks", *days, "It rained all night in the harbour town."])[0] is LineKind.HEADLINE


def test_the_writer_is_named_before_the_day_and_whoever_drew() -> None:
    lines = ["Roof leaks again", "Thursday, 5 June 2025", "Illustration by Sam Lee", "By Ida Moss", "It rained."]
    assert read_text("\n".join(lines)).byline == "By Ida Moss"
    assert read_text("\n".join([*lines[:2], lines[4]])).byline == lines[1]


def test_a_question_may_be_the_headline() -> None:
    story = "The roof of the harbour hall leaked again on Monday, and nobody in the town was surprised by it."
    assert kinds_of_lines(["Who will mend the roof?", story])[0] is LineKind.HEADLINE
    assert kinds_of_lines(["Who will mend the roof?", "Nobody."])[0] is LineKind.BODY


def test_the_first_line_of_the_story_is_the_headline_even_below_furniture() -> None:
    page = ["Subscribe to the Post", "Council backs ferry", "By Ida Moss", "Councillors voted 6-5 on Wednesday."]
    kinds = [LineKind.FURNITURE, LineKind.HEADLINE, LineKind.BYLINE, LineKind.BODY]
    assert kinds_of_lines(page) == kinds


def test_an_article_without_a_headline_begins_with_its_story() -> None:
    page = ["The service is alleging that elections have been targeted.", "It alerted the minister in January."]
    assert kinds_of_lines(page) == [LineKind.BODY, LineKind.BODY]


def test_a_single_line_is_always_story() -> None:
    assert kinds_of_lines(["Subscribe to the Post for $4 a month"]) == [LineKind.BODY]


def test_a_page_of_nothing_but_furniture_is_taken_for_a_story() -> None:
    assert kinds_of_lines(["Advertisement", "Related: more"]) == [LineKind.BODY, LineKind.BODY]


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: The ferry must stay open",
        "Explainer: Why is the ferry late?",
        "Live: Ferry stops as storm closes in",
        "WATCH: Otter rides the ferry",
        "Photos: The last day of the ferry",
        "In pictures: The last day of the ferry",
        "UPDATED: 12 hurt as ferry hits pier",
        "FERRY TO STOP ON MONDAY",
    ],
)
def test_a_headline_with_a_label_is_the_headline(headline: str) -> None:
    page = ["Share", "Local news", headline, "By Ida Moss", "The ferry stops on Monday, the council said."]
    kinds = kinds_of_lines(page)
    assert kinds == [LineKind.FURNITURE] * 2 + [LineKind.HEADLINE, LineKind.BYLINE, LineKind.BODY]


def test_the_label_of_a_headline_leads_away_further_down() -> None:
    page = ["Council backs ferry", "Councillors voted 6-5 on Wednesday.", "Opinion: The ferry must stay open"]
    assert kinds_of_lines(page) == [LineKind.HEADLINE, LineKind.BODY, LineKind.FURNITURE]


def test_a_link_above_the_headline_is_not_the_headline() -> None:
    page = ["Read more: Ferry late again", "Council backs ferry", "Councillors voted 6-5 on Wednesday."]
    assert kinds_of_lines(page) == [LineKind.FURNITURE, LineKind.HEADLINE, LineKind.BODY]


def test_a_section_is_the_name_of_one_only_above_the_headline() -> None:
    page = ["Opinion", "The ferry must stay open", "A boat is a road.", "Health", "Nurses need it, too."]
    body = LineKind.BODY
    assert kinds_of_lines(page) == [LineKind.FURNITURE, LineKind.HEADLINE, body, body, body]


@pytest.mark.parametrize("writer", ["Martha Moss", "By the Harbour Post transport desk", "From our ferries team"])
def test_who_wrote_it_is_told_by_the_place_below_the_headline(writer: str) -> None:
    page = ["Council backs ferry", writer, "Councillors voted 6-5 on Wednesday."]
    assert kinds_of_lines(page) == [LineKind.HEADLINE, LineKind.BYLINE, LineKind.BODY]


def test_a_label_before_many_blanks_holds_nobody_up() -> None:
    begun = time.process_time()
    kind_of_line("Share" + " " * 50_000 + "x")
    assert time.process_time() - begun < 1


def test_a_few_words_above_a_headline_are_not_the_headline_and_not_lost() -> None:
    page = ["Millport Diary", "Council backs ferry after a night of talks", "By Ida Moss", "Councillors voted 6-5."]
    assert kinds_of_lines(page) == [LineKind.BODY, LineKind.HEADLINE, LineKind.BYLINE, LineKind.BODY]


def test_the_heading_of_a_table_is_kept_with_its_rows() -> None:
    page = [
        "The vote.",
        "Home | News | Sport",
        "It ended.",
        "Party | Seats | Change",
        "|---|---|---|",
        "Greens | 12 | +3",
    ]
    body, aside = LineKind.BODY, LineKind.FURNITURE
    assert kinds_of_lines(page)[1:] == [aside, body, body, aside, body]


CHRONOLOGY = ["9 August 2022", "A hole opens.", "4 May 2023", "The mending begins.", "1 June 2024", "It is done."]


def test_the_days_of_a_chronology_are_story() -> None:
    assert kinds_of_lines(["The hole, day by day", *CHRONOLOGY]) == [LineKind.HEADLINE, *[LineKind.BODY] * 6]


@pytest.mark.parametrize("stamp", [["12 June 2024"], ["By Ida Moss", "1 June 2022"], ["Published 1 June 2022"]])
def test_the_day_of_publication_above_a_chronology_is_none_of_its_days(stamp: list[str]) -> None:
    assert kinds_of_lines(["Hole in road is mended", *stamp, "It took two years.", *CHRONOLOGY]) == [
        LineKind.HEADLINE,
        *[LineKind.BYLINE] * len(stamp),
        *[LineKind.BODY] * 7,
    ]


def test_a_day_far_down_is_story() -> None:
    page = [
        "Hole in road is mended",
        "It took two years.",
        "It began small.",
        "It grew.",
        "9 August 2022",
        "It opened.",
    ]
    assert kinds_of_lines(page)[4] is LineKind.BODY


STORY_OF_TWO = ["Council backs ferry", "By Ida Moss", "Councillors voted 6-5 on Wednesday.", "It costs £3m."]


@pytest.mark.parametrize("heading", ["Most read", "Related stories", "You may also like", "More from Harbour Post"])
def test_the_headlines_of_other_stories_are_set_aside(heading: str) -> None:
    links = [
        heading,
        "Man, 34, dies after crash on Slate Lane",
        "Why is the roof leaking?",
        "‘I will not go,’ says mayor",
    ]
    assert kinds_of_lines([*STORY_OF_TWO, *links])[4:] == [LineKind.FURNITURE] * 4


def test_the_story_goes_on_below_the_headlines_of_others() -> None:
    page = [*STORY_OF_TWO, "Related", "Otter rides the ferry", "The mayor abstained.", "She left early", "He stayed."]
    aside, body = LineKind.FURNITURE, LineKind.BODY
    assert kinds_of_lines(page)[4:] == [aside, aside, body, body, body]


def test_what_readers_wrote_is_set_aside() -> None:
    comments = ["Comments (2)", "oldsalt", "This will never float. Mark my words.", "Reply", "bo", "It will.", "Reply"]
    assert kinds_of_lines([*STORY_OF_TWO, *comments])[4:] == [LineKind.FURNITURE] * 7


def test_a_counter_of_comments_above_the_story_sets_nothing_aside() -> None:
    page = [*STORY_OF_TWO[:2], "Comments (2)", *STORY_OF_TWO[2:]]
    assert kinds_of_lines(page)[3:] == [LineKind.BODY] * 2


MENU = ["Skip to content", "We value your privacy", "Accept all", "Home", "News", "Sport", "Weather", "Travel", "Food"]
MENU += ["Arts", "Letters", "Log in", "Subscribe"]


def test_below_the_menu_of_a_pasted_page_stand_headline_writer_and_day() -> None:
    page = [
        *MENU,
        "Bridge in Aberly reopens",
        "Ida Moss",
        "15 May 2024, 10:32",
        "Share",
        "The bridge reopened on Tuesday.",
    ]
    article = read_text("\n".join(page))
    assert (article.title, article.byline, article.date) == ("Bridge in Aberly reopens", "Ida Moss", date(2024, 5, 15))
    assert [article.of(sentence.span) for sentence in article.sentences][1:] == ["The bridge reopened on Tuesday."]


def test_the_name_of_the_site_above_the_menu_is_not_the_headline() -> None:
    page = ["The Marlow Mercury", "Log in", "News", "Sport", "Bridge in Aberly reopens", "Ida Moss", "It did so today."]
    assert read_text("\n".join(page)).title == "Bridge in Aberly reopens"


def test_a_label_that_is_no_known_section_is_of_the_menu_among_sections() -> None:
    page = ["Norrland Mail", "Search", "News", "Coast", "Sport", "Log in", "Last keeper leaves Holm Point", "She left."]
    assert read_text("\n".join(page)).title == "Last keeper leaves Holm Point"
    page = ["News", "Sport", "Pope dies", "World", "By Ida Moss", "The Pope died on Monday."]
    assert read_text("\n".join(page)).title == "Pope dies"


@pytest.mark.parametrize(
    "below", ["The bridge was opened again on Tuesday.", "Ida Moss", "By Ida Moss", "Drivers are glad after two years"]
)
def test_a_headline_above_the_sections_that_it_belongs_to_stays_the_headline(below: str) -> None:
    page = ["Bridge reopens", "Transport", "Politics", below, "Nobody came to see the bridge."]
    assert read_text("\n".join(page)).title == "Bridge reopens"


@pytest.mark.parametrize("role", ["Health reporter", "Political Editor, Ardle", "Staff writer"])
def test_what_a_writer_is_stands_below_the_name(role: str) -> None:
    page = ["Council backs ferry", "Martha Moss", role, "Councillors voted 6-5 on Wednesday."]
    assert kinds_of_lines(page)[1:] == [LineKind.BYLINE, LineKind.BYLINE, LineKind.BODY]


def test_what_somebody_is_names_no_writer_without_a_name_above() -> None:
    page = ["Council backs ferry", "Health reporter", "Councillors voted 6-5 on Wednesday."]
    assert kinds_of_lines(page)[1] is LineKind.BODY


@pytest.mark.parametrize("line", ["Words: Eilidh Strachan and Bo Lund", "Report: Eilidh Strachan, Moorland Gazette"])
def test_a_name_behind_a_label_below_the_headline_is_that_of_the_writer(line: str) -> None:
    assert kinds_of_lines(["Council backs ferry", line, "Councillors voted 6-5."])[1] is LineKind.BYLINE
    assert (
        kinds_of_lines(["Council backs ferry", "It was late.", "It rained.", "Nobody came.", line])[4] is LineKind.BODY
    )


def test_the_sections_between_headline_and_writer_are_no_story() -> None:
    page = ["Why I gave my car away", "Opinion", "Travel News", "Martha Moss", "I have not missed it for a day."]
    assert kinds_of_lines(page)[1:3] == [LineKind.FURNITURE] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Already a subscriber? Log in",
        "You have read 3 of 3 free articles this month",
        "What do you think? Have your say in the comments below.",
        "Let us know in the comments what you make of it.",
        "Enjoyed this article? Sign up for our newsletter.",
        "Press contact: Ida Moss, 020 7946 0999",
        "Unsubscribe | View in browser",
        "Sent from my phone",
    ],
)
def test_what_the_site_wants_is_no_story(line: str) -> None:
    assert kind_of_line(line) is LineKind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "What do you think?",
        "What do you think of the new bridge?",
        "You have reached the top of the hill.",
        "Let us know what became of the cat, she wrote.",
        "Sent from my desk in 1912, the letter came in 1950.",
        "Tell us about your first day.",
        "Tell us about your day now",
    ],
)
def test_what_the_story_asks_stays_story(line: str) -> None:
    assert kind_of_line(line) is LineKind.BODY


def test_a_writer_may_stand_in_the_line_below_by_and_the_day_below_that() -> None:
    page = [
        "Dog elected harbourmaster",
        "A gull came third",
        "By",
        "Lotte Varga",
        "4 November 2025, 16:48 GMT",
        "It won.",
    ]
    article = read_text("\n".join(page))
    assert (article.byline, article.date) == ("Lotte Varga", date(2025, 11, 4))


def test_the_topics_below_a_story_are_no_story() -> None:
    page = [*STORY_OF_TWO, "Related Topics", "Dogs", "Harbours"]
    assert kinds_of_lines(page)[-3:] == [LineKind.FURNITURE] * 3


def test_a_title_in_the_marks_of_markdown_has_none() -> None:
    assert read_text("**Ferry strike ends**\n\nIt ended on Sunday.").title == "Ferry strike ends"


def test_a_role_before_many_blanks_holds_nobody_up() -> None:
    begun = time.process_time()
    kinds_of_lines(["Council backs ferry", "Ida Moss", "Health reporter" + " " * 50_000 + "!", "It was late."])
    assert time.process_time() - begun < 1
