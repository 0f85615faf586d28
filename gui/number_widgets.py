"""The scale of a number's slider, and the field with its exact value."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

from engine import parameters as P

POSITIONS = 1000


class Scale:
    """Between a number's range and a slider's whole positions; linear, logarithmic or powers of two."""

    def __init__(self, parameter: P.Float | P.Int) -> None:
        self.parameter = parameter
        self.low, self.high = float(parameter.low), float(parameter.high)
        self.whole = isinstance(parameter, P.Int)
        self.zero = isinstance(parameter, P.Float) and parameter.zero and parameter.scale == "log"

    @property
    def positions(self) -> int:
        if self.parameter.scale == "powers-of-two":
            return math.ceil(math.log2(self.high)) - self._first
        if self.whole and self.parameter.scale == "linear":
            return max(1, int(self.high - self.low))
        return POSITIONS

    @property
    def _first(self) -> int:
        return math.floor(math.log2(self.low)) if self.low > 0 else 0

    def value(self, position: int) -> float | int:
        share = position / self.positions
        if self.parameter.scale == "powers-of-two":
            return int(min(self.high, 2 ** (self._first + position)))
        if self.parameter.scale == "log":
            if self.zero and position == 0:
                return 0.0
            number = self.low * (self.high / self.low) ** share
            number = float(f"{number:.3g}")
        else:
            number = self.low + share * (self.high - self.low)
            number = round(number, self._decimals)
        number = min(max(number, self.low), self.high)
        return round(number) if self.whole else number

    @property
    def _decimals(self) -> int:
        """Enough decimals to tell neighbouring positions apart."""
        return max(0, math.ceil(-math.log10((self.high - self.low) / POSITIONS)))

    def position(self, value: float) -> int:
        if self.parameter.scale == "powers-of-two":
            share: float = (math.log2(max(value, self.low, 1e-9)) - self._first) / self.positions
        elif self.parameter.scale == "log":
            share = 0.0 if value <= self.low else math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / ((self.high - self.low) or 1)
        return round(min(1.0, max(0.0, share)) * self.positions)


class ExactSpinBox(QDoubleSpinBox):
    """Shows a number with the digits it has (0.12, not 0.120000), reads 1e-3, steps by a tenth of the leading digit.

    It has no range of its own: a value out of range must be refused in words, not bent silently.
    `unreadable` gives what was typed and is no number; the old value is back by then.
    """

    unreadable = Signal(str)

    def __init__(self, *, whole: bool = False) -> None:
        super().__init__()
        self.whole = whole
        self.setDecimals(12)
        self.setRange(-1e12, 1e12)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = ""
        self.lineEdit().textEdited.connect(self._keep)
        self.editingFinished.connect(self._judge)

    def take(self) -> None:
        """Take what was typed, as Enter does."""
        self.interpretText()
        self._judge()

    def _keep(self, text: str) -> None:
        self._typed = text

    def _judge(self) -> None:
        typed, self._typed = self._typed.removesuffix(self.suffix()).strip(), ""
        if typed and self._number(typed) is None:
            self.unreadable.emit(typed)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Only the field that has the keyboard: scrolling the panel must not change values in passing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def textFromValue(self, value: float) -> str:  # noqa: N802
        if self.whole and value == int(value):
            return str(int(value))
        if value and abs(value) < 1e-3:
            return f"{value:.3g}".replace(".", self.locale().decimalPoint())
        text = self.locale().toString(value, "g", 4 if abs(value) < 1e4 else 6)
        return text.replace(self.locale().groupSeparator(), "")

    def valueFromText(self, text: str) -> float:  # noqa: N802
        found = self._number(text.removesuffix(self.suffix()).strip())
        return self.value() if found is None else found

    def _number(self, text: str) -> float | None:
        try:
            found = float(text.replace(self.locale().decimalPoint(), "."))
        except ValueError:
            return None
        return found if math.isfinite(found) else None

    def validate(self, text: str, position: int) -> Any:
        return QValidator.State.Acceptable, text, position  # what can't be read is told, see _judge

    def stepBy(self, steps: int) -> None:  # noqa: N802
        step = 10 ** math.floor(math.log10(abs(self.value()) or 0.1)) / 10
        self.setValue(float(f"{self.value() + steps * max(step, 1.0 if self.whole else 0.0):.4g}"))
