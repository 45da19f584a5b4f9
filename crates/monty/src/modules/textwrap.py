"""Paragraphs: filled, wrapped, indented."""

import re

__all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]

_spaces = "\t\n\x0b\x0c\r "
_to_space = {ord(character): " " for character in _spaces}
# Words, the white space between them, dashes between words, and the parts of words that have a hyphen in them.
_pieces = re.compile(
    r"""
    (
        [\t\n\x0b\x0c\r\ ]+
        | (?<=[\w!"'&.,?])-{2,}(?=\w)
        | [^\t\n\x0b\x0c\r\ ]
          (?:
              -(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])
              | [^\t\n\x0b\x0c\r\ ]*?
                (?:
                    -(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])
                    | (?=[\t\n\x0b\x0c\r\ ]|\Z)
                    | (?<=[\w!"'&.,?])(?=-{2,}\w)
                )
          )
    )
    """,
    re.VERBOSE,
)
_words = re.compile(r"([\t\n\x0b\x0c\r ]+)")
_sentence_end = re.compile(r"[a-z][.!?][\"']?\Z")


class TextWrapper:
    """Wraps paragraphs by its options."""

    sentence_end_re = _sentence_end

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_space)
        return text

    def _split(self, text):
        if self.break_on_hyphens:
            chunks = _pieces.split(text)
        else:
            chunks = _words.split(text)
        return [chunk for chunk in chunks if chunk]

    def _fix_sentence_endings(self, chunks):
        position = 0
        while position < len(chunks) - 1:
            if chunks[position + 1] == " " and self.sentence_end_re.search(chunks[position]):
                chunks[position + 1] = "  "
                position += 2
            else:
                position += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space = 1 if width < 1 else width - cur_len
        if self.break_long_words and space > 0:
            end, chunk = space, reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and any([character != "-" for character in chunk[:hyphen]]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            margin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(margin)
            line, length = [], 0
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or is_last and length <= width
            ):
                lines.append(margin + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(margin + "".join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    before = lines[-1].rstrip()
                    if len(before) + len(self.placeholder) <= self.width:
                        lines[-1] = before + self.placeholder
                        break
                lines.append(margin + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of a paragraph as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph, none longer than width."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph with line breaks, no line longer than width."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text on one line, cut off if it is longer than width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """A text without the white space that all its lines begin with."""
    if not isinstance(text, str):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}")
    lines = text.split("\n")
    full = [line for line in lines if line and not line.isspace()]
    first, last = min(full, default=""), max(full, default="")
    margin = 0
    for margin, character in enumerate(first):
        if character != last[margin] or character not in " \t":
            break
    return "\n".join([line[margin:] if not line.isspace() else "" for line in lines])


def indent(text, prefix, predicate=None):
    """A text with something before each line that is not blank."""
    result = []
    for line in text.splitlines(keepends=True):
        if not line.isspace() if predicate is None else predicate(line):
            result.append(prefix)
        result.append(line)
    return "".join(result)
