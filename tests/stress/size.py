"""How much the stress tests do: little, unless ONRECORD_STRESS=full."""

import os

IS_FULL = os.environ.get("ONRECORD_STRESS", "small") == "full"
DOCUMENTS = 500 if IS_FULL else 40
KILLS = 20 if IS_FULL else 4
RUN_KILLS, RUN_RECORDS = (30, 120) if IS_FULL else (1, 10)
HOSTILE_INPUTS = 5_000 if IS_FULL else 60
EDITORS = 60 if IS_FULL else 3
CALLS = 500 if IS_FULL else 6
BUSY_S = 60.0 if IS_FULL else 4.0
