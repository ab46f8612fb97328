"""One target under atheris, which looks at the branches that an input takes: ``python -m fuzz.guided TARGET …``.

What follows the target are options of libFuzzer. Ends with an error at the first finding.
"""

import sys

import atheris

with atheris.instrument_imports(include=["bot"]):
    from fuzz.targets import TARGETS


def main() -> None:
    """Fuzz until an option of libFuzzer says that it is enough."""
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
