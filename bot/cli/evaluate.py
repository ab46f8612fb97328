"""``sourceline eval``: answers a file of questions and prints how many are right."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command, Strictness
from bot.answering.lines.ranking import rank
from bot.answering.reader.model_folder import ReaderUnavailable
from bot.answering.reader.ranking import rank_with_reader
from bot.answering.reader.reader import Reader, ReaderMode, open_reader
from bot.answering.reader.reading_again import answer_with_reader
from bot.answering.routing import told_apart
from bot.cli.answer_rows import answer_row
from bot.cli.errors import InputError
from bot.cli.json_lines import field, read_rows, write_rows
from bot.cli.judging import Judgement, gold_row, has_gold, judge
from bot.cli.paths import NamedPath, WrittenPath
from bot.cli.writing import WritingCommand
from bot.library.storage.library_files import is_same_file
from bot.reading.errors import UnreadableArticle
from bot.reading.read import built_in_article, read_file
from bot.voice.wording.phrases import counted

VERIFY = "verify"
"""What question sets call ``check``."""

COMMAND = "command"
"""The field that a table is broken down by unless told; every row that is judged must have it."""

ARTICLE_ENDINGS = (".txt", ".toml")


class ArticlesFolder(NamedPath):
    """A folder with articles as NAME.txt."""

    def reads(self, named: Path, file: Path) -> bool:
        """Tell whether ``file`` is that of an article in the folder, or tells the title and date of one."""
        texts = named.iterdir() if named.is_dir() else ()
        return any(is_same_file(text, file) for text in texts if text.suffix in ARTICLE_ENDINGS)


class QuestionsFile(NamedPath):
    """A file of questions, which has its articles in a folder beside it unless another one is named."""

    def reads(self, named: Path, file: Path) -> bool:
        """Tell whether ``file`` is that of the questions, or one of the articles beside them."""
        folder = _folder_beside(named)
        return super().reads(named, file) or (folder is not None and ArticlesFolder().reads(folder, file))


@click.command(name="eval", cls=WritingCommand)
@click.argument("questions", type=QuestionsFile())
@click.option("--articles", type=ArticlesFolder(), help="Folder with the articles as NAME.txt.")
@click.option("--answers", type=WrittenPath(), help="Write one row a question here.")
@click.option("--by", default=COMMAND, show_default=True, help="The field that the table is broken down by.")
@click.option("--strictness", type=click.Choice([s.value for s in Strictness]), default=Strictness.BALANCED.value)
@click.option(
    "--reader",
    type=click.Choice([mode.value for mode in ReaderMode]),
    default=ReaderMode.AUTO.value,
    show_default=True,
    help="As in the configuration.",
)
@click.option("--errors", type=int, default=0, help="Print this many questions that were not answered right.")
def evaluate(
    questions: Path, articles: Path | None, answers: Path | None, by: str, strictness: str, reader: str, errors: int
) -> None:
    """Answer the rows of QUESTIONS and print how many are right, wrong and missed."""
    read = list(read_rows(questions))
    _refuse_nothing_to_count(read, questions, by)
    rows = [gold_row(row, questions) if has_gold(row) else row for row in read]
    articles = articles or _folder_beside(questions)
    opened = _opened(ReaderMode(reader))
    given = [
        _ranked(row, questions, opened)
        if "sentences" in row
        else _answered(row, questions, articles, Strictness(strictness), opened)
        for row in rows
    ]
    if answers:
        write_rows(answers, given)
    judged = [(row, reply) for row, reply in zip(rows, given, strict=True) if has_gold(row)]
    if judged:
        for line in _complaints(judged, errors):
            click.echo(line)
        for line in _table(judged, by):
            click.echo(line)
    else:
        answered = counted(len(given), "question")
        click.echo(f"{answered} answered; there are no gold answers to compare with.")
    if opened:
        click.echo("The reader took part.", err=True)


def _refuse_nothing_to_count(rows: list[dict[str, Any]], path: Path, by: str) -> None:
    """Raise InputError where there is no question, or none that is judged has the field to count by."""
    if not rows:
        raise InputError(f"{path} has no questions. Write one a line, each a JSON object.")
    judged = [row for row in rows if has_gold(row)]
    if judged and by != COMMAND and not any(by in row for row in judged):
        fields = ", ".join(dict.fromkeys(name for row in judged for name in row))
        raise InputError(f"No row of {path} has the field {by!r}. Name one that they have: {fields}.")


def _opened(mode: ReaderMode) -> Reader | None:
    try:
        return open_reader(mode).reader
    except ReaderUnavailable as error:
        raise InputError(str(error)) from error


def _folder_beside(questions: Path) -> Path | None:
    folder = questions.parent / "articles"
    return folder if folder.is_dir() else None


def _ranked(row: dict[str, Any], path: Path, reader: Reader | None) -> dict[str, Any]:
    bare = field(row, "question", path, str), field(row, "sentences", path, list), str(row.get("title") or "")
    if not all(isinstance(sentence, str) for sentence in bare[1]):
        raise InputError(f'{path}: row {row.get("id", "?")!r} has something in "sentences" that is no string.')
    ranking = rank_with_reader(*bare, reader) if reader else rank(*bare)
    return {
        "id": str(row.get("id", "")),
        "ranked": list(ranking.ranked),
        "score": ranking.score,
        "abstain": ranking.abstain,
    }


def _answered(
    row: dict[str, Any], path: Path, articles: Path | None, strictness: Strictness, reader: Reader | None
) -> dict[str, Any]:
    identifier = str(row.get("id", ""))
    name = field(row, "command", path, str)
    try:
        command = Command.CHECK if name == VERIFY else Command(name)
    except ValueError as error:
        known = ", ".join([*(command.value for command in Command), VERIFY])
        raise InputError(f"{path}: row {identifier!r} has the command {name!r}; choose one of {known}.") from error
    index = _index(field(row, "article", path, str), articles)
    command, query = told_apart(command, field(row, "query", path, str))
    outcome = answer_with_reader(command, query, index, strictness, reader)
    return answer_row(identifier, outcome)


@cache
def _index(name: str, articles: Path | None) -> ArticleIndex:
    if Path(name).name != name:
        raise InputError(f"The article name {name!r} has a path in it; give the name of a file in --articles.")
    try:
        return index_article(read_file(articles / f"{name}.txt") if articles else built_in_article(name))
    except UnreadableArticle as error:
        raise InputError(str(error)) from error


def _complaints(judged: list[tuple[dict[str, Any], dict[str, Any]]], limit: int) -> Iterator[str]:
    shown = 0
    for row, reply in judged:
        judgement, reason = judge(row, reply)
        if judgement is not Judgement.RIGHT and shown < limit:
            shown += 1
            yield f"{row.get('id', '?')} !{row['command']} {row['query']} -> {judgement}: {reason}"


def _table(judged: list[tuple[dict[str, Any], dict[str, Any]]], by: str) -> Iterator[str]:
    counts: dict[str, Counter[Judgement]] = defaultdict(Counter)
    for row, reply in judged:
        judgement, _ = judge(row, reply)
        silent = by == COMMAND and row["abstain"] and not row.get("verdict")
        counts[f"{row.get(by)}{' (silent)' if silent else ''}"][judgement] += 1
        counts["all"][judgement] += 1
    yield f"{'':22} {'n':>4} {'right':>7} {'wrong':>7} {'missed':>7}"
    for key in [*sorted(key for key in counts if key != "all"), "all"]:
        number = counts[key].total()
        shares = "".join(f" {counts[key][judgement] / number:7.1%}" for judgement in Judgement)
        yield f"{key:22} {number:4}{shares}"
