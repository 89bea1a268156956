"""Tables of events (UCDP, ACLED, CSV, TSV, Parquet) as context layers: read in blocks, shown as they come."""

from __future__ import annotations

from chinagodrar_viewer.formats.context.errors import ColumnsUnknown
from chinagodrar_viewer.formats.context.lanes import by_lane
from chinagodrar_viewer.formats.context.reader import Peek, Reading, peek, read_context

__all__ = ["ColumnsUnknown", "Peek", "Reading", "by_lane", "peek", "read_context"]
