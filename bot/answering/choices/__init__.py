"""The figure or the date that answers, or none."""
