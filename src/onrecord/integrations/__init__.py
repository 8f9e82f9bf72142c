"""onrecord inside other tools' pipelines."""
