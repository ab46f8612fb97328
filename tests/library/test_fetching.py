"""A page is fetched from the public internet only, and costs no more than the limits."""

import asyncio
import gzip
import zlib

import pytest
from aiohttp import web

from bot.library.fetching.fetching import Limits, fetch
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.fetching_article import fetch_article
from bot.library.storage.errors import FetchRefused
from tests.web import Handler, serving

PAGE = """<html><head><title>Bridge reopens</title><meta property="article:published_time" content="2026-11-20">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge reopens</h1>
<p>The bridge over the river reopens on Monday after two years of repairs, the city said.</p>
<p>"We are proud of it," said Ada Byron, the engineer who led the work from the first day.</p>
<p>The repairs cost 4 million dollars, a third more than planned when they began in spring.</p>
</article><footer>Subscribe to our newsletter</footer></body></html>"""

GREEDY = (
    "<p>The bridge reopens on Monday, said Ada Byron, the mayor.</p>" * 50
    + "<br a b c d e f g h i j k l m n o p q r s t u v w x y z>" * 80_000
)
"""Four megabytes that take over a thousand to read."""


def answering(body: bytes | str = PAGE, **headers: str) -> Handler:
    """A handler that always sends the same."""
    data = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": "text/html; charset=utf-8"} | {
        key.replace("_", "-"): each for key, each in headers.items()
    }

    async def handle(request: web.BaseRequest) -> web.Response:
        return web.Response(body=data, headers=named)

    return handle


async def test_the_article_of_a_page_is_read_without_its_furniture() -> None:
    async with serving(answering()) as (url, policy):
        article = await fetch_article(f"{url}/bridge", policy)
    assert article.url == f"{url}/bridge"
    assert (article.title, str(article.date)) == ("Bridge reopens", "2026-11-20")
    assert '"We are proud of it," said Ada Byron' in article.text
    assert "Subscribe" not in article.text
    assert "Home" not in article.text


async def test_a_page_that_takes_too_long_to_read_is_given_up() -> None:
    async with serving(answering("<p>" + "a<br>" * 900_000)) as (url, policy):
        with pytest.raises(FetchRefused, match="takes too long to read"):
            await fetch_article(url, policy, Limits(reading_seconds=0.3))


async def test_a_page_that_takes_too_much_memory_to_read_is_refused() -> None:
    async with serving(answering(GREEDY)) as (url, policy):
        with pytest.raises(FetchRefused, match="holds no article that can be read"):
            await fetch_article(url, policy, Limits(reading_seconds=60.0))


async def test_plain_text_is_read_as_it_is() -> None:
    async with serving(answering("Zeile eins\nZeile zwei: schön\n", Content_Type="text/plain")) as (url, policy):
        assert (await fetch_article(url, policy)).text == "Zeile eins\nZeile zwei: schön\n"


@pytest.mark.parametrize(("kind", "name"), [("text/markdown", "news"), ("text/plain", "news.md")])
async def test_markdown_is_read_without_its_marks(kind: str, name: str) -> None:
    async with serving(answering("---\ndate: 2026-11-20\n---\n# News\n\n- She left.\n", Content_Type=kind)) as (
        url,
        policy,
    ):
        article = await fetch_article(f"{url}/{name}", policy)
    assert (article.title, str(article.date)) == ("News", "2026-11-20")
    assert article.text == "\n\n\nNews\n\nShe left.\n"


@pytest.mark.parametrize(
    ("encoding", "data"), [("gzip", gzip.compress(PAGE.encode())), ("deflate", zlib.compress(PAGE.encode()))]
)
async def test_a_compressed_page_is_decompressed(encoding: str, data: bytes) -> None:
    async with serving(answering(data, Content_Encoding=encoding)) as (url, policy):
        assert (await fetch(url, policy)).data == PAGE.encode()


HOSTILE = [
    "http://127.0.0.1/",
    "http://127.8.9.10/",
    "http://localhost/",
    "http://localhost./",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://172.16.3.4/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://192.0.0.8/",
    "http://198.18.0.1/",
    "http://192.88.99.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[ff02::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:f5ff:fffe]/",
    "http://[2001:db8::1]/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://①②⑦.0.0.1/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "http://example.com\\@127.0.0.1/",
    "http://127.0.0.1\\@example.com/",
    "http://127.0.0.1#@example.com/",
    "http://127.0.0.1?@example.com/",
    "http://0x/",
    "http://example.com:22/",
    "http://user:secret@example.com/",
    "http://example.com@127.0.0.1/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "gopher://example.com/",
    "//example.com/",
    "http://",
    "http:///etc/passwd",
    "http://[::1/",
    "http://example.com:99999/",
    "http://exa mple.com/",
    "http://example.com/\r\nHost: other",
    "javascript:alert(1)",
    "",
    "http://" + "a" * 3_000,
]


