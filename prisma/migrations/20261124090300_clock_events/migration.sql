-- A stop is paired with its resume by kind, item and reference (the order's id); an extension says how many days.
ALTER TABLE "ClockEvent" ADD COLUMN "stopRef" TEXT, ADD COLUMN "days" INTEGER;
