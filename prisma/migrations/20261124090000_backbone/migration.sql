-- Trigram search over Chinese names needs the extension before its indexes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Authority" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "addr" TEXT NOT NULL,

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "loginName" TEXT,
    "mobileHmac" TEXT,
    "mobileSealed" TEXT,
    "email" TEXT,
    "passwordHash" TEXT,
    "passwordVersion" INTEGER NOT NULL DEFAULT 1,
    "failedLogins" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "authorityId" TEXT,
    "institutionId" UUID,
    "relation" TEXT,
    "itemLetters" TEXT[],
    "abilities" TEXT[],
    "certNo" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "passwordVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "ip" TEXT,
    "agent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeSecret" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "secretHmac" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeSecret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameBigrams" TEXT[],
    "uscc" TEXT,
    "usccAbsentReason" TEXT,
    "registrationNo" TEXT,
    "filingNo" TEXT,
    "categoryCode" TEXT NOT NULL,
    "ownership" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL,
    "serviceTarget" TEXT NOT NULL,
    "managementNature" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "bedsApproved" INTEGER NOT NULL DEFAULT 0,
    "dentalChairs" INTEGER NOT NULL DEFAULT 0,
    "legalRep" JSONB NOT NULL,
    "principal" JSONB NOT NULL,
    "legalRepMobileHmac" TEXT,
    "naturalPerson" BOOLEAN NOT NULL DEFAULT false,
    "registered" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Licence" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "no" TEXT NOT NULL,
    "eLicenceId" TEXT,
    "issuedOn" DATE,
    "validFrom" DATE,
    "validTo" DATE,
    "scope" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LicenceEntry" (
    "id" UUID NOT NULL,
    "licenceId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "cycleYears" INTEGER NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "due" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LicenceEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LicenceProceeding" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "caseId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LicenceProceeding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationRecord" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "conclusion" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "visitOn" DATE,
    "caseId" UUID,
    "documentNo" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "VerificationRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Practitioner" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "idType" TEXT NOT NULL,
    "idNoSealed" TEXT,
    "idNoHmac" TEXT,
    "kind" TEXT NOT NULL,
    "practiceNo" TEXT,
    "category" TEXT,
    "scope" TEXT,
    "title" TEXT,
    "departments" TEXT[],
    "registeredHere" BOOLEAN NOT NULL DEFAULT true,
    "multiSite" BOOLEAN NOT NULL DEFAULT false,
    "regValidTo" DATE,
    "fullTime" BOOLEAN NOT NULL DEFAULT true,
    "fromOn" DATE,
    "toOn" DATE,
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RadiationDevice" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "serialNo" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RadiationDevice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RadiationRoom" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RadiationRoom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RadiationWorker" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "personRef" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RadiationWorker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoseReading" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "personRef" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "valueSealed" TEXT NOT NULL,
    "belowMdl" BOOLEAN NOT NULL DEFAULT false,
    "lab" TEXT NOT NULL,
    "reportNo" TEXT,
    "source" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoseReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PointsEntry" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "actOn" DATE NOT NULL,
    "decidedOn" DATE NOT NULL,
    "documentNo" TEXT,
    "reverses" UUID,
    "source" TEXT NOT NULL,

    CONSTRAINT "PointsEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterSnapshot" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "caseId" UUID,
    "system" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "payloadSealed" TEXT,
    "hash" TEXT,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegisterSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'COMBINED',
    "parentId" UUID,
    "caseNo" TEXT,
    "queryCodeSealed" TEXT,
    "institutionId" UUID NOT NULL,
    "institutionName" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'ONLINE',
    "status" TEXT NOT NULL,
    "catalogueHash" TEXT,
    "createdById" UUID NOT NULL,
    "handlerId" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "receivedOn" DATE,
    "acceptedOn" DATE,
    "decidedOn" DATE,
    "dueOn" DATE,
    "committedDue" DATE,
    "statutoryDue" DATE,
    "frozenHash" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseItem" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "licenceId" UUID,
    "entryId" UUID,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "due" DATE NOT NULL,
    "aligned" BOOLEAN NOT NULL DEFAULT false,
    "reviewerId" UUID,
    "visitNeeded" TEXT,
    "committedDue" DATE,
    "statutoryDue" DATE,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "conclusion" TEXT,
    "nextDue" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CaseItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseFact" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "json" JSONB NOT NULL,
    "change" TEXT NOT NULL DEFAULT 'unanswered',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseRow" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL,
    "parentKey" TEXT,
    "position" INTEGER NOT NULL,
    "json" JSONB NOT NULL,
    "change" TEXT NOT NULL DEFAULT 'unchanged',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CaseRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialFile" (
    "id" UUID NOT NULL,
    "materialId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "items" TEXT[],
    "fileVersion" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "MaterialFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "pages" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "scan" TEXT NOT NULL DEFAULT 'NOT_SCANNED',
    "scannedAt" TIMESTAMPTZ(3),
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "item" TEXT,
    "fromState" TEXT,
    "toState" TEXT,
    "actorId" TEXT,
    "actorName" TEXT,
    "actorRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "hash" TEXT NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "onDate" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT,
    "stopKind" TEXT,
    "code" TEXT,
    "legalBasis" TEXT NOT NULL,
    "documentNo" TEXT,
    "actorName" TEXT,
    "note" TEXT,

    CONSTRAINT "ClockEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleResult" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "items" TEXT[],
    "result" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "jump" TEXT,
    "inputHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupplementNotice" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reason" TEXT,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "termOn" DATE NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "documentId" UUID,

    CONSTRAINT "SupplementNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Defect" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "answer" TEXT,
    "answered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Defect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Query" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "termOn" DATE NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Query_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" UUID NOT NULL,
    "caseItemId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleAcknowledgement" (
    "id" UUID NOT NULL,
    "caseItemId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleAcknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "caseItemId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "conclusion" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "signerId" UUID,
    "signerName" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fileId" UUID,
    "note" TEXT,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "caseId" UUID,
    "institutionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "wantedItems" TEXT[],

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "inspectionId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "taskNo" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "items" TEXT[],
    "plannedOn" DATE NOT NULL,
    "plannedSlot" TEXT,
    "checklistVersion" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3),
    "arrivalProof" JSONB,
    "endedAt" TIMESTAMPTZ(3),
    "results" JSONB,
    "comment" TEXT,
    "rescheduled" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitOfficer" (
    "visitId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "certNo" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VisitOfficer_pkey" PRIMARY KEY ("visitId","userId")
);

