-- One spreadsheet an administrator brought: what the check found, and how far bringing it in has come.
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "newRows" INTEGER NOT NULL,
    "changedRows" INTEGER NOT NULL,
    "unchangedRows" INTEGER NOT NULL,
    "faultyRows" INTEGER NOT NULL,
    "faults" INTEGER NOT NULL,
    "checkedById" UUID NOT NULL,
    "checkedByName" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "batches" INTEGER NOT NULL,
    "nextBatch" INTEGER NOT NULL DEFAULT 0,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "createdRows" INTEGER NOT NULL DEFAULT 0,
    "updatedRows" INTEGER NOT NULL DEFAULT 0,
    "leftOutRows" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ImportRun_region_id_idx" ON "ImportRun"("region", "id");
CREATE INDEX "ImportRun_status_checkedAt_idx" ON "ImportRun"("status", "checkedAt");

-- At most one file of a kind is being brought in for a region.
CREATE UNIQUE INDEX "ImportRun_one_running" ON "ImportRun" ("region", "kind") WHERE "status" = 'RUNNING';

-- Checked rows waiting for their turn, sealed; gone once brought in or given up.
CREATE TABLE "ImportBatch" (
    "importId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "rowsSealed" TEXT NOT NULL,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("importId","no")
);
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was wrong with a row; values are masked.
CREATE TABLE "ImportFault" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "value" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ImportFault_pkey" PRIMARY KEY ("importId","position")
);
ALTER TABLE "ImportFault" ADD CONSTRAINT "ImportFault_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ImportFault_append_only" BEFORE UPDATE OR DELETE ON "ImportFault" FOR EACH ROW EXECUTE FUNCTION portal_forbid_change();
CREATE TRIGGER "ImportFault_no_truncate" BEFORE TRUNCATE ON "ImportFault" FOR EACH STATEMENT EXECUTE FUNCTION portal_forbid_change();

-- Checked rows may go, never change: what is brought in is what was checked.
CREATE TRIGGER "ImportBatch_never_changed" BEFORE UPDATE ON "ImportBatch" FOR EACH ROW EXECUTE FUNCTION portal_forbid_change();

-- What the check found stays as found; only the progress moves.
CREATE FUNCTION portal_forbid_import_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."region", NEW."kind", NEW."fileName", NEW."sha256", NEW."rows", NEW."newRows", NEW."changedRows", NEW."unchangedRows", NEW."faultyRows", NEW."batches", NEW."checkedById", NEW."checkedAt")
     IS DISTINCT FROM (OLD."region", OLD."kind", OLD."fileName", OLD."sha256", OLD."rows", OLD."newRows", OLD."changedRows", OLD."unchangedRows", OLD."faultyRows", OLD."batches", OLD."checkedById", OLD."checkedAt") THEN
    RAISE EXCEPTION 'a checked import is never rewritten' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ImportRun_frozen" BEFORE UPDATE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION portal_forbid_import_rewrite();
CREATE TRIGGER "ImportRun_no_delete" BEFORE DELETE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION portal_forbid_change();

-- Live updates: ids only, to the administrators of the region.
CREATE FUNCTION portal_notify_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portal_live', json_build_object('kind', 'ImportRun', 'importId', NEW."id", 'region', NEW."region")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "ImportRun_live" AFTER INSERT OR UPDATE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION portal_notify_import();
