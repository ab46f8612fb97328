"""Trains the choice of a figure; the same data give the same file.

usage: train_amount.py QUESTIONS_FOLDER SELQA.jsonl.gz QAMR.jsonl.gz

The arguments are those of ``train_ranker.py``, whose ranker it stacks upon: figures are learned on sentence scores from rankers
that have not seen the article. Writes ``data/model/amount.json`` and prints what cross-validation over articles says.
"""
