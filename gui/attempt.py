"""One person's attempt at one task: what the card shows, and what stays when it is made anew in another language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from gui.sketch import Stroke

Phase = Literal["open", "running", "interrupted", "judged"]


@dataclass
class Attempt:
    """`answer` is an index, a number or None; `results` and `curve` are what was measured for it."""

    phase: Phase = "open"
    answer: Any = None
    typed: str = ""
    stroke: Stroke | None = None
    results: dict[str, dict[str, float]] = field(default_factory=dict)
    curve: Any = None
    verdict: Any = None
    run: tuple[int, int] = (0, 0)
    """Which experiment is under way, and how many there are."""
    met: tuple[bool, ...] = ()
    begun: bool = False
    hinted: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered."""
        return self.phase in ("open", "interrupted")
