-- What a machine saw on a paper, once per content and version of the checker. Comparison with a form is made when it is read.
CREATE TABLE "PaperCheck" (
    "fileId" UUID NOT NULL,
    "checker" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "findings" JSONB,

    CONSTRAINT "PaperCheck_pkey" PRIMARY KEY ("fileId", "checker")
);
ALTER TABLE "PaperCheck" ADD CONSTRAINT "PaperCheck_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PaperCheck" ADD CONSTRAINT "PaperCheck_state" CHECK ("state" IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED') AND ("findings" IS NOT NULL) = ("state" = 'DONE'));

-- Small pictures of the pages a hint may point at.
CREATE TABLE "PaperPage" (
    "fileId" UUID NOT NULL,
    "checker" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "webp" BYTEA NOT NULL,

    CONSTRAINT "PaperPage_pkey" PRIMARY KEY ("fileId", "checker", "page")
);
ALTER TABLE "PaperPage" ADD CONSTRAINT "PaperPage_fileId_checker_fkey" FOREIGN KEY ("fileId", "checker") REFERENCES "PaperCheck"("fileId", "checker") ON DELETE CASCADE ON UPDATE CASCADE;

-- Live updates: ids only, to every case the file is bound to.
CREATE FUNCTION portal_notify_paper_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portal_live', json_build_object('kind', 'PaperCheck', 'caseId', m."caseId")::text)
    FROM (SELECT DISTINCT m."caseId" FROM "MaterialFile" b JOIN "Material" m ON m."id" = b."materialId"
          WHERE b."fileId" = NEW."fileId" AND b."supersededAt" IS NULL) m;
  RETURN NULL;
END $$;
CREATE TRIGGER "PaperCheck_live" AFTER UPDATE ON "PaperCheck" FOR EACH ROW EXECUTE FUNCTION portal_notify_paper_check();
