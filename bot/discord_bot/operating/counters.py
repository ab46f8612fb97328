"""What one process has answered, counted for Prometheus."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.answering.outcome import Answer, Refusal
from bot.discord_bot.asking.asked import Asked
from bot.library.faq.faq_entry import FaqEntry

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)
"""Upper bounds of the latency's buckets in seconds."""


@dataclass(slots=True)
class Counters:
    """What one process has answered since it started; a process with other shards has counters of its own."""

    questions: Counter[tuple[str, str]] = field(default_factory=Counter)
    buckets: Counter[float] = field(default_factory=Counter)
    seconds: float = 0.0
    problems: int = 0

    def count(self, asked: Asked) -> None:
        """Count a question by command and outcome, and its latency."""
        self.questions[asked.command.value, outcome_name(asked)] += 1
        self.buckets.update(bound for bound in BUCKETS if asked.seconds <= bound)
        self.seconds += asked.seconds

    def text(self, latency: float, guilds: int) -> str:
        """Return everything in Prometheus' text format; ``latency`` is the gateway's, in seconds."""
        return "\n".join(self._lines(latency, guilds)) + "\n"

    def _lines(self, latency: float, guilds: int) -> Iterator[str]:
        yield "# HELP sourceline_questions_total Questions by command and outcome."
        yield "# TYPE sourceline_questions_total counter"
        for (command, outcome), number in sorted(self.questions.items()):
            yield f'sourceline_questions_total{{command="{command}",outcome="{outcome}"}} {number}'
        yield "# HELP sourceline_answer_seconds Time to find an answer."
        yield "# TYPE sourceline_answer_seconds histogram"
        total = self.questions.total()
        yield from (f'sourceline_answer_seconds_bucket{{le="{bound}"}} {self.buckets[bound]}' for bound in BUCKETS)
        yield f'sourceline_answer_seconds_bucket{{le="+Inf"}} {total}'
        yield f"sourceline_answer_seconds_sum {self.seconds:.6f}"
        yield f"sourceline_answer_seconds_count {total}"
        yield "# HELP sourceline_problems_total Faults of the program that people were told about."
        yield "# TYPE sourceline_problems_total counter"
        yield f"sourceline_problems_total {self.problems}"
        yield "# HELP sourceline_gateway_latency_seconds Heartbeat latency of the gateway."
        yield "# TYPE sourceline_gateway_latency_seconds gauge"
        yield f"sourceline_gateway_latency_seconds {latency:.6f}"
        yield "# HELP sourceline_guilds Servers that this process sees."
        yield "# TYPE sourceline_guilds gauge"
        yield f"sourceline_guilds {guilds}"


def outcome_name(asked: Asked) -> str:
    """Return what came of a question, in one word."""
    match asked.outcome:
        case FaqEntry():
            return "faq"
        case Answer():
            return "answer"
        case Refusal():
            return "refusal"
        case _:
            return "suggestions"
