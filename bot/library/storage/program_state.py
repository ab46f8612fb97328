"""What the program remembers for itself between two runs, such as the hash of the commands that Discord was told."""

from bot.library.storage.store import Store


class ProgramState:
    """Texts by key; nothing of a server or a person belongs here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> str | None:
        """Return what was kept under ``key``, or None."""
        found: str | None = self._store.value("SELECT value FROM program_state WHERE key = :key", key=key)
        return found

    def set(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``."""
        self._store.run(
            "INSERT INTO program_state (key, value) VALUES (:key, :value) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            {"key": key, "value": value},
        )
