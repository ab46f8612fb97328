"""What a command needs, whatever it does: how it is declared, addressed and misspelt, who may use it and how often."""
