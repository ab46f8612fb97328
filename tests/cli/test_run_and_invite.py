"""Starting the bot, and the link that invites it."""

import base64
from urllib.parse import parse_qs, urlparse

import pytest

from tests.cli.conftest import Sourceline


def test_without_a_token_run_says_where_to_get_one(sourceline: Sourceline) -> None:
    done = sourceline("run")
    assert done.code == 2
    assert "discord.token" in done.err
    assert "page Bot" in done.err


def test_the_link_asks_for_what_is_needed_only(sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCELINE_TOKEN", base64.b64encode(b"123456789012345678").decode() + ".x.y")
    asked = parse_qs(urlparse(sourceline("invite").out.strip()).query)
    assert asked["client_id"] == ["123456789012345678"]
    assert asked["scope"] == ["bot applications.commands"]
    assert int(asked["permissions"][0]) & (1 << 3) == 0


def test_without_a_token_the_link_needs_the_application(sourceline: Sourceline) -> None:
    assert sourceline("invite").code == 2
    assert "client_id=5&" in sourceline("invite", "--application", "5").out


@pytest.mark.parametrize("written", ["0", "abc", "99999999999999999999"])
def test_what_is_no_id_of_an_application_is_told_with_where_the_id_is(sourceline: Sourceline, written: str) -> None:
    refused = sourceline("invite", f"--application={written}")
    assert refused.code == 2
    assert f"{written} is not the id of an application, which is a number. It is in Discord's developer" in refused.err


@pytest.mark.parametrize("written", ["0", "-1", "ours", "99999999999999999999"])
def test_commands_are_not_told_to_a_server_that_cannot_be(sourceline: Sourceline, written: str) -> None:
    refused = sourceline("sync", f"--guild={written}")
    assert (refused.code, f"{written} is not the id of a server" in refused.err) == (2, True)
