"""Which addresses a web page may be fetched from: public ones, so that nobody reaches into the network of the bot."""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from yarl import URL

from bot.library.storage.errors import FetchRefused

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Awaitable[list[str]]]

SCHEMES = {"http": 80, "https": 443}
"""The schemes that are fetched, with their ports."""

MAX_URL = 2_000
"""Characters of an address."""

EMBEDDING = {
    ipaddress.ip_network("64:ff9b::/96"): 0,
    ipaddress.ip_network("64:ff9b:1::/48"): 0,
    ipaddress.ip_network("::/96"): 0,
    ipaddress.ip_network("::ffff:0:0:0/96"): 0,
    ipaddress.ip_network("2002::/16"): 80,
}
"""IPv6 networks whose addresses lead to an IPv4 address, and by how many bits that is shifted (RFC 6052, 4291, 2765,
3056). Mapped addresses (RFC 4291) and Teredo (RFC 4380) the standard library takes apart."""


async def _resolve_name(host: str, port: int) -> list[str]:
    """Return the addresses of a name, as the system resolves it."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Says which addresses may be fetched from.

    ``allowed`` names addresses with a port that are reached although they are not public: a test allows itself one
    port of the loopback address. ``resolve`` turns a name into addresses.
    """

    allowed: frozenset[tuple[str, int]] = frozenset()
    resolve: Resolve = _resolve_name

    def checked_url(self, url: str) -> URL:
        """Return an address that may be looked up; raises FetchRefused with the reason.

        It is taken apart by the parser that the connection is made with: two parsers may see two hosts.
        """
        if len(url) > MAX_URL or "\\" in url or any(mark.isspace() or not mark.isprintable() for mark in url):
            raise FetchRefused("This is not the address of a web page.")
        try:
            parsed = URL(url)
            host, port = parsed.raw_host, parsed.explicit_port
        except ValueError as error:
            raise FetchRefused("This is not the address of a web page.") from error
        if parsed.scheme not in SCHEMES or not host:
            raise FetchRefused("Only addresses that begin with http:// or https:// are fetched.")
        if parsed.user is not None or parsed.password is not None:
            raise FetchRefused("Addresses with a user name or password are not fetched.")
        if port is not None and port not in SCHEMES.values() and not self._allows_port(port):
            raise FetchRefused(f"Pages are fetched from the ports 80 and 443 only, not from {port}.")
        if _is_odd_number(host):
            raise FetchRefused("Addresses written as odd numbers are not fetched.")
        return parsed

    async def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """Return the addresses of a host, once all of them are found to be public; raises FetchRefused."""
        try:
            found = [host] if _is_address(host) else await self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise FetchRefused(f"There is no web site {host}.") from error
        if not found:
            raise FetchRefused(f"There is no web site {host}.")
        # One bad address is enough: a name may be made to lead to both a public and a private one.
        if not all(self.permits(address, port) for address in found):
            raise FetchRefused(f"{host} is not on the public internet; it is not fetched.")
        return tuple(found)

    def permits(self, address: str, port: int) -> bool:
        """Return whether a numeric address may be connected to."""
        try:
            return (address, port) in self.allowed or _is_public(ipaddress.ip_address(address))
        except ValueError:
            return False

    def _allows_port(self, port: int) -> bool:
        return any(port == allowed for _, allowed in self.allowed)


def _is_public(address: IPAddress) -> bool:
    """Return whether an address, and the IPv4 address that it may embed, belongs to the public internet."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id is not None:
            return False
        inner = _embedded(address)
        if inner is not None:
            return _is_public(inner)
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_loopback
        and not address.is_link_local
        and not address.is_unspecified
        and address not in ipaddress.ip_network("192.88.99.0/24")
    )


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.teredo is not None:
        return address.teredo[1]
    for network, shift in EMBEDDING.items():
        if address in network:
            return ipaddress.IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return None


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_odd_number(host: str) -> bool:
    """Return whether a host is a number that is not written as an address: decimal, octal, hexadecimal or shortened."""
    last = host.rstrip(".").rpartition(".")[2].lower()
    is_number = last.isdigit() or re.fullmatch("0x[0-9a-f]*", last) is not None
    return is_number and not _is_address(host)
