-- A resumable upload that is under way, by real time: an application is not handed in while one of its files is still coming.
CREATE TABLE "UploadRun" (
    "id" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UploadRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "UploadRun_caseId_lastAt_idx" ON "UploadRun"("caseId", "lastAt");
