-- What an institution took back (T17, I23): done at once before acceptance, asked for and answered by the lead after it.
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "items" TEXT[],
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "draftId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Withdrawal_caseId_idx" ON "Withdrawal"("caseId");
CREATE INDEX "Withdrawal_region_status_dueOn_id_idx" ON "Withdrawal"("region", "status", "dueOn", "id");
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- At most one request of a case waits for its answer.
CREATE UNIQUE INDEX "Withdrawal_one_asked" ON "Withdrawal" ("caseId") WHERE "status" = 'ASKED';

CREATE TRIGGER "Withdrawal_live" AFTER INSERT OR UPDATE ON "Withdrawal" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();
