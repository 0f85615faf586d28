"""The one stylesheet of the window, made from the theme's table.

Widgets say what they are by dynamic properties: card, chip, primary, banner, bar, side, and
role = title, card-title, group, muted.
"""

from __future__ import annotations

from gui.theme import BUTTON_RADIUS, CARD_RADIUS, RESOURCES, SIZES, Theme

_TEMPLATE = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog, QSplitter, QScrollArea, QScrollArea > QWidget > QWidget {{ background: {ground}; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {hairline}; padding: 4px 6px; }}

QFrame[card="true"] {{ background: {card}; border: 1px solid {hairline}; border-radius: {card_radius}px; }}
QFrame[banner="true"] {{ background: {warning_ground}; border: 1px solid {hairline}; border-radius: {card_radius}px; }}
QFrame[bar="true"] {{ background: {card}; border: none; border-top: 1px solid {hairline}; }}
QWidget[side="true"], QScrollArea[side="true"] {{ background: {card}; }}

QFrame[top="true"] {{ background: {card}; border: none; border-bottom: 1px solid {hairline}; }}
QPushButton[tab="true"] {{
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    color: {muted}; padding: 9px 9px 9px 9px; min-height: 19px;
}}
QPushButton[tab="true"]:hover {{ color: {text}; }}
QPushButton[tab="true"]:checked {{ color: {text}; font-weight: 600; border-bottom: 2px solid {accent}; }}
QPushButton[tab="true"]:focus {{ background: {accent_ground}; }}

QLabel {{ background: transparent; }}
QLabel[role="wordmark"] {{ font-size: {wordmark}px; font-weight: 700; }}
QLabel[status="true"] {{
    background: {accent_ground}; color: {text}; border: 1px solid {accent}; border-radius: {radius}px;
    padding: 8px 16px;
}}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="card-title"] {{ font-size: {card_title}px; font-weight: 600; }}
QLabel[role="group"] {{ font-size: {small}px; font-weight: 600; color: {muted}; letter-spacing: 0.5px; }}
QLabel[role="muted"] {{ color: {muted}; }}

QPushButton {{
    background: {card}; border: 1px solid {hairline}; border-radius: {radius}px; padding: 5px 12px; min-height: 18px;
}}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:pressed {{ background: {accent_ground}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {disabled}; border-color: {hairline}; }}
QPushButton[primary="true"] {{
    background: {accent}; border: 1px solid {accent}; color: {on_accent}; font-weight: 600;
}}
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {{
    background: {accent_strong}; border-color: {accent_strong};
}}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{ background: {hairline}; border-color: {hairline}; color: {disabled}; }}
QPushButton[chip="true"] {{
    border-radius: 12px; padding: 3px 10px; min-height: 17px; font-size: {axis}px; font-weight: 500;
}}
QPushButton[chip="true"]:checked {{
    background: {accent_ground}; border: 1px solid {accent}; color: {accent};
}}
QPushButton[chip="true"]:focus {{ border: 2px solid {accent}; padding: 2px 9px; }}
QTextBrowser[lesson="true"], QTextBrowser[lesson="true"]:focus {{
    background: transparent; border: none; padding: 0; min-height: 0;
}}
QFrame[task="true"] {{ background: {accent_ground}; border: none; border-radius: {card_radius}px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {radius}px; padding: 3px 6px; }}
QToolButton:hover {{ background: {accent_ground}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[language="true"] {{ color: {muted}; padding: 3px 4px; }}
QToolButton[language="true"]:checked {{ color: {text}; font-weight: 600; }}

QAbstractSpinBox, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {field}; border: 1px solid {hairline}; border-radius: {small_radius}px; padding: 3px 8px;
    min-height: 18px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QAbstractSpinBox:hover, QLineEdit:hover, QComboBox:hover {{ border-color: {muted}; }}
QAbstractSpinBox:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
    border: {ring}px solid {accent}; padding: {in_ring_v}px {in_ring_h}px;
}}
QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{ color: {disabled}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{icons}/chevron.svg"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {card}; border: 1px solid {hairline}; padding: 4px; outline: none;
    selection-background-color: {accent_ground}; selection-color: {text};
}}

