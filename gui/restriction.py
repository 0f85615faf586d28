"""What a teacher's lesson leaves of a page: which controls are shown, and which of these are locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr

LOCKED = N_("gui", "The lesson has locked this")


@dataclass(frozen=True)
class Restriction:
    """`visible` is None where all controls are shown."""

    visible: frozenset[str] | None = None
    locked: frozenset[str] = frozenset()

    @property
    def any(self) -> bool:
        return self.visible is not None or bool(self.locked)

    def shows(self, name: str) -> bool:
        return self.visible is None or name in self.visible

    def apply(self, editors: dict[str, Any]) -> None:
        """Lock the editors, or open them again; a tooltip says why."""
        for name, editor in editors.items():
            locked = name in self.locked
            editor.setEnabled(not locked)
            if locked:
                editor.setToolTip(f"{tr(LOCKED)}\n{editor.toolTip()}")
