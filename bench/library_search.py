"""Measures the search through a whole library, next to SQLite FTS5, bm25s and a rapidfuzz scan in the same run.

``python -m bench.library_search [--articles 1000 10000 33000] [--texts FOLDER] [--plot FILE.png] [--quick]``
takes the ``.txt`` files of a folder first and makes up the rest. Everything is written to a temporary folder.
Times are those of the clock and, in brackets, those of the processor, since others may share the machine.
"""

import argparse
import datetime as dt
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bench.made_up_news import MadeUp, Newsroom
from bench.search_peers import peers
from bench.server import GUILD
from bot.answering.command import Command
from bot.cli.garbage import collect_seldom
from bot.library.across import ask_across, find_across
from bot.library.articles.preparing import prepare
from bot.library.articles.shelved_article import fingerprint
from bot.library.library import Library
from bot.library.storage.library_files import search_folder_of
from bot.library.storage.opening import open_store
from bot.reading.read import read_text

QUESTIONS = 300
FEWEST, MOST = 4, 6
FIRST = 3


@dataclass(slots=True)
class Size:
    """What was measured at one size of the library, by name."""

    articles: int
    sentences: int = 0
    times: dict[str, "Times"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of a call at the median and the 95th percentile: on the clock, and of the processor."""

    wall: tuple[float, float]
    busy: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words out of one sentence of an article, by its number."""

    article: int
    words: str


def texts(folder: Path | None, count: int) -> Iterator[MadeUp]:
    """Yield ``count`` articles: those of a folder, then made-up ones."""
    real = sorted(folder.rglob("*.txt")) if folder else []
    for path in real[:count]:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield MadeUp(read_text(text).title[:200], text)
    yield from Newsroom().articles(max(0, count - len(real)))


def fill(path: Path, articles: Iterator[MadeUp]) -> None:
    """Write articles into a new library, without the checks of the moderators' door."""
    with Library.open(path) as library:
        library.guilds.returned(GUILD)
    store = open_store(path)
    with store.atomic():
        for number, made in enumerate(articles, start=1):
            values = {"guild": GUILD, "number": number, "title": made.title, "text": made.text}
            values |= {"characters": len(made.text), "fingerprint": f"{number} {fingerprint(made.text)}"}
            store.insert("articles", values | {"added_at": dt.datetime(2026, 11, 22, tzinfo=dt.UTC).isoformat()})
    store.close()


def fragments(sentences: Sequence[tuple[int, str]], count: int) -> list[Fragment]:
    """Return words out of random sentences."""
    found: list[Fragment] = []
    while len(found) < count:
        article, sentence = random.choice(sentences)
        words, length = sentence.split(), random.randint(FEWEST, MOST)
        if len(words) >= length:
            start = random.randrange(len(words) - length + 1)
            found.append(Fragment(article, " ".join(words[start : start + length]).strip("“”,.")))
    return found


def measure(ask: Callable[[str], object], asked: Sequence[Fragment]) -> Times:
    """Return how long a call takes."""
    wall, busy = [], []
    for fragment in asked:
        started, started_busy = time.perf_counter(), time.process_time()
        ask(fragment.words)
        busy.append(1_000 * (time.process_time() - started_busy))
        wall.append(1_000 * (time.perf_counter() - started))
    return Times(_median_and_most(wall), _median_and_most(busy))


def _median_and_most(times: list[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def holders(sentences: Sequence[tuple[int, str]], asked: Sequence[Fragment]) -> list[int]:
    """Return in how many articles the very words of each fragment stand.

    Where they stand in more than ``FIRST``, nobody can tell which article is meant.
    """
    texts: dict[int, str] = {}
    for article, sentence in sentences:
        texts[article] = texts.get(article, "") + f"\n{sentence.lower()}"
    return [sum(each.words.lower() in text for text in texts.values()) for each in asked]


def run(count: int, folder: Path | None, against: bool) -> Size:
    """Build a library of ``count`` articles, measure everything and print it."""
    size = Size(count)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "library.db"
        fill(path, texts(folder, count))
        with Library.open(path) as library:
            started, busy = time.perf_counter(), time.process_time()
            library.search.catch_up()
            built, busy = time.perf_counter() - started, time.process_time() - busy
            size.sentences = library.search.sentences
            prepared = time.process_time()
            prepare(library.articles.facts)
            prepared = time.process_time() - prepared
        disk = sum(file.stat().st_size for file in search_folder_of(path).iterdir())
        print(f"\n{count:,} articles, {size.sentences:,} sentences")
        rates = f"{count / built:.0f} articles a second, {count / busy:.0f} by the processor's time"
        print(f"  index built in {built:.1f} s ({rates}), {disk / 1e6:.0f} MB on disk")
        print(
            f"  names and statements found in advance in {prepared:.0f} s, {1_000 * prepared / count:.1f} ms an article"
        )
        started = time.perf_counter()
        with Library.open(path) as library:
            library.search.search(GUILD, "ready")
            print(f"  opened and ready to answer in {time.perf_counter() - started:.2f} s")
            sentences = _sentences(library, count)
            asked = fragments(sentences, QUESTIONS)
            _tell_right(library, sentences, asked)
            _measure_ours(library, size, asked)
    print(f"  memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")
    if against:
        _measure_peers(size, sentences)
    return size


def _sentences(library: Library, count: int) -> list[tuple[int, str]]:
    found = []
    for number in range(1, count + 1):
        article = read_text(library.articles.text(library.articles.entry(GUILD, number)))
        found += [(number, article.of(sentence.span)) for sentence in article.sentences]
    return found


def _tell_right(library: Library, sentences: Sequence[tuple[int, str]], asked: Sequence[Fragment]) -> None:
    first = [
        [one.article.number for one in library.search.search(GUILD, each.words).articles[:FIRST]] for each in asked
    ]
    right = [each.article in found for each, found in zip(asked, first, strict=True)]
    told = [count <= FIRST for count in holders(sentences, asked)]
    print(f"  right article among the first {FIRST}: {sum(right) / len(asked):.1%} of {len(asked)} fragments")
    print(f"  any search could find {sum(told) / len(asked):.1%}, whose very words stand in at most {FIRST} articles")
    both = sum(found and can for found, can in zip(right, told, strict=True))
    print(f"  of those {both / max(1, sum(told)):.1%} are found")


def _measure_ours(library: Library, size: Size, asked: Sequence[Fragment]) -> None:
    doors: dict[str, Callable[[str], object]] = {
        "search": lambda words: library.search.search(GUILD, words),
        "find": lambda words: find_across(library, GUILD, words),
        "who said, first time": lambda words: ask_across(library, GUILD, Command.WHO_SAID, words),
        "ask, first time": lambda words: ask_across(library, GUILD, Command.ASK, words),
    }
    for name, ask in doors.items():
        size.times[name] = measure(
            ask, asked[: len(asked) // 2] if name.startswith("who") else asked[len(asked) // 2 :]
        )
        _print(name, size.times[name])
    for name, command in (("who said, read before", Command.WHO_SAID), ("ask, read before", Command.ASK)):
        few = asked[:20]
        measure(lambda words, command=command: ask_across(library, GUILD, command, words), few)  # type: ignore[misc] # the lambda takes words alone
        size.times[name] = measure(lambda words, command=command: ask_across(library, GUILD, command, words), few)  # type: ignore[misc] # the lambda takes words alone
        _print(name, size.times[name])


def _measure_peers(size: Size, sentences: Sequence[tuple[int, str]]) -> None:
    asked = fragments(sentences, 60)
    for peer in peers([sentence for _, sentence in sentences]):
        few = asked[: peer.questions]
        first = [{sentences[number][0] for number in peer.find(each.words)[:FIRST]} for each in few]
        right = sum(each.article in found for each, found in zip(few, first, strict=True)) / len(few)
        size.times[peer.name] = measure(peer.find, few)
        median, ours = size.times[peer.name].busy[0], size.times["search"].busy[0]
        print(
            f"  {peer.name:24} {median / ours:6.1f} times the search; {right:.0%} right, built in {peer.seconds:.0f} s"
        )
        _print(peer.name, size.times[peer.name])


def _print(name: str, found: Times) -> None:
    halves = [f"p{at} {found.wall[n]:8.2f} ms [{found.busy[n]:7.2f}]" for n, at in enumerate((50, 95))]
    print(f"  {name:24} {'   '.join(halves)}", flush=True)


def plot(sizes: Sequence[Size], file: Path) -> None:
    """Draw the medians against the number of sentences."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.2), layout="constrained")
    axes = figure.add_subplot()
    for name in dict.fromkeys(name for size in sizes for name in size.times):
        points = [(size.sentences, size.times[name].busy[0]) for size in sizes if name in size.times]
        axes.plot(*zip(*points, strict=True), marker="o", label=name)
    axes.set(xscale="log", yscale="log", xlabel="sentences in the library", ylabel="median time of the processor, ms")
    axes.grid(visible=True, alpha=0.3)
    axes.legend(fontsize=8)
    figure.savefig(file, dpi=110)


def main() -> None:
    """Measure every size, print the growth, and draw the plot where one is wanted."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000, 33_000])
    arguments.add_argument("--texts", type=Path, help="a folder of .txt files to begin with")
    arguments.add_argument("--plot", type=Path, help="draw the medians into this picture")
    arguments.add_argument("--quick", action="store_true", help="leave the peers out")
    given = arguments.parse_args()
    random.seed(22)
    collect_seldom()
    sizes = [run(count, given.texts, not given.quick) for count in given.articles]
    for name in islice(sizes[0].times, 4):
        growth = sizes[-1].times[name].busy[0] / sizes[0].times[name].busy[0]
        print(f"{name}: p50 of the processor grows {growth:.1f} times from first to last size")
    if given.plot:
        plot(sizes, given.plot)


if __name__ == "__main__":
    main()
