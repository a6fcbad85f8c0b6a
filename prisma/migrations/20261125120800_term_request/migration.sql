-- An institution's wish for a longer term to correct (I28), and what the supervisor said.
CREATE TABLE "TermRequest" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "wantedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TermRequest_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "TermRequest_orderId_idx" ON "TermRequest"("orderId");
CREATE INDEX "TermRequest_region_status_id_idx" ON "TermRequest"("region", "status", "id");
ALTER TABLE "TermRequest" ADD CONSTRAINT "TermRequest_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "RectificationOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- At most one wish of an order waits for its answer.
CREATE UNIQUE INDEX "TermRequest_one_asked" ON "TermRequest" ("orderId") WHERE "status" = 'ASKED';

CREATE TRIGGER "TermRequest_live" AFTER INSERT OR UPDATE ON "TermRequest" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();
