"""``sourceline`` and its commands, each imported only when it is called."""

import importlib
import sys

import click

from bot.cli.encodings import print_what_can_be_shown
from bot.cli.errors import InputError
from bot.cli.garbage import collect_seldom, pass_over_what_is_there
from bot.cli.standard_streams import OutputLost, prepare_standard_streams, print_no_more
from bot.cli.termination import ending_in_order

COMMANDS = {
    "article": "bot.cli.article:article",
    "ask": "bot.cli.ask:ask",
    "backup": "bot.cli.copies:backup",
    "chat": "bot.cli.chat:chat",
    "doctor": "bot.cli.doctor:doctor",
    "eval": "bot.cli.evaluate:evaluate",
    "export": "bot.cli.copies:export",
    "facts": "bot.cli.facts:facts",
    "import": "bot.cli.copies:import_",
    "invite": "bot.cli.invite:invite",
    "restore": "bot.cli.copies:restore",
    "run": "bot.cli.run:run",
    "sync": "bot.cli.sync:sync",
}
"""Name of each command and where it is defined; a command not called costs nothing."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by name, imported now; None when there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        pass_over_what_is_there()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES[name]) for name in self.list_commands(ctx)])


SUMMARIES = {
    "article": "Add, list, show, replace, remove and restore articles.",
    "ask": "Ask one question in the terminal, as in Discord.",
    "backup": "Write a copy of the database, while the bot runs.",
    "chat": "Talk to the bot in the terminal, as in Discord.",
    "doctor": "Check configuration, articles, token and permissions.",
    "eval": "Answer a file of questions and print how many are right.",
    "export": "Write everything of a server into one archive.",
    "facts": "Print the quotations, figures, dates and names of a text.",
    "import": "Take in an archive that export wrote.",
    "invite": "Print the link that invites the bot to a server.",
    "restore": "Put the database back as it is in a backup.",
    "run": "Run the bot in Discord.",
    "sync": "Tell Discord the slash commands now.",
}


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sourceline", prog_name="sourceline")
def sourceline() -> None:
    """Ask an article, get the line.

    Sourceline answers questions about articles by quoting the source line word for word, with its number and its
    speaker, and says so when the article does not say.
    """


def exit_code() -> int:
    """Run the command line and return its exit code; an error in what was given becomes one sentence."""
    prepare_standard_streams()
    print_what_can_be_shown()
    collect_seldom()
    try:
        with ending_in_order():
            code = _run()
        sys.stdout.flush()
    except OutputLost as error:
        click.echo(f"sourceline: {error}", err=True)
    except BrokenPipeError:
        pass
    else:
        return code
    print_no_more()
    return 1


def _run() -> int:
    try:
        # Without standalone mode click returns the code with which a command has ended.
        code = sourceline.main(prog_name="sourceline", standalone_mode=False)
    except click.exceptions.Abort:
        return 130
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except InputError as error:
        click.echo(f"sourceline: {error}", err=True)
        return error.code
    return code if isinstance(code, int) else 0
