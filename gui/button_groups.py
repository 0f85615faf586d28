"""Buttons of which one is chosen: Tab comes to that one, the arrow keys go to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def one_stop(group: QButtonGroup) -> None:
    """Keep it so from now on; Qt itself leaves Tab at the button where it was last."""
    def follow(chosen: QAbstractButton, checked: bool) -> None:
        if checked:
            for button in group.buttons():
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is chosen else Qt.FocusPolicy.NoFocus)
    group.buttonToggled.connect(follow)
    if (button := group.checkedButton()) is not None:
        follow(button, True)
