-- An institution's internal objection to what was decided (T20), and the lead's reply.
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "filedById" UUID NOT NULL,
    "filedByName" TEXT NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "reply" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Objection_caseId_idx" ON "Objection"("caseId");
CREATE INDEX "Objection_region_status_dueOn_id_idx" ON "Objection"("region", "status", "dueOn", "id");
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- At most one objection of a case waits for its reply.
CREATE UNIQUE INDEX "Objection_one_open" ON "Objection" ("caseId") WHERE "status" = 'OPEN';

CREATE TRIGGER "Objection_live" AFTER INSERT OR UPDATE ON "Objection" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();
