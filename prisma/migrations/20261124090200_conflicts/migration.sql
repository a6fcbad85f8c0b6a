-- Staff who declared a conflict of interest on a case (DOMAIN §2).
CREATE TABLE "ConflictDeclaration" (
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConflictDeclaration_pkey" PRIMARY KEY ("caseId","userId")
);
