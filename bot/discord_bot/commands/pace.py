"""How often somebody has done something lately.

The mapping of cooldowns that discord.py brings looks through all its entries for every message; with thousands of
people who ask within seconds, that takes longer than an answer. Here the old ones are dropped when there are twice as
many as after the last time.
"""

from collections.abc import Hashable

from discord.ext import commands

FIRST_SWEEP = 1024


class Pace:
    """One cooldown for each key; a key that was not used for the time of its cooldown is forgotten."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[commands.Cooldown, float]] = {}
        self._sweep_at = FIRST_SWEEP

    def __len__(self) -> int:
        return len(self._kept)

    def wait(self, key: Hashable, limit: commands.Cooldown, now: float) -> tuple[commands.Cooldown, float | None]:
        """Use a key once at a moment, in seconds; return its cooldown and how long to wait, None for not at all."""
        if len(self._kept) >= self._sweep_at:
            self._sweep(now)
        kept = self._kept.get(key)
        cooldown = kept[0] if kept and (kept[0].rate, kept[0].per) == (limit.rate, limit.per) else limit
        self._kept[key] = (cooldown, now)
        return cooldown, cooldown.update_rate_limit(now)

    def _sweep(self, now: float) -> None:
        self._kept = {key: kept for key, kept in self._kept.items() if now <= kept[1] + kept[0].per}
        self._sweep_at = max(FIRST_SWEEP, 2 * len(self._kept))
