"""Reads: an optional cross-encoder that understands paraphrase, and silence.

Without its extra installed, or without its model, everything else works as before. It is imported late, and no
other module of the house imports onnxruntime, tokenizers or numpy.
"""
