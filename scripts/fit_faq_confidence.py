"""Fits how sure a found FAQ entry is, on our own wordings, and prints how it fares on the servers held out."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.library.faq.faq_confidence import FEATURES, MODEL, features, model_of, probability
from bot.library.faq.faq_search import LIKELY
from bot.library.wordings.wording_index import Hit, WordingIndex

DATA = Path(__file__).parent.parent / "data"
WORDINGS = DATA / "questions" / "faq-wordings.jsonl"
WRONG_AT_MOST = 0.03
"""The share of wrong entries among those given, on the servers that are fitted to."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, what the index finds for it, and whether the first of these is the entry that is meant."""

    words: str
    split: str
    hits: tuple[Hit, ...]
    right: bool
    answerable: bool

    @property
    def sure(self) -> float:
        """How sure the first entry is, by the weights that are kept now; 0 when there is none."""
        return probability(self.hits, 0) if self.hits else 0.0


def read(path: Path) -> Iterator[Asked]:
    """Yield every question of the file with what the index finds for it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        server = json.loads(line)
        index = WordingIndex()
        for number, entry in enumerate(server["entries"]):
            index.put(number, (entry["question"], *entry["aliases"]))
        for each in server["asked"]:
            hits = index.find(each["words"], 2)
            found = tuple(hits) if hits and hits[0].likeness >= LIKELY else ()
            right = bool(found) and found[0].key == each["entry"]
            yield Asked(each["words"], server["split"], found, right, each["entry"] is not None)


def fitted(asked: Sequence[Asked]) -> tuple[list[float], float]:
    """Return the weights and the bias of the regression; the very wordings of entries need none."""
    # Whoever only reads the file needs no more than the program itself.
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    some = [each for each in asked if each.hits and each.hits[0].likeness < 1.0]
    model = LogisticRegression(C=10.0, max_iter=1000)
    model.fit(np.array([features(each.hits[0]) for each in some]), np.array([each.right for each in some]))
    return [round(float(weight), 4) for weight in model.coef_[0]], round(float(model.intercept_[0]), 4)


def least_threshold(asked: Sequence[Asked]) -> float:
    """Return the least probability from which on hardly any entry that is given is wrong."""
    for threshold in (number / 100 for number in range(50, 100)):
        given = [each for each in asked if each.sure >= threshold]
        if sum(not each.right for each in given) <= WRONG_AT_MOST * len(given):
            return threshold
    return 1.0


def report(name: str, asked: Sequence[Asked], threshold: float) -> None:
    """Print precision and recall at a threshold, what is wrong there, and how good the probabilities are."""
    given = [each for each in asked if each.sure >= threshold]
    right, answerable = sum(each.right for each in given), sum(each.answerable for each in asked)
    print(f"{name}: {right} of {len(given)} given are right, {right} of {answerable} are found, at {threshold:.2f}")
    for each in given:
        if not each.right:
            print(f"  wrong, {each.sure:.2f}: {each.words}")
    errors = [(each.sure - each.right) ** 2 for each in asked if each.hits]
    print(f"  mean squared error of the probability: {sum(errors) / len(errors):.3f}")


def write(weights: list[float], bias: float, sure: float) -> None:
    """Write the model, which is in use from then on."""
    made = "scripts/fit_faq_confidence.py on data/questions/faq-wordings.jsonl, the servers marked fit"
    kept = {"made by": made, "features": FEATURES, "weights": weights, "bias": bias, "sure": sure}
    (DATA / MODEL).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    model_of.cache_clear()


def main() -> None:
    """Fit, write and print."""
    asked = list(read(WORDINGS))
    fit = [each for each in asked if each.split == "fit"]
    weights, bias = fitted(fit)
    write(weights, bias, 1.0)
    threshold = least_threshold(fit)
    write(weights, bias, threshold)
    report("fitted", fit, threshold)
    report("held out", [each for each in asked if each.split == "held out"], threshold)


if __name__ == "__main__":
    main()
