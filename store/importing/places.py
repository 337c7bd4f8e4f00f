"""The number of a record in an import, which is its place as well: file, line, and which one of the line."""

FILE_BITS, LINE_BITS, PART_BITS = 15, 36, 12
MOST_FILES = 1 << FILE_BITS


def record_number(file: int, line: int, part: int = 0) -> int:
    """Number a record by its place; numbers rise in the order of reading."""
    return (file << LINE_BITS | line) << PART_BITS | part


def file_of(record: int) -> int:
    """Index of the file that a record stands in, from 0."""
    return record >> (LINE_BITS + PART_BITS)


def line_of(record: int) -> int:
    """Line that a record stands on, from 1."""
    return record >> PART_BITS & ((1 << LINE_BITS) - 1)
