"""Words as they are compared: stems, meanings, likeness of names, kinds of thing, word lists."""
