"""The command line: open the window, or run a lab without one.

What goes wrong is said in one line on stderr, with exit status 2. Qt is imported last, when
everything else has been found to be right, and not at all where it isn't needed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from engine import files, headless, labs, record
from engine.lab import Lab
from engine.parameters import ParameterError
from gui import display
from gui.environment import fail
from gui.languages import LANGUAGES

FIGURES = (".png", ".svg", ".pdf")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # consoles without Greek letters
    options = _parser().parse_args(arguments)
    try:
        status = options.do(options) or 0
        sys.stdout.flush()
        return int(status)
    except BrokenPipeError:  # whoever read our output has enough, as in "labs | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (ParameterError, files.WriteError, display.NoDisplay) as error:
        fail(str(error))
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        fail(f"Qt can't be loaded: {error}")
    except KeyboardInterrupt:
        sys.stderr.write("stopped; nothing was written\n")
        return 130


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        fail(f"{self.prog}: {message}")


def _parser() -> argparse.ArgumentParser:
    about = "Steepest: a laboratory for the basics of deep learning."
    parser = _Parser(prog="main.py", description=about, allow_abbrev=False)
    parser.add_argument("--lab", dest="window_lab", metavar="KEY", help="open the window at this lab")
    parser.add_argument("--preset", dest="window_preset", metavar="NAME", help="with these settings (needs --lab)")
    parser.set_defaults(do=_window)
    commands = parser.add_subparsers(metavar="COMMAND")

    command = commands.add_parser("labs", help="list the labs", allow_abbrev=False)
    command.add_argument("--json", action="store_true", help="with all parameters, presets and views")
    command.set_defaults(do=_list)

    command = commands.add_parser("run", help="run a lab without a window", allow_abbrev=False)
    _add_experiment(command)
    command.add_argument("--out", type=Path, required=True, metavar="DIR",
                         help="folder for run.json, history.csv and figure.svg")
    command.set_defaults(do=_run)

    command = commands.add_parser("figure", help="draw a lab without a window", allow_abbrev=False)
    _add_experiment(command)
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="a .png, .svg or .pdf file")
    command.set_defaults(do=_figure)

    command = commands.add_parser("gallery", help="draw all figures of the book without a window", allow_abbrev=False)
    command.add_argument("folder", type=Path, metavar="DIR", help="folder for the figures and index.html")
    command.add_argument("--format", choices=[suffix[1:] for suffix in FIGURES], default="svg")
    _add_language(command)
    command.set_defaults(do=_gallery)

    command = commands.add_parser("open", help="open a saved run in the window", allow_abbrev=False)
    command.add_argument("file", type=Path, metavar="FILE.json")
    command.set_defaults(do=_open)

    command = commands.add_parser("lesson", help="open a teacher's lesson in the window", allow_abbrev=False)
    command.add_argument("--check", action="store_true",
                         help="try it out without a window (also a text alone, FILE.md), and say what is wrong")
    command.add_argument("file", type=Path, metavar="FILE.json")
    command.set_defaults(do=_lesson)
    return parser


def _add_experiment(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", metavar="KEY", help="a lab, as listed by 'labs', or FILE.json, a saved run to repeat")
    command.add_argument("--preset", metavar="NAME")
    command.add_argument("--set", action="append", default=[], type=_setting, metavar="NAME=VALUE", dest="settings",
                         help="a parameter; may be given several times")
    command.add_argument("--seed", metavar="N")
    length = command.add_mutually_exclusive_group()
    length.add_argument("--steps", type=_count, metavar="N", help="updates")
    length.add_argument("--epochs", type=_count, metavar="N")
    _add_language(command)


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=list(LANGUAGES), default="en", help="the language of figures (default: en)")


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form name=value")
    return name.strip(), value


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        count = -1
    if not 0 <= count <= record.MOST_STEPS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to {record.MOST_STEPS}")
    return count


# ---- The commands.


def _window(options: argparse.Namespace) -> int:
    if options.window_preset is not None and options.window_lab is None:
        fail("main.py: --preset needs --lab")
    if options.window_lab is not None:
        lab = labs.load(options.window_lab)
        if options.window_preset is not None:
            lab.preset(options.window_preset)
    return _open_window(options.window_lab, options.window_preset, None)


def _open(options: argparse.Namespace) -> int:
    _refuse_window_options(options)
    return _open_window(None, None, record.load_run(options.file))


def _lesson(options: argparse.Namespace) -> int:
    _refuse_window_options(options)
    from engine import lessons

    if options.check:
        return _check_lesson(options.file)
    lesson = lessons.load_lesson(options.file)
    return _open_window(lesson.lab, None, None, lesson)


def _check_lesson(path: Path) -> int:
    """Try out everything in a lesson; status 1 if something in it can't be done."""
    from engine import lessons
    from engine.lessons import trial

    if path.suffix == ".md":
        lesson = lessons.load_text(path)
    else:
        teacher = lessons.load_lesson(path)
        trial.started(teacher)
        lesson = teacher.lesson
    print(f"{lesson.title}: lab {lesson.lab}, tasks: {len(lesson.tasks)}, links: {len(lesson.hrefs)}")
    problems = [f"link {problem}" for problem in trial.link_problems(lesson)]
    display.for_figures()
    from gui.formulas import typeset

    problems += [f"the formula ${latex}$ can't be set" for latex, alone in lesson.formulas if not typeset(latex, alone)]
    for task in lesson.tasks:
        found = trial.tried(task, labs.load(lesson.lab))
        if not found.problems:
            print(f"line {task.line}, {task.id}: {found}")
        problems += [f"line {task.line}, {task.id}: {problem}" for problem in found.problems]
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return 1 if problems else 0


