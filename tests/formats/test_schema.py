"""The published schema is the one of the types, and the bundled battle is valid against it."""

from __future__ import annotations

import json

import jsonschema
import pytest
from small_battle import small_battle

from chinagodrar_viewer.formats.schema import ID, SCHEMA, schema, schema_text
from chinagodrar_viewer.resources import resource_path


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    published = json.loads(resource_path(SCHEMA).read_bytes())
    jsonschema.Draft202012Validator.check_schema(published)
    return jsonschema.Draft202012Validator(published)


def test_the_published_schema_is_up_to_date() -> None:
    assert resource_path(SCHEMA).read_text(encoding="utf-8") == schema_text(), (
        "run: python -m chinagodrar_viewer.formats.schema"
    )


def test_it_has_an_id_and_says_what_each_key_is_for() -> None:
    made = schema()
    assert made["$id"] == ID == "chinagodrar-viewer:battle:1"
    event = made["$defs"]["Event"]
    assert event["description"] == "Something that happened."
    assert event["properties"]["time_about"]["title"] == "Time about"
    assert "15 minutes" in event["properties"]["time_about"]["description"]


def test_the_bundled_battle_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    assert list(validator.iter_errors(json.loads(resource_path("battles/chinagodrar.json").read_bytes()))) == []


def test_the_small_battle_is_valid_and_its_spoilt_ones_are_not(validator: jsonschema.Draft202012Validator) -> None:
    assert validator.is_valid(small_battle())
    assert validator.is_valid({**small_battle(), "$schema": "battle-1.schema.json"})
    assert not validator.is_valid({**small_battle(), "titel": {}})
    assert not validator.is_valid({**small_battle(), "version": 2})
    assert not validator.is_valid({**small_battle(), "id": "Not An Id"})
