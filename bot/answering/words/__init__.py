"""Words as they are compared: stems, synonyms, kinds of thing, word lists."""
