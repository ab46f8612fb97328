"""Whether an article has a quotation, word for word, and from whom.

``check`` is the door. ``alleged_quotation`` reads what is to be checked; ``fitting`` finds the places of the article
that fit its words, by ``quotation_comparison`` and, where words were left out, by ``omissions``; ``put_together`` finds
those of a quotation made of several. Then ``differences`` tells which words are others, ``cut_context`` what stands
beside them and changes what they say, and ``same_speaker`` whether the right person said them.
"""
