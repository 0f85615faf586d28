"""Start Steepest: see that the packages are there, then do what the command line says (gui/cli.py)."""
from gui import environment

if __name__ == "__main__":
    environment.ensure()
    from gui import cli

    raise SystemExit(cli.main())
