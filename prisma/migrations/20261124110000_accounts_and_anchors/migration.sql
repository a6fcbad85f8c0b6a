-- "At most one" is an index as well as a rule.

-- A person acts for an institution in one capacity, and holds a role at a bureau once.
CREATE UNIQUE INDEX "Membership_one_per_institution" ON "Membership" ("userId", "institutionId") WHERE "institutionId" IS NOT NULL;
CREATE UNIQUE INDEX "Membership_one_per_role" ON "Membership" ("userId", "role", "authorityId") WHERE "institutionId" IS NULL;

-- The list of accounts is read in pages by name.
CREATE INDEX "User_name_id_idx" ON "User" ("name", "id");

-- Up to where a stream has been anchored: the anchoring job finds what moved without reading every stream.
ALTER TABLE "AuditHead" ADD COLUMN "anchoredSeq" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "AuditHead_to_anchor" ON "AuditHead" ("stream") WHERE "seq" > "anchoredSeq";
