"""Who said what: quotations, reported statements, transcripts, and whether the source stands by them.

``quotations`` is the door. It reads an article in this order:

1. ``quotation_marks`` finds what stands in quotation marks, and ``story_sentences`` cuts the story into sentences in
   which each quotation is one token.
2. ``reporting_clauses`` finds in a sentence the cues ("said", "according to") and the phrases that name their sources;
   ``cue_clauses`` tells whose words a verb tells, ``cue_uses`` whether it tells any.
3. ``speakers`` makes a name of such a phrase, out of the ``cast`` of the article: "the minister", "she", "Torvik".
   ``described_speakers`` those who are not named; ``salience`` tells who is in the reader's mind.
4. ``direct_speech`` gives each quotation its speaker: by the clause that ``quotation_sources`` chooses, else by what
   stands around it, such as ``signatures``, who was asked (``answerers``) and whose turn it is (``turns``);
   ``inner_quotations`` finds what somebody quotes in turn.
5. ``reported_speech`` makes statements of what a clause reports outside quotation marks: ``report_content`` tells which
   words these are, ``opening_reports`` where they end before a main clause, ``deeds`` where a verb reports nothing.
6. ``stances`` tells which of all this its source denies or leaves open.
7. ``transcripts`` gives the lines behind labels (``transcript_labels``, ``transcript_headers``) their speakers.
"""
