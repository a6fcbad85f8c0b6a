-- Working days of the promise a case has used, for comparing a waiting case with the last hundred.
ALTER TABLE "Case" ADD COLUMN "usedDays" INTEGER;
CREATE INDEX "Case_region_decidedOn_id_idx" ON "Case"("region", "decidedOn", "id");
