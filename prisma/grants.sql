-- Run by the migration runner after every migration, as the owner. `portal_app` owns no table.
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry", "AuditAnchor", "AccessLog", "CaseEvent", "ClockEvent", "Decision", "Signature", "CatalogueVersion", "RegisterSnapshot", "Recheck", "ImportFault" FROM portal_app;
REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM portal_app;
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM portal_app;
