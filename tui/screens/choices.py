"""The values of a claim that a filter can hold, for the menu of `,` and `-` and for the chips."""

from datetime import date

from store.types import AgentName, ClaimDetail, Clock
from tui.i18n.translation import tr
from tui.i18n.words import agent_label, name_of, value_words
from tui.screens.choose import Choice


def choices_of(detail: ClaimDetail, clock: Clock) -> tuple[Choice, ...]:
    """The values under the cursor: speaker, outlet, root, topics, day, kind, act, language."""
    claim, row = detail.claim, detail.row
    choices = [_agent("speaker", row.speaker)]
    if row.outlet:
        choices.append(_agent("outlet", row.outlet))
    choices.append(_agent("root", detail.root.agent))
    choices += [Choice("topic", topic, name_of(detail.topics[topic].names)) for topic in claim.topics]
    best = detail.best_days[clock]
    day = date.fromordinal(best).isoformat() if best else "none"
    choices.append(Choice(clock, day, day if best else tr("undated")))
    choices.append(Choice("kind", claim.kind, value_words("kind", claim.kind)))
    if claim.act:
        choices.append(Choice("act", claim.act, value_words("act", claim.act).replace("_", " ")))
    choices.append(Choice("lang", claim.language, value_words("lang", claim.language)))
    return tuple(choices)


def _agent(field: str, agent: AgentName) -> Choice:
    return Choice(field, agent.id, agent_label(agent))
