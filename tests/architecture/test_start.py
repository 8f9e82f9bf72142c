import subprocess
import sys

HEAVY = ("sqlalchemy", "numpy", "fastapi", "pyarrow", "lxml", "jinja2", "onnxruntime")


def test_the_command_line_starts_without_what_only_some_commands_need():
    code = f"import sys, onrecord.cli.app; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
