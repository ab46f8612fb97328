"""Articles that moderators add: what they hand in, its way onto the shelf, the form, the replies."""
