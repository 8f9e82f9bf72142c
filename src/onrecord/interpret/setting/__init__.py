"""To whom, when, on what occasion and where something was told."""

from onrecord.interpret.setting.read import SettingReading, read_setting

__all__ = ["SettingReading", "read_setting"]
