"""What the research agent may call: its host functions and the one input it gets."""

from typing import Literal, NotRequired, TypedDict

class Article(TypedDict):
    """One search result."""

    id: int
    title: str
    year: int
    topic: str

class Citations(TypedDict):
    """How often an article is cited, and by whom."""

    count: int
    sources: list[str]

class Note(TypedDict):
    """A line of the finished report, kept by the host."""

    level: Literal['info', 'warning']
    text: str
    article_id: NotRequired[int]

question: str
"""The question to answer: the input of the run."""

def search_articles(query: str, *, limit: int = 5) -> list[Article]:
    """Articles that match `query`, best first; at most `limit`, none if nothing matches."""

def relevance(article_id: int, query: str) -> float:
    """How well an article answers `query`, from 0.0 to 1.0."""

def save_note(note: Note) -> int:
    """Keeps a note and gives its number, counted from 1."""

async def fetch_text(article_id: int) -> str:
    """The text of an article.

    Raises:
        KeyError: there is no such article.
        TimeoutError: the archive did not answer.
    """

async def fetch_citations(article_id: int) -> Citations:
    """The citations of an article; a count of 0 if it has none."""

async def summarize(text: str, max_words: int = 12) -> str:
    """A summary as JSON: `{"summary": "…", "keywords": ["…"]}`."""
