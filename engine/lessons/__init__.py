"""Lessons: texts beside a lab with live links, and tasks whose answers are measured.

A lesson is a Markdown file in resources/lessons/<language>, found by its name: `descent.noise.md`, or
`descent.noise.2-more.md` for a further lesson of the same lab. To add one, add the file. Its format is told
in resources/lessons/README.md. Nothing in a lesson is executed.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from engine import files
from engine.lessons.judging import Verdict, correct_choice, distance, goals_met, judge, known_in
from engine.lessons.lesson import Lesson, Passage, read_lesson
from engine.lessons.link import Link, parse_link
from engine.lessons.measuring import Curve, curve_of, measured
from engine.lessons.source import LessonError
from engine.lessons.task import Experiment, Task
from engine.lessons.teacher import LARGEST, TeacherLesson, load_lesson, refuse
from engine.parameters import ParameterError

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
MAIN_LANGUAGE = "en"


def paths_for(lab_key: str, language: str) -> list[Path]:
    """The files of the lab's lessons, in their order; English where there is none in `language`."""
    found = {}
    for folder in (MAIN_LANGUAGE, language):
        for path in (FOLDER / folder).glob(f"{lab_key}*.md"):
            if path.stem == lab_key or path.stem.startswith(f"{lab_key}."):
                found[path.stem] = path
    return [found[key] for key in sorted(found)]


def lessons_for(lab_key: str, language: str) -> tuple[Lesson, ...]:
    """The lab's lessons, in their order. Raises LessonError, naming file and line."""
    return tuple(_kept(path, path.stat().st_mtime_ns, lab_key) for path in paths_for(lab_key, language))


@lru_cache(100)
def _kept(path: Path, changed: int, lab_key: str) -> Lesson:
    """The lesson in a file that was last changed at a certain time, read once."""
    return load_text(path, lab_key)


def load_text(path: Path, lab_key: str = "") -> Lesson:
    """The lesson in a Markdown file, of `lab_key` or whichever lab its head names. Raises LessonError."""
    try:
        return read_lesson(files.read_text(path, LARGEST), path.stem, lab_key)
    except (ParameterError, files.ReadError) as error:
        refuse(path, error.message, error)


__all__ = [
    "Curve", "Experiment", "Lesson", "LessonError", "Link", "Passage", "Task", "TeacherLesson", "Verdict",
    "correct_choice", "curve_of", "distance", "goals_met", "judge", "known_in", "lessons_for", "load_lesson",
    "load_text", "measured", "parse_link", "paths_for", "read_lesson",
]