def _open_window(
    lab: str | None, preset: str | None, run: record.Run | None, lesson: Any = None,
) -> int:
    display.for_window()
    from gui import app

    return app.run(lab, preset, run, lesson)


def _list(options: argparse.Namespace) -> None:
    _refuse_window_options(options)
    found = [labs.load(key) for key in labs.keys()]
    if options.json:
        print(json.dumps([headless.describe(lab) for lab in found], indent=2))
        return
    for lab in found:
        print(f"{lab.key:24} {lab.title}")
        for preset in lab.presets:
            print(f"  --preset {preset.key:20} {preset.title}")


def _run(options: argparse.Namespace) -> None:
    _refuse_window_options(options)
    experiment = _experiment(options)
    display.for_figures()
    folder = files.make_folder(options.out)
    names = ("run.json", "history.csv", "figure.svg")
    lab = _done(experiment)
    with ExitStack() as stack:  # all three, or none
        run, history, figure = (stack.enter_context(files.written_beside(folder / name)) for name in names)
        run.write_text(record.run_of(lab).to_json(), encoding="utf-8", newline="\n")
        history.write_text(lab.history.to_csv(), encoding="utf-8", newline="\n")
        _draw(lab, figure, options.lang)
    print(json.dumps(_summary(lab), allow_nan=False))


def _figure(options: argparse.Namespace) -> None:
    _refuse_window_options(options)
    path: Path = options.output
    if path.suffix.lower() not in FIGURES:
        fail(f"main.py figure: -o can't be {str(path)!r}: allowed are files that end in {', '.join(FIGURES)}")
    experiment = _experiment(options)
    display.for_figures()
    files.make_folder(path.parent)
    _draw(_done(experiment), path, options.lang)


def _gallery(options: argparse.Namespace) -> int:
    _refuse_window_options(options)
    display.for_figures()
    folder = files.make_folder(options.folder)
    from gui import gallery

    return gallery.command(folder, options.format, options.lang)


def _refuse_window_options(options: argparse.Namespace) -> None:
    if options.window_lab is not None or options.window_preset is not None:
        fail("main.py: --lab and --preset before a command open the window: put them after it")


@dataclass(frozen=True)
class _Experiment:
    """A lab at update 0, and what brings it to update `steps`, telling on the way how far it is."""

    lab: Lab
    steps: int
    run: Callable[[Callable[[int], None]], None]


def _experiment(options: argparse.Namespace) -> _Experiment:
    """What the command line asks for. Raises ParameterError."""
    if options.key.endswith(".json"):
        return _saved(options)
    lab = _set_up(options)
    steps = headless.length(lab, options.preset, options.steps, options.epochs)
    return _Experiment(lab, steps, lambda report: headless.run(lab, steps, report))


def _saved(options: argparse.Namespace) -> _Experiment:
    """A saved run, which has its own settings and length."""
    for name in ("preset", "settings", "seed", "steps", "epochs"):
        if getattr(options, name) not in (None, []):
            fail(f"main.py: a saved run has its own settings and length: leave --{name.replace('settings', 'set')} out")
    replay = record.Replay(record.load_run(Path(options.key)))
    return _Experiment(replay.lab, replay.run.steps, lambda report: headless.repeat(replay, report))


def _set_up(options: argparse.Namespace) -> Lab:
    """The lab with the settings of the command line."""
    lab = labs.load(options.key)
    settings = dict(options.settings)
    if options.seed is not None:
        settings["seed"] = options.seed
    if options.epochs is not None and "epochs" in lab.parameters:
        settings["epochs"] = str(options.epochs)
    return lab(headless.values_for(lab, options.preset, settings))


def _done(experiment: _Experiment) -> Lab:
    """Run it; whoever watches a terminal sees how far it is, and hears if it diverged on the way."""
    lab, watched = experiment.lab, sys.stderr.isatty()

    def report(made: int) -> None:
        if watched:
            sys.stderr.write(f"\r{lab.step_name} {made} of {experiment.steps} ")
            sys.stderr.flush()

    experiment.run(report)
    if watched:
        sys.stderr.write("\r\x1b[K")
    if lab.banner is not None:
        sys.stderr.write(f"{lab.banner.message}\n")
    return lab


def _draw(lab: Lab, path: Path, language: str) -> None:
    from gui import export, i18n

    export.need_application()
    i18n.use(language)
    snapshot = lab.snapshot()
    export.save_figure(snapshot, type(lab), path, caption=export.caption_for(snapshot, type(lab)), grows=True)


def _summary(lab: Lab) -> dict[str, Any]:
    return {
        "lab": lab.key, "seed": lab.seed, "steps": lab.steps, "epochs": lab.epoch, "diverged": lab.banner is not None,
        "figures": record.final_figures(lab),
    }