-- CreateTable
CREATE TABLE "VisitCheck" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "answer" TEXT,
    "fact" TEXT,
    "standard" TEXT,
    "onSpot" BOOLEAN NOT NULL DEFAULT false,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "VisitCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "checkId" UUID,
    "findingId" UUID,
    "round" INTEGER NOT NULL DEFAULT 0,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "checkCode" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "visitId" UUID,
    "orderId" UUID,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RectificationOrder" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "visitId" UUID,
    "round" INTEGER NOT NULL DEFAULT 1,
    "orderedById" UUID NOT NULL,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "servedAt" TIMESTAMPTZ(3),
    "termOn" DATE NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "documentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RectificationOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recheck" (
    "id" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "opinion" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "conclusion" TEXT NOT NULL,
    "afterRectification" BOOLEAN NOT NULL DEFAULT false,
    "proposal" TEXT NOT NULL,
    "reason" TEXT,
    "nextDue" DATE,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "institutionId" UUID,
    "type" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "item" TEXT,
    "authorityId" TEXT NOT NULL,
    "number" TEXT,
    "verificationCode" TEXT NOT NULL,
    "variablesSealed" TEXT NOT NULL,
    "variablesHash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" TEXT,
    "sha256" TEXT,
    "ed25519" TEXT,
    "keyId" TEXT,
    "fileId" UUID,
    "renderedAt" TIMESTAMPTZ(3),
    "renderError" TEXT,
    "servedAt" TIMESTAMPTZ(3),
    "serviceMode" TEXT,
    "supersededById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentCounter" (
    "authorityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "DocumentCounter_pkey" PRIMARY KEY ("authorityId","kind","year")
);

-- CreateTable
CREATE TABLE "CaseCounter" (
    "region" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'CASE',
    "last" INTEGER NOT NULL,

    CONSTRAINT "CaseCounter_pkey" PRIMARY KEY ("region","day","kind")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameBigrams" TEXT[],
    "uscc" TEXT,
    "registrationNo" TEXT,
    "categoryCode" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "principalName" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "nextDue" DATE,
    "authorityName" TEXT NOT NULL,
    "documentNo" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "institutionId" UUID,
    "role" TEXT,
    "region" TEXT,
    "caseId" UUID,
    "code" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipientMasked" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "caseId" UUID,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConnectorState" (
    "system" TEXT NOT NULL,
    "available" BOOLEAN NOT NULL DEFAULT true,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConnectorState_pkey" PRIMARY KEY ("system")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "ip" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "AuditAnchor" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "root" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "heads" TEXT NOT NULL,

    CONSTRAINT "AuditAnchor_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorRole" TEXT,
    "ip" TEXT,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subjectId" TEXT,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("actorId","key")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "hash" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "json" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Parameter" (
    "key" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Parameter_pkey" PRIMARY KEY ("key","validFrom")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" DATE NOT NULL,
    "isWorking" BOOLEAN NOT NULL,
    "name" TEXT,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "OfficeClock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "base" TIMESTAMPTZ(3) NOT NULL,
    "anchoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficeClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredKey" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publicPem" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Authority_region_kind_key" ON "Authority"("region", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "User_loginName_key" ON "User"("loginName");

-- CreateIndex
CREATE UNIQUE INDEX "User_mobileHmac_key" ON "User"("mobileHmac");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_authorityId_role_idx" ON "Membership"("authorityId", "role");

-- CreateIndex
CREATE INDEX "Membership_institutionId_idx" ON "Membership"("institutionId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OneTimeSecret_purpose_subject_idx" ON "OneTimeSecret"("purpose", "subject");

-- CreateIndex
CREATE INDEX "OneTimeSecret_secretHmac_idx" ON "OneTimeSecret"("secretHmac");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_uscc_key" ON "Institution"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_registrationNo_key" ON "Institution"("registrationNo");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_filingNo_key" ON "Institution"("filingNo");

-- CreateIndex
CREATE INDEX "Institution_region_id_idx" ON "Institution"("region", "id");

-- CreateIndex
CREATE INDEX "Institution_name_idx" ON "Institution" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Institution_nameBigrams_idx" ON "Institution" USING GIN ("nameBigrams");

-- CreateIndex
CREATE INDEX "Licence_institutionId_idx" ON "Licence"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "Licence_kind_no_key" ON "Licence"("kind", "no");

-- CreateIndex
CREATE INDEX "LicenceEntry_region_due_id_idx" ON "LicenceEntry"("region", "due", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LicenceEntry_institutionId_item_key" ON "LicenceEntry"("institutionId", "item");

-- CreateIndex
CREATE INDEX "LicenceProceeding_entryId_idx" ON "LicenceProceeding"("entryId");

-- CreateIndex
CREATE INDEX "VerificationRecord_institutionId_decidedOn_idx" ON "VerificationRecord"("institutionId", "decidedOn");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationRecord_institutionId_item_periodTo_decidedOn_key" ON "VerificationRecord"("institutionId", "item", "periodTo", "decidedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_institutionId_ref_key" ON "Practitioner"("institutionId", "ref");

-- CreateIndex
CREATE INDEX "RadiationDevice_institutionId_idx" ON "RadiationDevice"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "RadiationDevice_serialNo_maker_key" ON "RadiationDevice"("serialNo", "maker");

-- CreateIndex
CREATE UNIQUE INDEX "RadiationRoom_institutionId_name_key" ON "RadiationRoom"("institutionId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "RadiationWorker_institutionId_personRef_key" ON "RadiationWorker"("institutionId", "personRef");

-- CreateIndex
CREATE UNIQUE INDEX "DoseReading_institutionId_personRef_fromOn_key" ON "DoseReading"("institutionId", "personRef", "fromOn");

-- CreateIndex
CREATE INDEX "PointsEntry_institutionId_decidedOn_idx" ON "PointsEntry"("institutionId", "decidedOn");

-- CreateIndex
CREATE INDEX "RegisterSnapshot_institutionId_system_fetchedAt_idx" ON "RegisterSnapshot"("institutionId", "system", "fetchedAt");

-- CreateIndex
CREATE INDEX "RegisterSnapshot_caseId_idx" ON "RegisterSnapshot"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Case_caseNo_key" ON "Case"("caseNo");

-- CreateIndex
CREATE INDEX "Case_region_status_dueOn_id_idx" ON "Case"("region", "status", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Case_institutionId_changedAt_idx" ON "Case"("institutionId", "changedAt");

-- CreateIndex
CREATE INDEX "Case_handlerId_idx" ON "Case"("handlerId");

-- CreateIndex
CREATE INDEX "CaseItem_region_open_item_committedDue_id_idx" ON "CaseItem"("region", "open", "item", "committedDue", "id");

-- CreateIndex
CREATE INDEX "CaseItem_reviewerId_open_committedDue_id_idx" ON "CaseItem"("reviewerId", "open", "committedDue", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CaseItem_caseId_item_key" ON "CaseItem"("caseId", "item");

-- CreateIndex
CREATE UNIQUE INDEX "CaseFact_caseId_section_key" ON "CaseFact"("caseId", "section");

-- CreateIndex
CREATE UNIQUE INDEX "CaseRow_caseId_list_rowKey_key" ON "CaseRow"("caseId", "list", "rowKey");

-- CreateIndex
CREATE UNIQUE INDEX "Material_caseId_code_rowKey_key" ON "Material"("caseId", "code", "rowKey");

-- CreateIndex
CREATE INDEX "MaterialFile_materialId_idx" ON "MaterialFile"("materialId");

-- CreateIndex
CREATE INDEX "MaterialFile_fileId_idx" ON "MaterialFile"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "File_sha256_key" ON "File"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvent_caseId_seq_key" ON "CaseEvent"("caseId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ClockEvent_caseId_seq_key" ON "ClockEvent"("caseId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "RuleResult_caseId_run_rule_key" ON "RuleResult"("caseId", "run", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "SupplementNotice_caseId_round_key" ON "SupplementNotice"("caseId", "round");

-- CreateIndex
CREATE INDEX "Defect_noticeId_idx" ON "Defect"("noticeId");

-- CreateIndex
CREATE INDEX "Query_caseId_idx" ON "Query"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_caseItemId_code_key" ON "Checkpoint"("caseItemId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "RuleAcknowledgement_caseItemId_rule_run_key" ON "RuleAcknowledgement"("caseItemId", "rule", "run");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_caseItemId_round_key" ON "Proposal"("caseItemId", "round");

-- CreateIndex
CREATE INDEX "Signature_caseId_idx" ON "Signature"("caseId");

-- CreateIndex
CREATE INDEX "Signature_subject_subjectId_idx" ON "Signature"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Inspection_region_idx" ON "Inspection"("region");

-- CreateIndex
CREATE INDEX "Inspection_caseId_idx" ON "Inspection"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_taskNo_key" ON "Visit"("taskNo");

-- CreateIndex
CREATE INDEX "Visit_region_status_plannedOn_id_idx" ON "Visit"("region", "status", "plannedOn", "id");

-- CreateIndex
CREATE INDEX "VisitOfficer_userId_idx" ON "VisitOfficer"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitCheck_visitId_code_key" ON "VisitCheck"("visitId", "code");

-- CreateIndex
CREATE INDEX "Evidence_checkId_idx" ON "Evidence"("checkId");

-- CreateIndex
CREATE INDEX "Evidence_findingId_idx" ON "Evidence"("findingId");

-- CreateIndex
CREATE INDEX "Evidence_fileId_idx" ON "Evidence"("fileId");

-- CreateIndex
CREATE INDEX "Finding_caseId_idx" ON "Finding"("caseId");

-- CreateIndex
CREATE INDEX "Finding_orderId_idx" ON "Finding"("orderId");

-- CreateIndex
CREATE INDEX "RectificationOrder_region_open_termOn_id_idx" ON "RectificationOrder"("region", "open", "termOn", "id");

-- CreateIndex
CREATE INDEX "RectificationOrder_caseId_idx" ON "RectificationOrder"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Recheck_findingId_round_key" ON "Recheck"("findingId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_caseId_item_version_key" ON "Decision"("caseId", "item", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Document_number_key" ON "Document"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Document_verificationCode_key" ON "Document"("verificationCode");

-- CreateIndex
CREATE INDEX "Document_caseId_issuedAt_idx" ON "Document"("caseId", "issuedAt");

-- CreateIndex
CREATE INDEX "Document_institutionId_idx" ON "Document"("institutionId");

-- CreateIndex
CREATE INDEX "Publication_region_decidedOn_id_idx" ON "Publication"("region", "decidedOn", "id");

-- CreateIndex
CREATE INDEX "Publication_institutionId_idx" ON "Publication"("institutionId");

-- CreateIndex
CREATE INDEX "Publication_name_idx" ON "Publication" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Publication_nameBigrams_idx" ON "Publication" USING GIN ("nameBigrams");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_caseId_item_key" ON "Publication"("caseId", "item");

-- CreateIndex
CREATE INDEX "Notice_institutionId_at_idx" ON "Notice"("institutionId", "at");

-- CreateIndex
CREATE INDEX "Notice_userId_at_idx" ON "Notice"("userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_queuedAt_idx" ON "OutboxMessage"("status", "queuedAt");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AccessLog_at_idx" ON "AccessLog"("at");

-- CreateIndex
CREATE INDEX "AccessLog_subjectId_at_idx" ON "AccessLog"("subjectId", "at");

-- CreateIndex
CREATE INDEX "CatalogueVersion_validFrom_idx" ON "CatalogueVersion"("validFrom");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Licence" ADD CONSTRAINT "Licence_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LicenceEntry" ADD CONSTRAINT "LicenceEntry_licenceId_fkey" FOREIGN KEY ("licenceId") REFERENCES "Licence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LicenceProceeding" ADD CONSTRAINT "LicenceProceeding_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LicenceEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationRecord" ADD CONSTRAINT "VerificationRecord_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practitioner" ADD CONSTRAINT "Practitioner_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadiationDevice" ADD CONSTRAINT "RadiationDevice_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadiationRoom" ADD CONSTRAINT "RadiationRoom_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadiationWorker" ADD CONSTRAINT "RadiationWorker_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoseReading" ADD CONSTRAINT "DoseReading_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsEntry" ADD CONSTRAINT "PointsEntry_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterSnapshot" ADD CONSTRAINT "RegisterSnapshot_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseItem" ADD CONSTRAINT "CaseItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFact" ADD CONSTRAINT "CaseFact_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRow" ADD CONSTRAINT "CaseRow_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialFile" ADD CONSTRAINT "MaterialFile_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialFile" ADD CONSTRAINT "MaterialFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEvent" ADD CONSTRAINT "ClockEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleResult" ADD CONSTRAINT "RuleResult_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplementNotice" ADD CONSTRAINT "SupplementNotice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Defect" ADD CONSTRAINT "Defect_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "SupplementNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_caseItemId_fkey" FOREIGN KEY ("caseItemId") REFERENCES "CaseItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_caseItemId_fkey" FOREIGN KEY ("caseItemId") REFERENCES "CaseItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitOfficer" ADD CONSTRAINT "VisitOfficer_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitCheck" ADD CONSTRAINT "VisitCheck_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "VisitCheck"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "RectificationOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RectificationOrder" ADD CONSTRAINT "RectificationOrder_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;


