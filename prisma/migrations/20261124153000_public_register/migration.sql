-- The public register: results in force, newest first, and the numbers people search by.
CREATE INDEX "Publication_in_force" ON "Publication" ("decidedOn" DESC, "id" DESC) WHERE "replacedAt" IS NULL;
CREATE INDEX "Publication_uscc_idx" ON "Publication" ("uscc");
CREATE INDEX "Publication_registrationNo_idx" ON "Publication" ("registrationNo");
CREATE INDEX "Publication_documentNo_idx" ON "Publication" ("documentNo");
