"""The main window: a tab for each concept, a page for each lab, menus, and what is remembered between starts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QLocale, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QFontMetrics, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine import labs, record
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from gui import i18n, theme
from gui.announce import announce
from gui.appearance import appearance
from gui.button_groups import one_stop
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.language_switch import LanguageSwitch
from gui.presentation import Presentation
from gui.window_help import WindowHelp
from gui.window_lessons import WindowLessons

if TYPE_CHECKING:
    from engine.lessons import TeacherLesson

SIZE = QSize(1280, 800)
FRAME = QSize(8, 40)
"""Room for the title bar and the borders, so that a small screen shows all of a first window."""


class Window(QMainWindow):
    """Makes the pages when they are first looked at; the shell is on screen before any of them."""

    def __init__(
        self, lab_key: str | None = None, preset: str | None = None, run: record.Run | None = None,
        lesson: TeacherLesson | None = None,
    ) -> None:
        super().__init__()
        self.settings = QSettings()
        self.pages: dict[str, Any] = {}
        self.lessons = WindowLessons(self)
        self.help = WindowHelp(self)
        self._texts: list[tuple[Callable[[str], object], str]] = []
        self.setWindowTitle("Steepest")
        self.setWindowIcon(theme.icon("steepest", size=64))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.pages_stack = QStackedWidget()
        self._status = QLabel()
        self._status.setProperty("status", True)
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)  # it may quote a stranger's file
        self._status.hide()
        self._status_timer = QTimer(self)
        self._status_timer.setSingleShot(True)
        self._status_timer.timeout.connect(self._status.hide)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.top = self._build_top()
        column.addWidget(self.top)
        column.addWidget(self.pages_stack, 1)
        self.setCentralWidget(whole)
        self._status.setParent(whole)  # over the page, so that nothing moves when it comes and goes
        self.presentation = Presentation(self)
        self.pages_stack.currentChanged.connect(self._place_status)
        self._restore_geometry()
        theme.changes.changed.connect(self._themed)
        self._first = (lab_key or (run.lab if run else None), preset, run)
        self._first_lesson = lesson
        self._painted = False

    # ---- Building.

    def _build_top(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("top", True)
        row = FlowLayout(0)
        row.setContentsMargins(20, 0, 12, 0)
        bar.setLayout(row)
        name = QLabel("Steepest")
        name.setProperty("role", "wordmark")
        name.setContentsMargins(0, 0, 20, 0)
        row.addWidget(name)
        self._tabs = QButtonGroup(self)
        self._tab_buttons: dict[str, QPushButton] = {}
        for index, concept in enumerate(labs.concepts()):
            tab = Tab()
            self.say_in_any_language(_tab_writer(tab, f"Ctrl+{index + 1}"), concept.title)
            tab.setProperty("tab", True)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.clicked.connect(self._tab_clicked(concept.key))
            self._tabs.addButton(tab)
            self._tab_buttons[concept.key] = tab
            row.addWidget(tab)
        one_stop(self._tabs)
        row.begin_right()
        row.addWidget(self._build_right())
        return bar

    def _build_right(self) -> QWidget:
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_menus())
        self._languages = LanguageSwitch()
        self._languages.chosen.connect(self.switch_language)
        row.addWidget(self._languages)
        self._theme_button = QToolButton()
        self._theme_button.setAutoRaise(True)
        self._draw_theme_button()
        self.say_in_any_language(self._theme_button.setToolTip, N_("gui", "Light or dark (Ctrl+T)"))
        self.say_in_any_language(self._theme_button.setAccessibleName, N_("gui", "Light or dark"))
        self._theme_button.clicked.connect(self.switch_theme)
        row.addWidget(self._theme_button)
        return right

    def _build_menus(self) -> QMenuBar:
        bar = QMenuBar()
        bar.setNativeMenuBar(False)
        file, run = self._menu(bar, N_("gui", "&File")), self._menu(bar, N_("gui", "&Run"))
        view, help_menu = self._menu(bar, N_("gui", "&View")), self._menu(bar, N_("gui", "&Help"))
        self._action(file, N_("gui", "Open run…"), "Ctrl+O", self.open_file)
        self._action(file, N_("gui", "Save run…"), "Ctrl+S", self.save_file)
        self._action(file, N_("gui", "Open lesson…"), "Ctrl+Shift+O", self.lessons.open_file)
        file.addSeparator()
        self._action(file, N_("gui", "Export page…"), "Ctrl+E", lambda: self.export(""))
        self._action(file, N_("gui", "Export curves as CSV…"), "Ctrl+Shift+E", self.export_csv)
        self._action(file, N_("gui", "Copy page as picture"), "Ctrl+Shift+C", self.copy)
        self._action(file, N_("gui", "Report…"), "Ctrl+Shift+R", self.report)
        file.addSeparator()
        self._action(file, N_("gui", "Quit"), "Ctrl+Q", self.close)
        self._action(run, N_("gui", "Run or pause"), "Space", lambda: self._page_do("toggle_run"))
        self._action(run, N_("gui", "One update"), "Right", lambda: self._page_do("step", 1))
        self._action(run, N_("gui", "To the end of the epoch"), "Shift+Right", lambda: self._page_do("step", 0))
        self._action(run, N_("gui", "One moment back"), "Left", lambda: self._page_do("back"))
        run.addSeparator()
        self._action(run, N_("gui", "Same start"), "Ctrl+R", lambda: self._page_do("again", ""))
        self._action(run, N_("gui", "New weights"), "Ctrl+Shift+W", lambda: self._page_do("again", "weights_draw"))
        self._action(run, N_("gui", "New data"), "Ctrl+Shift+D", lambda: self._page_do("again", "data_draw"))
        self._action(run, N_("gui", "Pin this run"), "Ctrl+P", lambda: self._page_do("pin"))
        run.addSeparator()
        self._action(run, N_("gui", "Undo the change"), "Ctrl+Z", lambda: self.page.undo_stack.undo())
        self._action(run, N_("gui", "Redo"), "Ctrl+Shift+Z", lambda: self.page.undo_stack.redo())
        self._action(view, N_("gui", "Light or dark"), "Ctrl+T", self.switch_theme)
        languages = self._menu(view, N_("gui", "Language"))
        self._add_languages(languages)
        self._look_menu = view, languages.menuAction()
        self._action(view, N_("gui", "Next lab"), "Ctrl+Tab", self.next_lab)
        self._action(view, N_("gui", "Lesson"), "F2", self.lessons.toggle)
        self._action(view, N_("gui", "Full screen"), "F11", self._full_screen)
        self._action(view, N_("gui", "Present"), "F5", lambda: self.presentation.toggle())
        self._action(help_menu, N_("gui", "Shortcuts"), "F1", self.help.shortcuts)
        self._action(help_menu, N_("gui", "Glossary"), "Shift+F1", self.help.glossary)
        self._action(help_menu, N_("gui", "Show hints again"), "", self.help.hints)
        self._action(help_menu, N_("gui", "Where the data came from"), "", self.help.sources)
        self._action(help_menu, N_("gui", "About Steepest"), "", self.help.about)
        return bar

    def _menu(self, parent: QMenuBar | QMenu, title: str) -> QMenu:
        menu = QMenu(parent)
        self.say_in_any_language(menu.setTitle, title)
        parent.addMenu(menu)
        return menu

    def _add_languages(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        self._language_actions: dict[str, QAction] = {}
        for key, name in i18n.LANGUAGES.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(key == i18n.language())
            action.triggered.connect(self._language_chooser(key))
            menu.addAction(action)
            self._language_actions[key] = action

    def _language_chooser(self, key: str) -> Callable[[], None]:
        return lambda: self.switch_language(key)

    def say_in_any_language(self, write: Callable[[str], object], text: str) -> None:
        """Write `text` now, and again whenever the language is another."""
        self._texts.append((write, text))
        write(tr(text))

    def _action(self, menu: QMenu, text: str, shortcut: str, do: Callable[[], object]) -> None:
        action = QAction(self)
        self.say_in_any_language(action.setText, text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self.addAction(action)

    # ---- Labs.

    @property
    def page(self) -> Any:
        return self.pages_stack.currentWidget()

    def _page_do(self, method: str, *arguments: Any) -> None:
        if self.page is not None:
            getattr(self.page, method)(*arguments)

    def _open_first(self) -> None:
        key, preset, run = self._first
        remembered = str(self.settings.value("lab", ""))
        known = labs.keys()
        key = key or (remembered if remembered in known else "descent.learners")
        self.open_lab(key, dict(labs.load(key).preset(preset).values) if preset else None)
        if preset:
            self.page.show_preset(preset)
        if run is not None:
            self.open_run(run)
        if self._first_lesson is not None:
            self.lessons.open(self._first_lesson)
        QTimer.singleShot(0, self, self._finish_menus)

    def _finish_menus(self) -> None:
        """What of the menus nobody can have asked for yet."""
        from gui.focus_ring import FocusRing
        from gui.hints import Hints
        from gui.view_menu import ViewMenu

        FocusRing(self)
        self.view_menu = ViewMenu(self, *self._look_menu)
        self.hints = Hints(self)
        appearance().ask_system_for_calm()

    def open_lab(self, key: str, values: dict[str, Any] | None = None) -> None:
        """Show the lab `key`; `values` make it begin again with them."""
        from gui.lab_page import LabPage  # pyqtgraph takes 0.3 s: after the shell is on screen

        concept = labs.concept_of(key)
        if key not in self.pages:
            siblings = [(k, labs.load(k).short_title or labs.load(k).title) for k in concept.labs]
            page = LabPage(labs.load(key), siblings, values)
            page.lab_chosen.connect(self.open_lab)
            page.lab_wanted.connect(self.open_lab)
            page.message.connect(self.say)
            page.export_wanted.connect(self.export)
            page.link_wanted.connect(self.lessons.follow)
            page.lesson_left.connect(self.lessons.leave)
            page.transport.resized.connect(self._place_status)
            self.pages[key] = page
            self.pages_stack.addWidget(page)
        elif values is not None:
            self.pages[key].load_values(values)
        self._tab_buttons[concept.key].setChecked(True)
        self.pages_stack.setCurrentWidget(self.pages[key])
        self.pages[key].setFocus()
        self.settings.setValue("lab", key)
        self.settings.setValue(f"lab/{concept.key}", key)

    def _tab_clicked(self, concept_key: str) -> Callable[[], None]:
        def choose() -> None:
            concept, tab = next(c for c in labs.concepts() if c.key == concept_key), self._tab_buttons[concept_key]
            has_keyboard = tab.hasFocus()
            last = str(self.settings.value(f"lab/{concept_key}", ""))
            self.open_lab(last if last in concept.labs else concept.labs[0])
            if has_keyboard:  # the arrow keys go on from tab to tab
                tab.setFocus()
        return choose

    def next_lab(self) -> None:
        """The next lab, across tabs."""
        known = labs.keys()
        self.open_lab(known[(known.index(self.page.lab_class.key) + 1) % len(known)])

    # ---- Files.

    def open_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr(N_("gui", "Open run")), self._folder(), "run (*.json)")
        if path:
            self._remember_folder(path)
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        try:
            run = record.load_run(path)
        except ParameterError as error:
            self.say(tr(error.message))
            return
        self.open_run(run)

    def open_run(self, run: record.Run) -> None:
        """Show a saved run: its lab repeats it in the worker, in sight, until the saved update."""
        self.open_lab(run.lab)
        self.page.replay(run)

    def save_file(self) -> None:
        if self.page is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, tr(N_("gui", "Save run")), f"{self._folder()}/{self.page.lab_class.key}.json", "run (*.json)")
        if path:
            self._remember_folder(path)
            self.save_path(Path(path))

    def save_path(self, path: Path) -> None:
        done = Message(N_("gui", "Saved to {path}"), path=str(path))
        self.page.with_lab(lambda lab: record.save_run(lab, path), done)

    def export(self, panel: str) -> None:
        """Ask how, then write the page, or one panel of it."""
        if self.page.snapshot is None:
            return
        from gui.export_dialog import ExportDialog

        dialog = ExportDialog(self.page, panel, self._folder(), self)
        dialog.said.connect(self.say)
        if dialog.exec() and dialog.path is not None:
            self._remember_folder(str(dialog.path))

    def report(self) -> None:
        """Ask how, then write a report of the run."""
        if self.page.snapshot is None:
            return
        from gui.report_dialog import ReportDialog

        dialog = ReportDialog(self.page, self._folder(), self)
        dialog.said.connect(self.say)
        if dialog.exec() and dialog.path is not None:
            self._remember_folder(str(dialog.path))

    def export_csv(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr(N_("gui", "Export curves")), f"{self._folder()}/{self.page.lab_class.key}.csv", "CSV (*.csv)")
        if path:
            self._remember_folder(path)
            self.page.with_lab(lambda lab: record.save_history(lab, Path(path)),
                               Message(N_("gui", "Saved to {path}"), path=path))

    def copy(self) -> None:
        from gui import export

        if (snapshot := self.page.as_shown()) is not None:
            lab_class = self.page.lab_class
            export.copy_figure(snapshot, lab_class, caption=export.caption_for(snapshot, lab_class))
            self.say(tr(N_("gui", "Copied")))

    def _folder(self) -> str:
        return str(self.settings.value("folder", str(Path.home())))

    def _remember_folder(self, path: str) -> None:
        self.settings.setValue("folder", str(Path(path).parent))

    # ---- Telling, looking, closing.

    def say(self, text: str) -> None:
        """One line at the foot of the window, gone after a while; screen readers hear it."""
        if text:
            self._status.setText(text)
            self._status.setAccessibleName(text)
            announce(self._status, text)
            self._place_status()
            self._status.show()
            self._status.raise_()
            self._status_timer.start(8000)

    def _place_status(self) -> None:
        """Over the right half of the transport, where nothing is lost under it for a while; on stage, above it."""
        room = self.centralWidget().rect()
        width = min(room.width() // 2, self._status.fontMetrics().horizontalAdvance(self._status.text()) + 40)
        height = self._status.heightForWidth(width)
        foot = room.height() - 12 - self.presentation.height_of_bar
        self._status.setGeometry(room.width() - width - 12, foot - height, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_status()
        self.presentation.resized()

    def quiet(self) -> None:
        """Take the message at the foot away."""
        self._status.hide()

    def switch_theme(self) -> None:
        appearance().switch_base()

    def _draw_theme_button(self) -> None:
        self._theme_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._theme_button.setIcon(theme.icon("theme"))

    def _themed(self) -> None:
        self._draw_theme_button()
        for page in self.pages.values():
            page.set_theme()

    def switch_language(self, wanted: str) -> None:
        """Show everything in `wanted` from now on; what runs goes on running."""
        i18n.use(wanted)
        i18n.remember()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())
            for write, text in self._texts:
                write(tr(text))
            self._languages.show_language()
            self._language_actions[i18n.language()].setChecked(True)
            self.quiet()
        super().changeEvent(event)

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _restore_geometry(self) -> None:
        geometry = self.settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The shell is on screen: now there is time for pyqtgraph and the first lab."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._open_first)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.presentation.leave()
        self.settings.setValue("geometry", self.saveGeometry())
        for page in self.pages.values():
            page.shut()
        super().closeEvent(event)


class Tab(QPushButton):
    """As wide as its words are in bold, so that the tabs stay where they are when another one is chosen."""

    def sizeHint(self) -> QSize:  # noqa: N802
        bold = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(bold + 20, super().sizeHint().height())


def _tab_writer(tab: QPushButton, shortcut: str) -> Callable[[str], None]:
    def write(title: str) -> None:
        tab.setText(title.replace("&", "&&"))
        tab.setShortcut(shortcut)  # a button's new text takes its shortcut away
    return write