QCheckBox, QRadioButton {{ spacing: 8px; border: 1px solid transparent; border-radius: 4px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator {{
    width: {box}px; height: {box}px; border: 1px solid {muted}; border-radius: 4px; background: {field};
}}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{icons}/check-{name}.svg"); }}

QRadioButton::indicator {{
    width: {box}px; height: {box}px; border: 1px solid {muted}; border-radius: {round_box}px; background: {field};
}}
QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QRadioButton::indicator:checked {{
    width: {dot}px; height: {dot}px; border: 5px solid {accent}; border-radius: {round_box}px; background: {field};
}}
QRadioButton::indicator:checked:focus {{ border-color: {text}; }}

QAbstractSpinBox[slider="true"], QAbstractSpinBox[slider="true"]:focus {{
    background: transparent; border: none; padding: 0; min-height: 22px;
}}
QSlider:horizontal {{ min-height: {slider}px; background: transparent; border: none; }}
QSlider::groove:horizontal {{ height: {groove}px; border-radius: 1px; background: {hairline}; }}
QSlider::sub-page:horizontal {{ height: {groove}px; border-radius: 1px; background: {accent}; }}
QSlider::handle:horizontal {{
    width: {handle}px; height: {handle_height}px; margin: -{overhang}px 0; border: {rim}px solid {accent};
    border-radius: {handle_radius}px; background: {card};
}}
QSlider::handle:horizontal:hover {{ background: {accent_ground}; }}
QSlider::handle:horizontal:focus {{ background: {accent_ground}; border: {thick_rim}px solid {accent};
    margin: -{more_overhang}px 0;
}}
QSlider::sub-page:horizontal:disabled, QSlider::add-page:horizontal:disabled {{ background: {hairline}; }}
QSlider::handle:horizontal:disabled {{ border-color: {disabled}; }}

QMenuBar {{ background: {card}; border: none; padding: 2px 8px; }}
QMenuBar::item {{ background: transparent; padding: 5px 10px; border-radius: {radius}px; }}
QMenuBar::item:selected {{ background: {accent_ground}; }}
QMenu {{ background: {card}; border: 1px solid {hairline}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_ground}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}

QTabWidget::pane {{ border: none; background: {ground}; }}
QTabBar {{ background: {card}; qproperty-drawBase: 0; }}
QTabBar::tab {{
    background: transparent; color: {muted}; padding: 9px 14px 8px 14px; border: none;
    border-bottom: 2px solid transparent;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; font-weight: 600; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ background: {accent_ground}; }}

QTableView {{
    background: {card}; border: none; gridline-color: {hairline}; outline: none;
    selection-background-color: {accent_ground}; selection-color: {text};
}}
QTableView::item {{ padding: 0 3px; }}
QTableView QLineEdit {{ border-radius: 0; padding: 0 4px; }}
QHeaderView, QTableCornerButton::section {{ background: {card}; border: none; }}
QHeaderView::section {{
    background: {card}; color: {muted}; border: none; border-bottom: 1px solid {hairline}; padding: 4px 3px;
    font-size: {axis}px;
}}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {hairline}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QSplitter::handle {{ background: {ground}; }}
QStatusBar {{ background: {card}; color: {muted}; border-top: 1px solid {hairline}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ background: {hairline}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """The whole window's stylesheet in `theme`, texts `scale` times their normal size."""
    colours = {name.replace("-", "_"): theme.colour(name).name() for name in theme.colours}
    sizes = {name.replace("-", "_"): round(size * scale) for name, size in SIZES.items()}
    box, ring = round(14 * scale), 2 if theme.high_contrast else 1
    return _TEMPLATE.format(
        **colours, **sizes, disabled=theme.disabled.name(), card_radius=CARD_RADIUS, radius=BUTTON_RADIUS,
        small_radius=BUTTON_RADIUS - 2, icons=(RESOURCES / "icons").as_posix(), name=theme.base,
        box=box, round_box=(box + 2) // 2, dot=box - 8, ring=ring, in_ring_v=4 - ring, in_ring_h=9 - ring,
        **_slider_sizes(scale),
    )


def _slider_sizes(scale: float) -> dict[str, int]:
    """A handle is a ring that hangs over its groove above and below."""
    sizes = {"slider": 22, "groove": 3, "handle": 14, "handle_height": 11, "overhang": 6, "rim": 2, "handle_radius": 7,
             "more_overhang": 7, "thick_rim": 3}
    return {name: round(size * scale) for name, size in sizes.items()}
