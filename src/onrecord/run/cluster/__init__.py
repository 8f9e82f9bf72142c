"""The pipeline over archives: cut into shards, read by workers, kept as Parquet, resumed where it broke off."""
