"""The server and the moment of all measurements, and where the program under measurement lies."""

import datetime as dt
from pathlib import Path

GUILD = 810000000000000001
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
ROOT = Path(__file__).resolve().parent.parent
