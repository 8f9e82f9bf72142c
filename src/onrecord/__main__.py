"""`python -m onrecord` is `onrecord`. A worker that is started loads this file again, and needs nothing of it."""


def main() -> None:
    """The command."""
    from onrecord.cli.app import main as command

    command()


if __name__ == "__main__":
    main()
