"""Two articles of one server that answer the same questions, each in its own way."""

MILL = (
    "Mill reopens\n\nThe water mill reopens on Monday, said the miller Ida Holm.\n"
    '"We grind flour for every village in this valley," said Ida Holm.\n'
    "The repairs of the wheel cost 4 million crowns.\n"
)
QUARRY = (
    "Quarry reopens\n\nThe quarry reopens in May, said the foreman Tom Reed.\n"
    '"We cut stone for every village in this valley," said Tom Reed.\n'
    "The repairs of the crane cost 9 million crowns.\n"
)
