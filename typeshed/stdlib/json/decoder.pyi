from json import JSONDecodeError as JSONDecodeError, JSONDecoder as JSONDecoder

__all__ = ["JSONDecoder", "JSONDecodeError"]
