"""Editing a statement: other words or labels than were read, by somebody and for a reason."""

from onrecord.run.edit.changes import Asked, Changes
from onrecord.run.edit.fields import FIELDS, Field, Kind
from onrecord.run.edit.judge import edit
from onrecord.run.edit.renew import renew, renew_answers

__all__ = ["FIELDS", "Asked", "Changes", "Field", "Kind", "edit", "renew", "renew_answers"]
