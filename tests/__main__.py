"""All tests, after the same set-up as the program's: `python3 -m tests [pytest options]`."""
from gui import environment

if __name__ == "__main__":
    environment.ensure(development=True)
    import sys

    import pytest

    from gui import display

    try:
        display.for_figures()
    except display.NoDisplay as error:
        environment.fail(str(error))
    sys.exit(pytest.main(["-n", "2", "--dist", "worksteal", *sys.argv[1:]]))
