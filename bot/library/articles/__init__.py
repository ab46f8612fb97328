"""The articles of a server: kept, called by title, chosen for channels, read and made ready to be asked.

``articles.Articles`` is the door.
"""
