"""Articles are dealt out to servers so that none is lost and the same names come to the same servers."""

from scripts.fit_several_articles import dealt

NAMES = [f"A{number}" for number in range(11)]


def test_every_article_is_in_one_server_of_the_size() -> None:
    servers = dealt(NAMES, 4)
    assert sorted(name for server in servers for name in server) == sorted(NAMES)
    assert [len(server) for server in servers] == [4, 4, 3]


def test_the_order_in_which_names_come_changes_nothing() -> None:
    assert dealt(NAMES[::-1], 4) == dealt(NAMES, 4)
