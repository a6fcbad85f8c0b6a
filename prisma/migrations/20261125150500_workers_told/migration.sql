-- The institution's word that its radiation workers were told what their examinations and doses are used for, and its withdrawal.
CREATE TABLE "WorkersTold" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "textVersion" TEXT NOT NULL,
    "confirmedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkersTold_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "WorkersTold_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "WorkersTold_caseId_idx" ON "WorkersTold"("caseId");
CREATE UNIQUE INDEX "WorkersTold_standing_key" ON "WorkersTold"("caseId") WHERE "withdrawnAt" IS NULL;
