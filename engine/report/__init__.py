"""A report of a run: its settings, seed and numbers, and a short script that repeats it without this program.

Start reading at `recipe.py` (what a script must know), then `numpy_script.py` and its siblings (how it
is said in each library), and `folder.py` (what is written where).
"""
