"""Money, counts, percentages, durations and measures, with what they count."""
