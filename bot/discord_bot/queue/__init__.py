"""Unanswered questions: how they join the queue, and how moderators answer them."""
