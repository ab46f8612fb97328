"""One target under hypothesis, where atheris is not installed: ``python -m fuzz.unguided TARGET SECONDS``."""

import sys
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS, WORDS, seeds

EXAMPLES = 200


def main(name: str, seconds: float) -> None:
    """Try random inputs for a time; raises what the target raises, for the smallest input that was found."""
    pieces = st.one_of(st.sampled_from([each.encode() for each in WORDS]), st.binary(max_size=20))
    inputs = st.one_of(
        st.binary(max_size=2_000),
        st.text(max_size=800).map(str.encode),
        st.lists(pieces, max_size=80).map(b"".join),
        st.tuples(st.sampled_from(seeds(name)), st.integers(0, 3_000), st.binary(max_size=30)).map(_spliced),
    )
    trial = settings(
        max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=True
    )
    until, tried = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        trial(given(inputs)(TARGETS[name]))()
        tried += EXAMPLES
    print(f"Done {tried} runs", file=sys.stderr)


def _spliced(parts: tuple[bytes, int, bytes]) -> bytes:
    seed, place, inserted = parts
    return seed[:place] + inserted + seed[place + len(inserted) // 2 :]


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
