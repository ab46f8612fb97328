"""What holds in a server: what it has chosen, else what is configured, else the defaults."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.answering.command import Strictness
from bot.discord_bot.operating.configuration import Configuration
from bot.library.library import Library
from bot.library.settings.settings import GuildSettings


class Choices:
    """Looks up what a server has chosen; direct messages choose nothing."""

    def __init__(self, library: Library, configuration: Configuration) -> None:
        self._library = library
        self._configuration = configuration

    def settings(self, guild: int | None) -> GuildSettings:
        """Return what a server has chosen; direct messages have the defaults."""
        return GuildSettings() if guild is None else self._library.settings.of(guild)

    def prefix(self, guild: int | None) -> str:
        """Return what stands before a command: the server's choice, else the configured one."""
        prefix: str = self._chosen(guild).get("prefix", self._configuration.discord.prefix)
        return prefix

    def strictness(self, guild: int | None) -> Strictness:
        """Return how sure an answer must be: the server's choice, else the configured one."""
        strictness: Strictness = self._chosen(guild).get("strictness", self._configuration.answers.strictness)
        return strictness

    def effective_settings(self, guild: int) -> GuildSettings:
        """Return what holds in a server: its choices, else what is configured, else the defaults."""
        return replace(self.settings(guild), prefix=self.prefix(guild), strictness=self.strictness(guild))

    def _chosen(self, guild: int | None) -> Mapping[str, Any]:
        return {} if guild is None else self._library.settings.chosen(guild)
