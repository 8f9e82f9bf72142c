"""`python -m onrecord` is `onrecord`."""

from onrecord.cli.app import main

if __name__ == "__main__":
    main()
