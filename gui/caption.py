"""What stands under a figure: the lab, the settings that it came from, the seed, and how far the run had gone."""

from __future__ import annotations

from collections import Counter
from typing import Any

from engine.lab import Lab, Snapshot
from engine.parameters import Choice, Choices, Flag, Numbers, Parameter
from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import number, tr

_LONGEST_LIST = 4
_LONGEST_TEXT = 40


def caption_for(snapshot: Snapshot, lab_class: type[Lab]) -> str:
    """Title · the settings that have a symbol or are not at their defaults · seed · updates made.

    What was changed while it ran stands with all its values: "η = 0.1 → 0.4".
    """
    parts = [tr(lab_class.title)]
    told = [
        p for name, p in lab_class.parameters.items() if name not in Lab.common() and _matters(p, snapshot.values)
    ]
    symbols = Counter(p.symbol for p in told)
    named = [(p.symbol if symbols[p.symbol] == 1 else "", p) for p in told]
    parts += [text for symbol, p in named if (text := _history(p, snapshot, symbol))]
    parts.append(tr(N_("gui", "seed {seed}"), seed=str(snapshot.values["seed"])))
    if lab_class.runs:
        parts.append(f"{tr(lab_class.step_name)} {number(snapshot.step)}")
    return " · ".join(parts)


def _history(parameter: Parameter[Any], snapshot: Snapshot, symbol: str) -> str:
    """One setting in words, and the values it had before, the latest of them if there are many."""
    now = snapshot.values[parameter.name]
    had = [values[parameter.name] for values in snapshot.changes if parameter.name in values]
    had = [value for value, following in zip(had, [*had[1:], now], strict=True) if value != following]
    text = setting(parameter, had[0] if had else now, symbol)
    if not had or not isinstance(now, int | float) or isinstance(now, bool):
        return setting(parameter, now, symbol)
    between = ["…"] if len(had) > _LONGEST_LIST else []
    return " → ".join([text, *between, *map(number, [*had[1:][-_LONGEST_LIST + 1:], now])])


def _matters(parameter: Parameter[Any], values: dict[str, Any]) -> bool:
    if parameter.shown_if is not None and not parameter.shown_if(values):
        return False
    changed = bool(values[parameter.name] != parameter.default)
    return changed if parameter.hidden or parameter.effect == "view" else changed or bool(parameter.symbol)


def setting(parameter: Parameter[Any], value: Any, symbol: str) -> str:
    """One setting in words, or nothing if it would be too long to read."""
    name = symbol or tr(parameter.label)
    if isinstance(parameter, Flag):
        return tr(parameter.label) if value else tr(N_("gui", "without {what}"), what=tr(parameter.label))
    if isinstance(parameter, Choice):
        return f"{tr(parameter.label)}: {tr(parameter.options[value])}"
    if isinstance(parameter, Choices):
        return f"{tr(parameter.label)}: {', '.join(tr(parameter.options[v]) for v in value)}"
    if isinstance(parameter, Numbers) and len(value) != 1:
        return f"{name} = ({', '.join(map(number, value))})" if len(value) <= _LONGEST_LIST else ""
    if isinstance(value, str):
        return f"{name}: {value}" if value and len(value) <= _LONGEST_TEXT else ""
    value = value[0] if isinstance(parameter, Numbers) else value
    return f"{name} = {number(value)}{' ' + tr(parameter.unit) if parameter.unit else ''}"
