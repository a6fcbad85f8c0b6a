-- Who acts for an institution: the mandate of a handler with its dates (DOMAIN 3.1), invitations of colleagues, and who
-- handed a case to whom.
ALTER TABLE "Membership" ADD COLUMN "mandateFrom" DATE, ADD COLUMN "mandateTo" DATE;

-- One person acts for one institution once at a time.
CREATE UNIQUE INDEX "Membership_one_active_place" ON "Membership" ("userId", "institutionId") WHERE "active" AND "institutionId" IS NOT NULL;

CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mobileHmac" TEXT NOT NULL,
    "mobileSealed" TEXT NOT NULL,
    "mandateFrom" DATE,
    "mandateTo" DATE,
    "status" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "invitedByName" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Invitation_institutionId_idx" ON "Invitation"("institutionId");
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- At most one invitation of an institution to one mobile is open.
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" ("institutionId", "mobileHmac") WHERE "status" = 'OPEN';

CREATE TABLE "HandOver" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "fromId" UUID,
    "fromName" TEXT,
    "toId" UUID NOT NULL,
    "toName" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "HandOver_caseId_idx" ON "HandOver"("caseId");
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "HandOver_live" AFTER INSERT ON "HandOver" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();

-- Whoever began an application on-line handles it until it is handed over.
UPDATE "Case" SET "handlerId" = "createdById" WHERE "channel" = 'ONLINE' AND "handlerId" IS NULL;