@pytest.mark.parametrize("url", HOSTILE)
async def test_a_hostile_address_is_refused_without_a_connection(url: str) -> None:
    with pytest.raises(FetchRefused) as raised:
        await fetch(url, limits=Limits(seconds=2))
    # These would mean that somebody was asked.
    assert "cannot be fetched" not in str(raised.value)
    assert "did not come" not in str(raised.value)


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["::ffff:192.168.0.1"], ["fe80::1%1"], ["not an address"], []],
    ids=str,
)
async def test_a_name_that_leads_to_a_private_address_is_refused(addresses: list[str]) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return addresses

    with pytest.raises(FetchRefused, match=r"harmless\.example"):
        await fetch("http://harmless.example/", AddressPolicy(resolve=resolve))


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8"])
def test_a_public_address_is_permitted(address: str) -> None:
    assert AddressPolicy().permits(address, 443)


async def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    asked = []
    async with serving(answering()) as (url, policy):
        port = int(url.rpartition(":")[2])

        async def resolve(host: str, port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

        rebinding = AddressPolicy(policy.allowed, resolve)
        page = await fetch(f"http://rebinding.example:{port}/", rebinding)
    assert (page.data, asked) == (PAGE.encode(), ["rebinding.example"])


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://[::1]/", "//169.254.169.254/", "http://2130706433/", "file:///etc/passwd"]
)
async def test_a_redirect_to_a_refused_address_is_refused(target: str) -> None:
    async def redirect(request: web.BaseRequest) -> web.Response:
        return web.Response(status=302, headers={"Location": target})

    async with serving(redirect) as (url, policy):
        with pytest.raises(FetchRefused):
            await fetch(url, policy)


async def test_redirects_are_followed_and_counted() -> None:
    async def count_down(request: web.BaseRequest) -> web.Response:
        left = int(request.path.rpartition("/")[2])
        if left:
            return web.Response(status=301, headers={"Location": f"{left - 1}"})
        return web.Response(text="Arrived.")

    async with serving(count_down) as (url, policy):
        assert (await fetch(f"{url}/go/5", policy)).url == f"{url}/go/0"
        with pytest.raises(FetchRefused, match="redirects more than 5 times"):
            await fetch(f"{url}/go/6", policy)


async def test_an_endless_body_is_cut_off() -> None:
    sent = 0

    async def endless(request: web.BaseRequest) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65_536)
            sent += 65_536

    async with serving(endless) as (url, policy):
        with pytest.raises(FetchRefused, match="larger than 1 MB"):
            await fetch(url, policy, Limits(size=1_000_000))
    assert sent < 50_000_000


async def test_a_body_that_trickles_is_given_up() -> None:
    async def trickle(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b"x")
            await asyncio.sleep(0.02)

    async with serving(trickle) as (url, policy):
        with pytest.raises(FetchRefused, match=r"within 0\.2 seconds"):
            await fetch(url, policy, Limits(seconds=0.2))


@pytest.mark.parametrize("layers", [1, 2])
async def test_a_decompression_bomb_is_cut_off(layers: int) -> None:
    bomb = b"\0" * 50_000_000
    for _ in range(layers):
        bomb = gzip.compress(bomb)
    encoding = ", ".join(["gzip"] * layers)
    async with serving(answering(bomb, Content_Encoding=encoding)) as (url, policy):
        with pytest.raises(FetchRefused, match=r"larger than 5 MB|not asked for"):
            await fetch(url, policy)


@pytest.mark.parametrize(
    ("headers", "sentence"),
    [
        ({"Content_Type": "image/png"}, "sends image/png"),
        ({"Content_Type": "application/octet-stream"}, "sends application/octet-stream"),
        ({"Content_Encoding": "br"}, r"not asked for \(br\)"),
        ({"Content_Encoding": "gzip"}, "cannot be decompressed"),
    ],
)
async def test_a_body_of_another_kind_is_refused(headers: dict[str, str], sentence: str) -> None:
    async with serving(answering(**headers)) as (url, policy):
        with pytest.raises(FetchRefused, match=sentence):
            await fetch(url, policy)


async def test_a_body_that_breaks_off_is_refused() -> None:
    data = gzip.compress(PAGE.encode())[:-20]
    async with serving(answering(data, Content_Encoding="gzip")) as (url, policy):
        with pytest.raises(FetchRefused, match="broke off"):
            await fetch(url, policy)


async def test_a_page_that_says_it_is_too_large_is_not_read() -> None:
    async def large(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "9000000"})
        await response.prepare(request)
        return response

    async with serving(large) as (url, policy):
        with pytest.raises(FetchRefused, match="larger than 5 MB"):
            await fetch(url, policy)


async def test_a_missing_page_is_refused_with_its_status() -> None:
    async def missing(request: web.BaseRequest) -> web.Response:
        return web.Response(status=404)

    async with serving(missing) as (url, policy):
        with pytest.raises(FetchRefused, match="status 404"):
            await fetch(url, policy)


async def test_what_does_not_speak_http_is_refused_with_a_sentence() -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"\xff\x00 hello?\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        with pytest.raises(FetchRefused, match="cannot be fetched"):
            await fetch(f"http://127.0.0.1:{port}/", AddressPolicy(frozenset({("127.0.0.1", port)})))


@pytest.mark.parametrize(
    "body", ["", "<html></html>", "<div>" * 20_000, "\x00\x01"], ids=["empty", "bare", "deep", "binary"]
)
async def test_a_page_without_an_article_is_refused(body: str) -> None:
    async with serving(answering(body)) as (url, policy):
        with pytest.raises(FetchRefused, match="Paste its text instead"):
            await fetch_article(url, policy)
