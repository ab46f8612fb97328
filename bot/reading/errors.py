"""What can be wrong with an article that somebody hands in.

UnreadableArticle
├── ArticleMissing
├── ArticleEmpty
├── ArticleTooLarge
└── ArticleNotText
"""


class UnreadableArticle(Exception):
    """The article cannot be read; ``str()`` of the error is a sentence that says what to do."""


class ArticleMissing(UnreadableArticle):
    """There is no such file, or it may not be read."""


class ArticleEmpty(UnreadableArticle):
    """The file holds no words."""


class ArticleTooLarge(UnreadableArticle):
    """The file is larger than any news article."""


class ArticleNotText(UnreadableArticle):
    """The file is not text, or its encoding cannot be told."""
