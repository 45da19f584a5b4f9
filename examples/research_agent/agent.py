"""Answers `question` from the archive: search, read in parallel, rank, report."""

import asyncio
import json
import re
from dataclasses import dataclass, field


@dataclass
class Finding:
    id: int
    title: str
    year: int
    summary: str
    citations: int = 0
    keywords: list[str] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)

    @property
    def line(self) -> str:
        cited = f'{self.citations} citation{"" if self.citations == 1 else "s"}'
        return f'{self.title:<22} {self.year}  {cited:>12}  {relevance(self.id, question):>4.0%}'


def numbers_in(text: str):
    """Every number of a text that is not a year."""
    for match in re.finditer(r'\d+(?:\.\d+)?', text):
        value = float(match.group())
        if not 1900 <= value <= 2100:
            yield value


async def read(article) -> Finding | None:
    try:
        text, citations = await asyncio.gather(fetch_text(article['id']), fetch_citations(article['id']))
    except (KeyError, TimeoutError) as error:
        save_note({'level': 'warning', 'text': str(error), 'article_id': article['id']})
        return None
    answer = json.loads(await summarize(text, max_words=8))
    return Finding(
        id=article['id'],
        title=article['title'],
        year=article['year'],
        summary=answer['summary'],
        citations=citations['count'],
        keywords=answer['keywords'],
        numbers=list(numbers_in(text)),
    )


articles = [article for article in search_articles(question, limit=5) if article['topic'] != 'sport']
results = await asyncio.gather(*(read(article) for article in articles))
findings = [finding for finding in results if finding is not None]
findings.sort(key=lambda finding: (relevance(finding.id, question), finding.citations), reverse=True)

by_keyword: dict[str, list[int]] = {}
for finding in findings:
    for keyword in finding.keywords:
        by_keyword.setdefault(keyword, []).append(finding.id)
shared = {keyword: ids for keyword, ids in by_keyword.items() if len(ids) > 1}

print(f'# {question.capitalize()}')
for rank, finding in enumerate(findings, start=1):
    print(f'{rank}. {finding.line}')
    print(f'   {finding.summary}...  numbers: {finding.numbers or "none"}')
print(f'shared keywords: {json.dumps(shared, sort_keys=True)}')
print(f'{len(articles) - len(findings)} of {len(articles)} could not be read')
number = save_note({'level': 'info', 'text': f'best: {findings[0].title}'})
print(f'saved as note {number}')
