"""What alembic runs: the revisions on a connection that the caller has opened."""

from alembic import context

from onrecord.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
