-- Contact mobiles somebody proved to hold by a one-time code (DOMAIN 3.1 `contact.mobile`). Only the HMAC is kept.
CREATE TABLE "ProvedMobile" (
    "institutionId" UUID NOT NULL,
    "mobileHmac" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "provedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProvedMobile_pkey" PRIMARY KEY ("institutionId", "mobileHmac")
);
ALTER TABLE "ProvedMobile" ADD CONSTRAINT "ProvedMobile_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
