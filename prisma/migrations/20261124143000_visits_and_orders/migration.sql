-- What the order asked to be sent for a finding, in the supervisor's words; the institution reads it beside the finding.
ALTER TABLE "Finding" ADD COLUMN "wanted" TEXT;

-- "At most one" is an index as well as a rule: one visit under way for a request, one first order for a visit.
CREATE UNIQUE INDEX "Visit_one_open" ON "Visit" ("inspectionId") WHERE "status" IN ('PLANNED', 'ARRIVED', 'RECORDED');
CREATE UNIQUE INDEX "RectificationOrder_one_per_visit" ON "RectificationOrder" ("visitId") WHERE "visitId" IS NOT NULL AND "round" = 1;

-- Each officer signs a record once.
CREATE UNIQUE INDEX "Signature_one_per_record" ON "Signature" ("subject", "subjectId", "signerId") WHERE "subject" LIKE 'VISIT:%' AND "signerId" IS NOT NULL;

-- Findings of a case are listed by their visit, and by their stage in the supervisor's ledger.
CREATE INDEX "Finding_visitId_idx" ON "Finding" ("visitId");
CREATE INDEX "Finding_unsettled" ON "Finding" ("status", "id") WHERE "status" IN ('OPEN', 'ORDERED', 'SUBMITTED');
