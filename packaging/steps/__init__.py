"""What build.py can do: a module a target, each with ``build(dist) -> Path``."""
