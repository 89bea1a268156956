"""Property tests: no deadline, machines differ; nothing is written beside the tests."""

from hypothesis import settings

settings.register_profile("core", deadline=None, database=None)
settings.load_profile("core")
