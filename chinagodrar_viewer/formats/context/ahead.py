"""Blocks are read one after the other and worked on side by side, while the one before them is taken."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")

MOST_WORKERS = 4
"""Besides, there is one more than processors: while one waits for its turn or the disk, no processor does."""


def ahead(items: Iterator[T], work: Callable[[T], U]) -> Generator[U]:
    """``work`` of each item, in their order, none of which is None; some are worked on at once, in threads.

    An exception comes where its item would, and is the last; a close ends the threads too.
    """
    workers = min(MOST_WORKERS, (os.cpu_count() or 1) + 1)
    turn = Lock()
    waiting: deque[Future[U | None]] = deque()
    coming: deque[Future[U | None]] = deque()

    def one() -> None:
        with turn:
            place = waiting.popleft()
            try:
                item = next(items, None)
            except BaseException as error:
                place.set_exception(error)
                return
        try:
            place.set_result(None if item is None else work(item))
        except BaseException as error:
            place.set_exception(error)

    def ask() -> None:
        place: Future[U | None] = Future()
        waiting.append(place)
        coming.append(place)
        pool.submit(one)

    pool = ThreadPoolExecutor(workers, thread_name_prefix="chinagodrar-ahead")
    try:
        for _ in range(workers + 1):
            ask()
        while (made := coming.popleft().result()) is not None:
            ask()
            yield made
    finally:
        pool.shutdown(cancel_futures=True)
