"""Changing a filter by one value, as a reader does with a key (pure)."""

from store.errors import FilterSyntaxError
from store.filters.fields import FIELD_BY_NAME, canonical_value
from store.sentences import sentence
from store.types import Filter, Term


def with_value(filter: Filter, field: str, value: str, *, negated: bool = False) -> Filter:
    """Add a value to the term of its field and sign, or a new term; text always gets a term of its own.

    A value that stands already changes nothing. Raises FilterSyntaxError for a value the field cannot have.
    """
    value = checked_value(field, value)
    if _holds(filter, field, value, negated):
        return filter
    for index, term in enumerate(filter.terms):
        if field != "text" and (term.field, term.negated) == (field, negated):
            joined = Term(field, (*term.values, value), negated)
            return Filter((*filter.terms[:index], joined, *filter.terms[index + 1 :]))
    return Filter((*filter.terms, Term(field, (value,), negated)))


def without_value(filter: Filter, field: str, value: str, *, negated: bool = False) -> Filter:
    """Take a value out of every term of its field and sign; a term without values goes."""
    value = checked_value(field, value)
    kept: list[Term] = []
    for term in filter.terms:
        if (term.field, term.negated) != (field, negated):
            kept.append(term)
        elif values := tuple(own for own in term.values if own != value):
            kept.append(Term(field, values, negated))
    return Filter(tuple(kept))


def with_only(filter: Filter, field: str, value: str) -> Filter:
    """Put a value in the place of all that the field asks for so far."""
    kept = Filter(tuple(term for term in filter.terms if term.field != field or term.negated))
    return with_value(kept, field, value)


def toggle(filter: Filter, field: str, value: str, *, negated: bool = False) -> Filter:
    """Take a value out where it stands, add it where it does not."""
    change = without_value if _holds(filter, field, checked_value(field, value), negated) else with_value
    return change(filter, field, value, negated=negated)


def checked_value(field: str, value: str) -> str:
    """Write a value in its canonical form; raises FilterSyntaxError."""
    if field not in FIELD_BY_NAME:
        message = sentence(
            'there is no field "{field}"; the fields are {fields}',
            field=field,
            fields=", ".join(FIELD_BY_NAME),
        )
        raise FilterSyntaxError(f"{field}:{value}", 0, message)
    try:
        return canonical_value(field, value)
    except ValueError as error:
        raise FilterSyntaxError(f"{field}:{value}", len(field) + 1, error.args[0]) from error
    except FilterSyntaxError as error:
        raise FilterSyntaxError(f"{field}:{value}", len(field) + 1 + error.position, error.args[0]) from error


def _holds(filter: Filter, field: str, value: str, negated: bool) -> bool:
    return any(
        (term.field, term.negated) == (field, negated)
        and (value in term.values if field != "text" else term.values == (value,))
        for term in filter.terms
    )
