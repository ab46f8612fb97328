"""The commands, one cog for each thing that people talk about."""

from collections.abc import Callable
from typing import Any

from discord.ext import commands

from bot.discord_bot.cogs.articles import Articles
from bot.discord_bot.cogs.asking import Asking
from bot.discord_bot.cogs.checking import Checking
from bot.discord_bot.cogs.faq import Faq
from bot.discord_bot.cogs.following import Following
from bot.discord_bot.cogs.guessing import Guessing
from bot.discord_bot.cogs.help import Help
from bot.discord_bot.cogs.keeping import Keeping
from bot.discord_bot.cogs.listening import Listening
from bot.discord_bot.cogs.listing import Listings
from bot.discord_bot.cogs.menus import Menus
from bot.discord_bot.cogs.pacing import Pacing
from bot.discord_bot.cogs.preparing import Preparing
from bot.discord_bot.cogs.privacy import Privacy
from bot.discord_bot.cogs.queue import Queue
from bot.discord_bot.cogs.recording import Recording
from bot.discord_bot.cogs.settings import Settings
from bot.discord_bot.cogs.stats import Stats
from bot.discord_bot.cogs.watching import Watching

COGS: tuple[Callable[[Any], commands.Cog], ...] = (
    Asking,
    Checking,
    Listings,
    Faq,
    Menus,
    Articles,
    Queue,
    Settings,
    Stats,
    Privacy,
    Help,
    Guessing,
    Recording,
    Listening,
    Keeping,
    Following,
    Pacing,
    Watching,
    Preparing,
)
"""What every client loads, in the order of the help."""
