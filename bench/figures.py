"""Measures how long figures and dates take to find: a sentence of news, and strings made to be slow.

    python -m bench.figures [--repeat N]

Prints p50 and p95 in microseconds a sentence of the built-in articles and of the development questions' articles, then
milliseconds for analysing hostile strings at once and ten times their length: linear work takes ten times as long.
"""

import argparse
import time

from bench.speed import microseconds, report
from bot.answering.article_index import index_article
from bot.facts.dates.dates import find_dates
from bot.facts.figures.amounts import find_amounts
from bot.reading.article import Article
from bot.reading.read import built_in_article, read_file, read_text
from bot.reading.resources import data_folder

LENGTH = 50_000
HOSTILE = {
    "digits": "7",
    "commas": ",",
    "million": "million ",
    "digit and comma": "1,",
    "twenty-": "twenty-",
    "and": "one and ",
    "points": "5 points ",
    "dollars": "$",
    "between": "between 5 and ",
    "of the end": "the end of ",
    "months": "May ",
    "slashes": "1/",
    "colons": "1:",
    "dashes": "5-",
    "from to": "from 5 to ",
    "past": "past ",
    "weeks before": "2 weeks before ",
    "spaces": "5 ",
    "blanks": " ",
    "wide blanks": "\u00a0",
    "lines": "a\n",
    "opening marks": "“",
    "straight marks": '"',
    "apostrophes": "’",
    "brackets": "(",
    "hyphens": "-",
    "full stops": ". ",
    "said": "said ",
    "sums": "$1 ",
    "articles": "the ",
    "capitals": "A ",
    "titles": "Mr ",
}


def sentences() -> list[Article]:
    """Return the sentences of the articles that come with the program, each as an article of its own."""
    paths = sorted((data_folder() / "questions" / "articles").glob("*.txt"))
    whole = [built_in_article(), *(read_file(path) for path in paths)]
    return [read_text(article.of(one.span), date=article.date) for article in whole for one in article.sentences]


def find(article: Article) -> None:
    """Find the dates and the figures of an article."""
    find_amounts(article, find_dates(article))


def main() -> None:
    """Run the measurements and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    known = sentences()
    for one in known:
        find(one)
    durations = [min(microseconds(lambda: find(one), options.repeat)) for one in known]  # noqa: B023 (runs at once)
    report(f"a sentence of {len(known)}", durations)
    for name, piece in HOSTILE.items():
        times = []
        for length in (LENGTH // 10, LENGTH):
            article = read_text((piece * (length // len(piece) + 1))[:length])
            started = time.perf_counter()
            find(article)
            index_article(article)
            times.append(1e3 * (time.perf_counter() - started))
        print(f"{name:32} {times[0]:8.1f} ms, ten times as long {times[1]:8.1f} ms")


if __name__ == "__main__":
    main()
