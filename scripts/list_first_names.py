"""Writes the list of first names from many countries, each with the gender that it mostly has there.

usage: list_first_names.py ARTICLES_FOLDER ROWS.jsonl.gz...

The names are those of the package Faker (MIT). ARTICLES_FOLDER has articles as ``*.txt``, ROWS are SelQA (Apache-2.0)
and QAMR (MIT): a word that they write small is no sure sign of a person, and left out.
"""

import importlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from bot.facts.grammar.lexicon import first_names, organisation_heads, places, source_nouns, titles, word_classes
from scripts.list_known_words import sentences

COUNTRIES = """
az_AZ cs_CZ da_DK de_AT de_CH de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_US es_AR es_CA es_CL es_CO es_ES
es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lv_LV nl_BE
nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ yo_NG zu_ZA
""".split()
"""The countries of Faker that write in Latin letters."""
SHORTEST = 3
MOSTLY = 4
"""A name has a gender if so many times as many countries give it to one as to the other."""
NAME = re.compile(r"[^\W\d_]+")
SMALL = re.compile(r"(?<![\w'’-])[a-zà-ž]{3,}(?![\w'’-])")
ONCE = 1
"""A word that is written small more often than so is no name."""
HEADER = """# First names of many countries with the gender that they mostly have there, but for those of our own list.
# Made by scripts/list_first_names.py from the names of the package Faker (MIT, Copyright (c) 2012 Daniele Faraglia).
"""


def names_of(country: str) -> Iterator[tuple[str, str]]:
    """Yields the first names of a country in lower case with "m" or "f"."""
    provider = importlib.import_module(f"faker.providers.person.{country}").Provider
    for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
        for name in set(getattr(provider, attribute, ())):
            if NAME.fullmatch(name) and len(name) >= SHORTEST:
                yield name.lower(), gender


def gendered(given: Counter[tuple[str, str]]) -> dict[str, str]:
    """Return each name that is mostly of one gender with that gender."""
    found = {}
    for name in sorted({name for name, _ in given}):
        men, women = given[name, "m"], given[name, "f"]
        if max(men, women) >= MOSTLY * min(men, women):
            found[name] = "m" if men > women else "f"
    return found


def written_small(folder: Path, rows: list[Path]) -> frozenset[str]:
    """Return the words that articles and sentences write small."""
    articles = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    counts = Counter(word for text in chain(articles, *map(sentences, rows)) for word in set(SMALL.findall(text)))
    return frozenset(word for word, count in counts.items() if count > ONCE)


def main() -> None:
    """Writes the list to ``data/words``."""
    folder, *rows = map(Path, sys.argv[1:])
    given = Counter(chain.from_iterable(map(names_of, COUNTRIES)))
    listed = set(first_names()) | set(titles()) | set(word_classes())
    other = written_small(folder, rows) | organisation_heads() | source_nouns() | places() | listed
    known = {name: gender for name, gender in gendered(given).items() if name not in other}
    lines = [HEADER.rstrip()]
    for gender in ("m", "f"):
        names = [name for name, of in known.items() if of == gender]
        lines += [" ".join([gender, *names[start : start + 20]]) for start in range(0, len(names), 20)]
    out = Path(__file__).resolve().parent.parent / "data" / "words" / "first-names-of-many-countries.txt"
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
