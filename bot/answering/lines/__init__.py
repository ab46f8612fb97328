"""The line that answers: candidates, features, ranking, confidence."""
