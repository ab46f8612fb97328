"""The front door. It imports nothing by itself: whoever is impatient presses Ctrl+C before anything is imported."""

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    try:
        from bot.cli.program import exit_code

        code = exit_code()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
