"""What is said to a greeting or to thanks: what can be asked, and nothing else."""

from bot.answering.routing import SmallTalk
from bot.voice.card import Card
from bot.voice.wording.hints import with_prefix

SAID = {
    SmallTalk.GREETING: "Hello! Ask me about an article, such as `{prefix}who said …` or `{prefix}when …`; "
    "`{prefix}help` shows what it can be asked.",
    SmallTalk.THANKS: "You are welcome! `{prefix}help` shows what else can be asked.",
    SmallTalk.REMARK: "I answer questions about articles with their own lines; `{prefix}help` shows what can be asked.",
}


def small_talk_card(said: SmallTalk, prefix: str) -> Card:
    """Return a friendly sentence that says what can be asked."""
    return Card(with_prefix(SAID[said], prefix))
