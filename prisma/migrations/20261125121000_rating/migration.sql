-- 好差评: one per service act (DOMAIN 8). A row without a grade is an invitation nobody has followed yet.
CREATE TABLE "Rating" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "outcomeOn" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ(3),
    "grade" INTEGER,
    "tags" TEXT[],
    "words" TEXT,
    "ratedAt" TIMESTAMPTZ(3),
    "callBy" DATE,
    "fixBy" DATE,
    "calledAt" TIMESTAMPTZ(3),
    "calledByName" TEXT,
    "callNote" TEXT,
    "fixedAt" TIMESTAMPTZ(3),
    "fix" TEXT,
    "documentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Rating_grade" CHECK ("grade" BETWEEN 1 AND 5)
);
CREATE UNIQUE INDEX "Rating_documentId_key" ON "Rating"("documentId");
CREATE UNIQUE INDEX "Rating_caseId_act_key" ON "Rating"("caseId", "act");
CREATE INDEX "Rating_region_status_id_idx" ON "Rating"("region", "status", "id");
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A grade that was given is never changed.
CREATE FUNCTION portal_forbid_rating_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."grade" IS NOT NULL AND (NEW."grade", NEW."tags", NEW."words", NEW."ratedAt") IS DISTINCT FROM (OLD."grade", OLD."tags", OLD."words", OLD."ratedAt") THEN
    RAISE EXCEPTION 'a rating is never rewritten' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Rating_frozen" BEFORE UPDATE ON "Rating" FOR EACH ROW EXECUTE FUNCTION portal_forbid_rating_rewrite();
CREATE TRIGGER "Rating_no_delete" BEFORE DELETE ON "Rating" FOR EACH ROW EXECUTE FUNCTION portal_forbid_change();
