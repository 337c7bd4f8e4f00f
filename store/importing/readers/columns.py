"""The columns of a sheet: which field a heading stands for, in English or Arabic or by a mapping."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from store.arabic import fold

HEADINGS = {
    "date": "date day التاريخ تاريخ اليوم",
    "speaker": "speaker المتحدث القائل المتكلم",
    "outlet": "outlet source المصدر الوسيلة",
    "claim": "claim text القول التصريح النص",
    "quote": "quote quotation الاقتباس",
    "url": "url link الرابط",
    "topic": "topic topics الموضوع الموضوعات",
    "id": "id المعرف",
    "language": "language lang اللغة",
}
FIELDS = tuple(HEADINGS)
_FIELD_OF = {fold(heading): field for field, headings in HEADINGS.items() for heading in headings.split()}


@dataclass(frozen=True)
class Columns:
    """The columns of one sheet; a mapping gives fields to further headings, or "" to leave one aside."""

    headings: Sequence[str]
    mapping: Mapping[str, str]

    @cached_property
    def fields(self) -> list[str | None]:
        """Tell the field of each column; None for one that is left aside."""
        known = _FIELD_OF | {_folded(heading): field for heading, field in self.mapping.items()}
        return [known.get(_folded(heading)) or None for heading in self.headings]

    def fault(self) -> str | None:
        """Say why the sheet cannot be read with these columns."""
        fields = self.fields
        for field in FIELDS:
            named = [one.strip() for one, found in zip(self.headings, fields, strict=True) if found == field]
            if len(named) > 1:
                return f"the columns {' and '.join(named)} both stand for the {field}"
        if "claim" not in fields and "quote" not in fields:
            return "no column is the claim; name one of them claim (or القول), or say --map HEADING=claim"
        return None

    def notes(self) -> list[str]:
        """Say which columns nobody asked for, and which headings of the mapping are not there."""
        mapped = {_folded(heading) for heading in self.mapping}
        pairs = zip(self.headings, self.fields, strict=True)
        aside = [one.strip() for one, field in pairs if not field and _folded(one) not in mapped]
        there = {_folded(heading) for heading in self.headings}
        missing = [heading for heading in self.mapping if _folded(heading) not in there]
        said = (("columns that were left aside", aside), ("mapped columns that are not there", missing))
        return [f"{words}: {', '.join(filter(None, names))}" for words, names in said if any(names)]

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        """Give the cells of a row by their fields, without blanks around them."""
        return {field: cell.strip() for field, cell in zip(self.fields, row, strict=True) if field}


def _folded(heading: str) -> str:
    return fold(heading).strip()
