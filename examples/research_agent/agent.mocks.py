"""Answers of the host functions while the agent runs in an editor. Ordinary Python, run inside Monty itself."""

import json

question = 'how do coral reefs recover?'

_ARTICLES = [
    {'id': 1, 'title': 'Reefs after the heat', 'year': 2021, 'topic': 'recovery'},
    {'id': 2, 'title': 'A history of diving', 'year': 1998, 'topic': 'sport'},
    {'id': 3, 'title': 'Larvae and currents', 'year': 2023, 'topic': 'recovery'},
    {'id': 4, 'title': 'Counting fish', 'year': 2019, 'topic': 'methods'},
    {'id': 5, 'title': 'The lost archive', 'year': 2015, 'topic': 'recovery'},
]
_TEXTS = {
    1: 'Coral cover grew by 12.5% in 3 years. Shade helps. Coral needs clean water.',
    2: 'Divers went deeper every decade. Records fell in 1960.',
    3: 'Currents carry coral larvae up to 40 km. Recovery is faster downstream of healthy reefs.',
    4: 'Counting 250 fish takes 2 divers. Coral hides half of them.',
}
_CITATIONS = {1: ['Nature', 'Science'], 3: ['Ecology'], 4: ['Nature', 'Marine Letters', 'Ecology']}
_notes = []


def search_articles(query, *, limit=5):
    return [dict(article) for article in _ARTICLES][:limit]


def relevance(article_id, query):
    words = {word for word in query.lower().strip('?').split() if len(word) > 3}
    text = _TEXTS.get(article_id, '').lower()
    return round(sum(word.rstrip('s') in text for word in words) / len(words), 2)


def save_note(note):
    _notes.append(note)
    return len(_notes)


async def fetch_text(article_id):
    if article_id == 5:
        raise TimeoutError('the archive did not answer')
    return _TEXTS[article_id]


async def fetch_citations(article_id):
    sources = _CITATIONS.get(article_id, [])
    return {'count': len(sources), 'sources': sources}


async def summarize(text, max_words=12):
    words = text.split()
    keywords = sorted({word.strip('.').lower() for word in words if word[0].isupper()})
    return json.dumps({'summary': ' '.join(words[:max_words]), 'keywords': keywords})
