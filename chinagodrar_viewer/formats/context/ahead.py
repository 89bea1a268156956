"""The next item is made in another thread while this one is worked on: two processors read a file together."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def ahead(items: Iterator[T]) -> Generator[T]:
    """The same items, none of which is None; an exception comes where its item would; a close ends the thread too."""
    with ThreadPoolExecutor(1, thread_name_prefix="chinagodrar-ahead") as worker:
        coming = worker.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = worker.submit(next, items, None)
            yield item
