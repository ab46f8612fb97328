"""What the room keeps between calls: words, and of whole texts the last one."""

import ast
from pathlib import Path

import bot


def test_no_cache_but_the_one_of_the_last_tokens_holds_on_to_whole_texts() -> None:
    holding = []
    for path in (Path(bot.__file__).parent / "facts").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(one) for one in node.decorator_list):
                holding += [node.name for one in node.args.args if one.arg in ("text", "article", "tokens")]
    assert holding == ["text_tokens"]
