-- What a simulated system received, once per message id; empty in production.
CREATE TABLE "SimulatorInbox" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SimulatorInbox_pkey" PRIMARY KEY ("id")
);
