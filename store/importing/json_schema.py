"""The JSON Schema of the native format, made from the types.

python -m store.importing.json_schema > docs/aqwal.schema.json
"""

import sys
from inspect import cleandoc
from typing import Any

from msgspec import json

from store.types import Record


def schema_text() -> str:
    """Write the schema of one line; the same with every msgspec (0.23 cleans docstrings itself)."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a file of claims",
        "description": "Each line of the native format of Aqwal is one of these; see data_format.md.",
        **json.schema(Record),
    }
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    return json.format(json.encode(schema), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
