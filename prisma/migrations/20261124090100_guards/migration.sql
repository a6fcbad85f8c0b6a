-- "At most one" is an index as well as a rule.

-- T01: at most one DRAFT per institution.
CREATE UNIQUE INDEX "Case_one_draft_per_institution" ON "Case" ("institutionId") WHERE "status" = 'DRAFT';

-- AV07: no other open case for the same institution, item and period.
CREATE UNIQUE INDEX "CaseItem_one_open_per_period" ON "CaseItem" ("entryId", "periodTo") WHERE "open";

-- A finding belongs to one point of one visit.
CREATE UNIQUE INDEX "Finding_one_per_check" ON "Finding" ("visitId", "checkCode") WHERE "visitId" IS NOT NULL;

-- Append-only: what was written as evidence is never changed, not even by the owner of the tables.
CREATE FUNCTION portal_forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is not allowed: the table is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = '55000';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEntry', 'AuditAnchor', 'AccessLog', 'CaseEvent', 'ClockEvent', 'Decision', 'Signature', 'CatalogueVersion', 'RegisterSnapshot', 'Recheck'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION portal_forbid_change()', t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION portal_forbid_change()', t || '_no_truncate', t);
  END LOOP;
END $$;

-- A document's number and frozen variables never change; only its rendering and service move on.
CREATE FUNCTION portal_forbid_document_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" IS DISTINCT FROM OLD."number" OR NEW."variablesHash" <> OLD."variablesHash" OR NEW."verificationCode" <> OLD."verificationCode"
     OR (OLD."sha256" IS NOT NULL AND NEW."sha256" IS DISTINCT FROM OLD."sha256") THEN
    RAISE EXCEPTION 'an issued document is never rewritten' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Document_frozen" BEFORE UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION portal_forbid_document_rewrite();

-- Live updates: ids only, sent at commit (DESIGN §3.9).
CREATE FUNCTION portal_notify_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portal_live', json_build_object('kind', TG_TABLE_NAME, 'caseId', NEW."caseId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "CaseEvent_live" AFTER INSERT ON "CaseEvent" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();
CREATE TRIGGER "Query_live" AFTER INSERT OR UPDATE ON "Query" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();
CREATE TRIGGER "Document_live" AFTER INSERT OR UPDATE OF "status" ON "Document" FOR EACH ROW EXECUTE FUNCTION portal_notify_case();

CREATE FUNCTION portal_notify_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portal_live', json_build_object('kind', 'Notice', 'caseId', NEW."caseId", 'institutionId', NEW."institutionId", 'userId', NEW."userId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "Notice_live" AFTER INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION portal_notify_notice();
