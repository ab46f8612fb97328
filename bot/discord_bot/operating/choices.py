"""What holds in a server: what it has chosen, else what is configured, else the defaults."""

from dataclasses import replace

from bot.answering.command import Strictness
from bot.discord_bot.operating.configuration import Configuration
from bot.library.library import Library
from bot.library.settings.settings import GuildSettings


class Choices:
    """Looks up what a server has chosen; direct messages choose nothing."""

    def __init__(self, library: Library, configuration: Configuration) -> None:
        self._library = library
        self._configured = GuildSettings(
            prefix=configuration.discord.prefix, strictness=configuration.answers.strictness
        )

    def settings(self, guild: int | None) -> GuildSettings:
        """Return what a server has chosen; direct messages have the defaults."""
        return GuildSettings() if guild is None else self._library.settings.of(guild)

    def prefix(self, guild: int | None) -> str:
        """Return what stands before a command: the server's choice, else the configured one."""
        return self.effective_settings(guild).prefix

    def strictness(self, guild: int | None) -> Strictness:
        """Return how sure an answer must be: the server's choice, else the configured one."""
        return self.effective_settings(guild).strictness

    def effective_settings(self, guild: int | None) -> GuildSettings:
        """Return what holds in a server: its choices, else what is configured, else the defaults."""
        chosen = {} if guild is None else self._library.settings.chosen(guild)
        return replace(self._configured, **chosen)
