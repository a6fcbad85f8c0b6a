-- Reminders before and after a due date (DOMAIN §7): what was recorded for each step, and the one message of an institution and day.
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "dueDate" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "onDay" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "ground" TEXT,
    "messageId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ReminderMessage" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "sentTo" JSONB NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderMessage_pkey" PRIMARY KEY ("id")
);
-- The window's telephone calls before a due date: who called, and what came of it.
CREATE TABLE "ReminderCall" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "dueDate" DATE NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderCall_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Reminder_institutionId_item_dueDate_step_key" ON "Reminder"("institutionId", "item", "dueDate", "step");
CREATE INDEX "Reminder_messageId_idx" ON "Reminder"("messageId");
CREATE UNIQUE INDEX "ReminderMessage_institutionId_onDay_key" ON "ReminderMessage"("institutionId", "onDay");
CREATE INDEX "ReminderCall_institutionId_at_idx" ON "ReminderCall"("institutionId", "at");
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "ReminderMessage"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReminderMessage" ADD CONSTRAINT "ReminderMessage_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReminderCall" ADD CONSTRAINT "ReminderCall_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "LicenceProceeding_one_open_late" ON "LicenceProceeding"("entryId") WHERE "kind" = 'LATE' AND "status" IN ('OVERDUE', 'ORDERED', 'FILED');
