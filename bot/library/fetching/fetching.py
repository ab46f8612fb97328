"""Fetches a web page, with a limit on everything that a stranger's server decides: time, size, redirects, addresses."""

import asyncio
import socket
import zlib
from dataclasses import dataclass
from urllib.parse import urljoin

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType, SocketFactoryType
from yarl import URL

from bot.library.fetching.fetching_addresses import SCHEMES, AddressPolicy
from bot.library.fetching.page_reading import DOCUMENTS, Page
from bot.library.storage.errors import FetchRefused

CONTENT_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", *DOCUMENTS})
ENCODINGS = {"": None, "identity": None, "gzip": 31, "x-gzip": 31, "deflate": 15}
"""Content encodings that are asked for, with the window bits that zlib wants for them."""

NOT_MODIFIED = 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": "Sourceline (a Discord bot that quotes articles; fetches a page when a moderator adds it)",
    "Accept": ", ".join(
        [
            "text/html",
            "application/xhtml+xml",
            *(f"{each};q=0.9" for each in ("text/plain", "text/markdown", *DOCUMENTS)),
        ]
    ),
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may cost: seconds to fetch it and to read it, redirects, and bytes after decompression."""

    seconds: float = 15.0
    reading_seconds: float = 20.0
    redirects: int = 5
    size: int = 5_000_000


PUBLIC = AddressPolicy()
USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Version:
    """What a server said of the version of a page that it sent: ETag and Last-Modified (RFC 9110, section 8.8)."""

    etag: str = ""
    modified: str = ""

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed since."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in headers.items() if value}


@dataclass(frozen=True, slots=True)
class Request:
    """How a page is asked for: from where, at what cost at most, which types are read, which version is known."""

    policy: AddressPolicy
    limits: Limits
    types: frozenset[str] = CONTENT_TYPES
    accept: str = HEADERS["Accept"]
    known: Version = Version()


async def fetch(url: str, policy: AddressPolicy = PUBLIC, limits: Limits = USUAL) -> Page:
    """Return the page at ``url``; raises FetchRefused with a sentence that says why not."""
    page, _ = await fetch_version(url, Request(policy, limits))
    if page is None:
        raise FetchRefused("The site did not send the page: it says that nothing has changed.")
    return page


async def fetch_version(url: str, request: Request) -> tuple[Page | None, Version]:
    """Return the page at ``url`` with its version, None for the page where it has not changed; raises FetchRefused."""
    limits = request.limits
    try:
        async with asyncio.timeout(limits.seconds):
            return await _follow(url.strip(), request)
    except TimeoutError as error:
        raise FetchRefused(f"The page did not come within {limits.seconds:g} seconds.") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise FetchRefused(f"The page cannot be fetched: {str(error) or type(error).__name__}.") from error


async def _follow(url: str, request: Request) -> tuple[Page | None, Version]:
    for _ in range(request.limits.redirects + 1):
        checked = request.policy.checked_url(url)
        came = await _get(checked, request)
        if not isinstance(came, str):
            return came
        url = urljoin(str(checked), came)
    raise FetchRefused(f"The page redirects more than {request.limits.redirects} times.")


async def _get(url: URL, request: Request) -> tuple[Page | None, Version] | str:
    """Return the page, or the address that it redirects to."""
    host, policy = url.raw_host or "", request.policy
    addresses = await policy.addresses(host, url.port or SCHEMES[url.scheme])
    connector = aiohttp.TCPConnector(
        resolver=_Pinned(addresses), use_dns_cache=False, force_close=True, socket_factory=_socket_factory(policy)
    )
    session = aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), headers=HEADERS, auto_decompress=False
    )
    headers = {"Accept": request.accept, **request.known.conditions}
    async with session, session.get(url, allow_redirects=False, headers=headers) as response:
        if response.status == NOT_MODIFIED and request.known.conditions:
            return None, request.known
        if response.status in REDIRECTS and "Location" in response.headers:
            return response.headers["Location"]
        if response.status != 200:
            raise FetchRefused(f"{host} answers with the status {response.status} instead of a page.")
        if "Content-Type" not in response.headers or response.content_type not in request.types:
            kind = response.headers.get("Content-Type", "nothing that it names")[:60]
            raise FetchRefused(f"{host} sends {kind}; that is not read.")
        version = Version(response.headers.get("ETag", "")[:500], response.headers.get("Last-Modified", "")[:100])
        body = await _body(response, request.limits.size)
        return Page(str(url), body, response.content_type, response.charset), version


async def _body(response: aiohttp.ClientResponse, size: int) -> bytes:
    """Return the decompressed body; stops as soon as it grows too large, however small it was when compressed."""
    too_large = FetchRefused(f"The page is larger than {size / 1e6:g} MB.")
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ENCODINGS:
        raise FetchRefused(f"The page is compressed in a way that was not asked for ({encoding[:30]}).")
    if (response.content_length or 0) > size:
        raise too_large
    bits = ENCODINGS[encoding]
    unpack = zlib.decompressobj(bits) if bits else None
    body = bytearray()
    async for chunk in response.content.iter_chunked(65_536):
        try:
            body += unpack.decompress(chunk, size + 1 - len(body)) if unpack else chunk
        except zlib.error as error:
            raise FetchRefused("The page is compressed, and cannot be decompressed.") from error
        if len(body) > size:
            raise too_large
    if unpack and not unpack.eof:
        raise FetchRefused("The page broke off before its end.")
    return bytes(body)


def _socket_factory(policy: AddressPolicy) -> SocketFactoryType:
    """Return what makes the socket of a connection: the last look at the address, whoever found it."""

    def make(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if not policy.permits(str(address[0]), int(address[1])):
            raise FetchRefused(f"{address[0]} is not on the public internet; it is not fetched.")
        return socket.socket(family, kind, protocol)

    return make


class _Pinned(AbstractResolver):
    """Answers with the addresses that were checked, so that a name cannot lead elsewhere a moment later."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._addresses
        ]

    async def close(self) -> None:
        pass
