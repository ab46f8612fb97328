"""The line that answers: candidates, features, ranking, confidence.

``line_answer`` is the door: ``ranking`` orders the sentences by their ``features`` (``word_features`` and
``kind_features``), ``confidence`` tells how sure it is that the best of them answers, and thresholds decide what is
shown.

What is found is looked at once more: ``replies`` puts the reply in the place of a question that the article asks, and
``opposites``, ``placeless``, ``still_to_come``, ``talked_of`` and ``unnamed`` each tell a reason not to answer with a
line.
"""
