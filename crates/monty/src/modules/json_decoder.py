"""The half of json that reads, under the name that it has as a module of its own."""

from json import JSONDecodeError, JSONDecoder

__all__ = ["JSONDecoder", "JSONDecodeError"]
