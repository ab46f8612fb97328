"""Trains the reader, the optional cross-encoder, and exports it for onnxruntime; torch is needed here only."""
