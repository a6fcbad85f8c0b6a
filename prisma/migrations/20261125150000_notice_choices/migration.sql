-- What a person wants to be told outside the portal, by kind of event; without a row everything leaves at once.
CREATE TABLE "NoticeChoice" (
    "userId" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("userId"),
    CONSTRAINT "NoticeChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What waits for somebody's next summary. The text is sealed; the key is that of the mail it stands for, so nothing is listed twice.
CREATE TABLE "DigestEntry" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "caseId" UUID,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "DigestEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DigestEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "DigestEntry_key_key" ON "DigestEntry"("key");
CREATE INDEX "DigestEntry_userId_idx" ON "DigestEntry"("userId");
CREATE INDEX "DigestEntry_waiting_idx" ON "DigestEntry"("dueAt") WHERE "takenAt" IS NULL;

-- Whose case a view was of, so that its institution can be told.
ALTER TABLE "AccessLog" ADD COLUMN "caseId" UUID;
CREATE INDEX "AccessLog_caseId_id_idx" ON "AccessLog"("caseId", "id");
