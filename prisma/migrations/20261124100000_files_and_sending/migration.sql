-- A photo taken by mistake is taken off the check before the record is signed; the row and the file stay as evidence.
ALTER TABLE "Evidence" ADD COLUMN "removedAt" TIMESTAMPTZ(3);

-- Office time before which an SMS is not sent (08:00–20:00, DOMAIN §5.3); found by a scanner, not by the queue's own clock.
ALTER TABLE "OutboxMessage" ADD COLUMN "notBefore" TIMESTAMPTZ(3);
CREATE INDEX "OutboxMessage_status_notBefore_idx" ON "OutboxMessage" ("status", "notBefore");

CREATE INDEX "Notice_role_region_at_idx" ON "Notice" ("role", "region", "at");

-- Who is told about a notice must be in the message: a staff notice goes to a role of a region.
CREATE OR REPLACE FUNCTION portal_notify_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portal_live', json_build_object('kind', 'Notice', 'caseId', NEW."caseId", 'institutionId', NEW."institutionId",
    'userId', NEW."userId", 'role', NEW."role", 'region', NEW."region")::text);
  RETURN NULL;
END $$;
