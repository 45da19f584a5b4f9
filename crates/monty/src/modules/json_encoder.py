"""The half of json that writes, under the name that it has as a module of its own."""

from json import JSONEncoder
