"""Measures the library: looking up among 10,000 FAQ entries, completing, grouping 1,000 questions, and writes.

``python -m bench.library``; it writes to a temporary folder only.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from bench.server import GUILD, NOW
from bot.library.faq.faq_entry import FaqText
from bot.library.faq.faq_markdown import to_markdown
from bot.library.library import Library

SYLLABLES = [first + second for first in ("b", "d", "fl", "gr", "k", "l", "pr", "st", "v") for second in "aeiou"]
FRAMES = (
    "How do I {} the {} {}?",
    "Where is the {} {} for {}?",
    "What does {} {} mean for {}?",
    "Can I {} a {} without {}?",
    "Why was my {} {} removed from {}?",
    "When does the {} {} {} start?",
)


def vocabulary(size: int) -> list[str]:
    """Return made-up words, the first ones meant to be used more often."""
    words = {"".join(random.choices(SYLLABLES, k=random.choice((2, 2, 3, 3, 4)))) for _ in range(2 * size)}
    return sorted(words, key=lambda _: random.random())[:size]


def question(words: list[str]) -> str:
    """Return a made-up question; words are drawn by Zipf's law."""
    weights = [1 / (rank + 10) for rank in range(len(words))]
    return random.choice(FRAMES).format(*random.choices(words, weights, k=3))


def misspelt(text: str) -> str:
    """Return the text with two letters of one word swapped."""
    words = text.split()
    place = max(range(len(words)), key=lambda each: len(words[each]))
    word = words[place]
    cut = random.randrange(1, len(word) - 2)
    words[place] = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
    return " ".join(words)


def report(name: str, act: Callable[[str], object], asked: Iterable[str]) -> None:
    """Print the median, the 95th percentile and the maximum of a call for each of ``asked``, in milliseconds."""
    times = []
    for each in asked:
        start = time.perf_counter()
        act(each)
        times.append(1_000 * (time.perf_counter() - start))
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{name:34} p50 {statistics.median(times):7.3f} ms   p95 {p95:7.3f} ms   max {max(times):7.2f} ms")


def faq(library: Library, size: int = 10_000) -> None:
    """Measure look-ups among ``size`` entries with two aliases each."""
    words = vocabulary(6_000)
    questions = list(dict.fromkeys(question(words) for _ in range(3 * size)))[: 3 * size]
    entries = [
        FaqText(asked, " ".join(random.choices(words, k=30)) + ".", tuple(questions[size + 2 * i : size + 2 * i + 2]))
        for i, asked in enumerate(questions[:size])
    ]
    start = time.perf_counter()
    for _ in library.faq.import_in_steps(library.faq.plan_import(GUILD, to_markdown(entries)), by=1, at=NOW):
        pass
    print(f"importing {size} entries: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    library.faq.find(GUILD, "warm")
    print(f"first look-up (makes the index): {time.perf_counter() - start:.2f} s")
    sample = random.sample(questions[:size], 300)
    report("exact wording", lambda asked: library.faq.find(GUILD, asked), sample)
    report("with a typo", lambda asked: library.faq.find(GUILD, misspelt(asked)), sample)
    report("other words", lambda asked: library.faq.find(GUILD, asked), [question(words) for _ in range(300)])
    report("two words", lambda asked: library.faq.find(GUILD, asked), [f"{a} {b}" for a, b in pairwise(words[:301])])
    typed = [asked[: random.randrange(1, len(asked))] for asked in sample]
    report("autocomplete, from the beginning", lambda each: library.faq.complete(GUILD, each), typed)
    typed = [random.choice(asked.split())[: random.randrange(1, 6)] for asked in sample]
    report("autocomplete, from any word", lambda each: library.faq.complete(GUILD, each), typed)
    numbers = iter(range(1, 301))

    def edit(answer: str) -> None:
        library.faq.edit(GUILD, next(numbers), answer=answer, by=1, at=NOW)
        library.faq.find(GUILD, "warm")

    report("edit, and the next look-up", edit, sample)
    found = sum(
        bool(hits) and hits[0].entry.question == asked
        for asked in sample
        if (hits := library.faq.find(GUILD, misspelt(asked))) is not None
    )
    print(f"typo finds its entry first: {found} of {len(sample)}")


def queue(library: Library, size: int = 1_000) -> None:
    """Measure ``size`` questions that join the queue, half of them misspelt repetitions."""
    words = vocabulary(2_000)
    first = [question(words) for _ in range(size // 2)]
    asked = first + [misspelt(each) for each in first]
    random.shuffle(asked)
    start, worked = time.perf_counter(), time.process_time()
    for person, each in enumerate(asked):
        library.queue.join(GUILD, each, asker=person, at=NOW)
    taken, worked = time.perf_counter() - start, time.process_time() - worked
    print(f"grouping {size} questions: {taken:.2f} s ({worked:.2f} s of CPU), {library.queue.count(GUILD)} groups")
    report("a page of the queue", lambda _: library.queue.questions(GUILD), first[:50])


def writes(library: Library) -> None:
    """Measure single writes."""
    texts = [f"Question {number}?" for number in range(300)]
    report("adding an entry", lambda text: library.faq.add(GUILD + 1, text, "Yes.", by=1, at=NOW), texts)
    report("reading the settings", lambda _: library.settings.of(GUILD), texts)


def main() -> None:
    """Measure everything once, on a fresh library."""
    random.seed(22)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        faq(library)
        queue(library)
        writes(library)
        size = library.path.stat().st_size / 1e6
        library.close()
        start = time.perf_counter()
        Library.open(Path(folder) / "library.db").close()
        print(f"opening and checking {size:.0f} MB: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
