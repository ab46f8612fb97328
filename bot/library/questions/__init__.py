"""What people asked: the queue of unanswered questions, answers given, counts."""
