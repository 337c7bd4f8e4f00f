"""The JSON Schema of the native format, made from the types.

python -m store.importing.json_schema > docs/aqwal.schema.json
"""

import sys

from msgspec import json

from store.types import Record


def schema_text() -> str:
    """Write the schema of one line."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a file of claims",
        "description": "Each line of the native format of Aqwal is one of these; see data_format.md.",
        **json.schema(Record),
    }
    return json.format(json.encode(schema), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
