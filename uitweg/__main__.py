"""``python3 -m uitweg …``: step into .venv, then do what was asked."""

from uitweg.bootstrap import enter

if __name__ == "__main__":
    enter("uitweg")
    from uitweg.cli import main

    main()
