"""A small Discord: a server with a channel, a member, a moderator and the bot; payloads as the gateway sends them."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import discord

Payload = dict[str, Any]

BOT, APPLICATION, GUILD, CHANNEL, MODERATORS, OWNER = 10, 11, 100, 200, 300, 999
JOINED = "2026-01-01T00:00:00+00:00"
NAME, CHANNEL_NAME, MODERATORS_NAME = "sourceline", "general", "Moderators"
EVERYONE = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    read_message_history=True,
)
MODERATION = discord.Permissions(manage_messages=True)

_ticks = itertools.count()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the small Discord; ``direct`` is the channel of their direct messages with the bot."""

    id: int
    name: str
    roles: tuple[int, ...] = ()

    @property
    def direct(self) -> int:
        """The id of their direct messages' channel."""
        return 1000 + self.id


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a person attaches; ``address`` is where discord.py finds its bytes."""

    name: str
    data: bytes
    number: int = field(default_factory=lambda: snowflake())

    @property
    def address(self) -> str:
        """The address of the file among the attachments of this small Discord."""
        return f"https://cdn.discordapp.com/attachments/{CHANNEL}/{self.number}/{quote(self.name)}"


MEMBER = Person(1, "member")
MODERATOR = Person(2, "moderator", (MODERATORS,))
OTHER = Person(3, "other")
PEOPLE = (MEMBER, MODERATOR, OTHER)


def snowflake() -> int:
    """Return a new id that encodes the present.

    discord.py takes an interaction with an old id for expired and then, silently, posts an ordinary message.
    """
    return discord.utils.time_snowflake(discord.utils.utcnow()) + next(_ticks) % (1 << 22)


def user(person: Person) -> Payload:
    """Return a person as Discord describes users."""
    return {"id": str(person.id), "username": person.name, "discriminator": "0", "avatar": None, "bot": False}


def bot_user() -> Payload:
    """Return the bot as Discord describes users."""
    return {"id": str(BOT), "username": NAME, "discriminator": "0", "avatar": None, "bot": True}


def member(person: Person) -> Payload:
    """Return a person's membership, without the person."""
    roles = [str(role) for role in person.roles]
    return {"roles": roles, "joined_at": JOINED, "flags": 0, "deaf": False, "mute": False}


def permissions(person: Person) -> discord.Permissions:
    """Return what a person may do in the server."""
    return EVERYONE | MODERATION if MODERATORS in person.roles else EVERYONE


def guild() -> Payload:
    """Return the server as GUILD_CREATE brings it."""
    channel = {"id": str(CHANNEL), "type": 0, "name": CHANNEL_NAME, "position": 0, "permission_overwrites": []}
    itself = {"user": bot_user(), "roles": [], "joined_at": JOINED, "flags": 0, "deaf": False, "mute": False}
    return {
        "id": str(GUILD), "name": "offline", "owner_id": str(OWNER), "unavailable": False, "member_count": 4,
        "roles": [_role(GUILD, "@everyone", EVERYONE), _role(MODERATORS, MODERATORS_NAME, MODERATION)],
        "channels": [channel], "members": [itself, *({**member(one), "user": user(one)} for one in PEOPLE)],
        "threads": [], "emojis": [], "stickers": [], "features": [], "preferred_locale": "en-US",
    }  # fmt: skip # a payload, read across


def thread(number: int) -> Payload:
    """Return an open thread of the channel as THREAD_CREATE brings it."""
    times = {"archived": False, "auto_archive_duration": 60, "archive_timestamp": JOINED, "locked": False}
    return {
        "id": str(number), "guild_id": str(GUILD), "parent_id": str(CHANNEL), "owner_id": str(OWNER), "type": 11,
        "name": "thread", "message_count": 0, "member_count": 1, "thread_metadata": times, "newly_created": True,
    }  # fmt: skip # a payload, read across


def attachment(upload: Upload) -> Payload:
    """Return a file as Discord describes attachments."""
    return {
        "id": str(snowflake()), "filename": upload.name, "size": len(upload.data), "url": upload.address,
        "proxy_url": upload.address,
    }  # fmt: skip # a payload, read across


def message(person: Person, content: str, *, direct: bool = False, files: Iterable[Upload] = ()) -> Payload:
    """Return a message as MESSAGE_CREATE brings it."""
    place: Payload = (
        {"channel_id": str(person.direct)}
        if direct
        else {"channel_id": str(CHANNEL), "guild_id": str(GUILD), "member": member(person)}
    )
    mentions = [bot_user()] if f"<@{BOT}>" in content else []
    attached = [attachment(file) for file in files]
    return {**_message(content), **place, "author": user(person), "mentions": mentions, "attachments": attached}


def replying(written: Payload, to: Payload, *, calling: bool = True) -> Payload:
    """Return a message as one in reply to another; unless switched off, that calls whoever wrote the other."""
    reference = {"message_id": to["id"], "channel_id": to["channel_id"], "guild_id": written.get("guild_id")}
    called = {"mentions": [*written["mentions"], to["author"]]} if calling else {}
    return {**written, **called, "type": 19, "message_reference": reference, "referenced_message": to}


def reply_message(channel: int | str, body: Payload) -> Payload:
    """Return a message of the bot's, as Discord returns what was posted."""
    kept = {name: body[name] for name in ("embeds", "components", "flags", "message_reference") if body.get(name)}
    return {**_message(body.get("content") or ""), "channel_id": str(channel), "author": bot_user(), **kept}


def interaction(person: Person, kind: int, data: Payload, *, direct: bool = False) -> Payload:
    """Return an interaction as INTERACTION_CREATE brings it; ``kind`` is 2 to 5 as in Discord's documentation."""
    common: Payload = {
        "id": str(snowflake()), "application_id": str(APPLICATION), "type": kind, "token": "offline", "version": 1,
        "locale": "en-US", "app_permissions": str(EVERYONE.value), "entitlements": [], "attachment_size_limit": 1,
        "data": data,
    }  # fmt: skip # a payload, read across
    if direct:
        channel: Payload = {"id": str(person.direct), "type": 1, "recipients": [user(person)]}
        place: Payload = {"context": 1, "authorizing_integration_owners": {"1": str(person.id)}, "user": user(person)}
    else:
        channel = {"id": str(CHANNEL), "type": 0, "name": CHANNEL_NAME}
        whole = {**member(person), "user": user(person), "permissions": str(permissions(person).value)}
        owners = {"0": str(GUILD)}
        place = {"context": 0, "authorizing_integration_owners": owners, "guild_id": str(GUILD), "member": whole}
    return {**common, **place, "channel": channel, "channel_id": channel["id"]}


def direct_channel(person: Person) -> Payload:
    """Return the channel of a person's direct messages."""
    return {"id": str(person.direct), "type": 1, "recipients": [user(person)], "last_message_id": None}


def _message(content: str) -> Payload:
    return {
        "id": str(snowflake()), "type": 0, "content": content, "timestamp": JOINED, "edited_timestamp": None,
        "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "pinned": False,
    }  # fmt: skip # a payload, read across


def _role(identifier: int, name: str, granted: discord.Permissions) -> Payload:
    colours = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
    return {
        "id": str(identifier), "name": name, "permissions": str(granted.value), "position": 1, "color": 0,
        "colors": colours, "hoist": False, "managed": False, "mentionable": False, "flags": 0,
    }  # fmt: skip # a payload, read across
