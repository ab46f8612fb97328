"""The figure or the date that answers, or none.

``fact_answer`` is the door, ``measured_answer`` that of free questions. ``choice`` weighs one row of numbers for each
figure (``amount_features``) or date (``when_features``) of the sentences that compete; both rest on ``fact_features``,
which looks at the sentence (``fact_sentences``), at the fact's place in it (``fact_scenes``) and at the words around it
(``fact_surroundings``). ``amount_question`` reads what is asked of a figure.
"""
