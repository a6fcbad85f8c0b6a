import { listArchive } from '@/lib/db/case-archive'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { type ArchiveEntry, archiveEntries } from '@/lib/domain/application/archive'
import { documentType, isDocumentCode } from '@/lib/domain/document/document-types'
import { officeDate } from '@/lib/domain/shared/dates'
import type { Actor } from '@/lib/domain/shared/actor'
import { catalogueOf } from '@/lib/services/items/catalogue'

export interface CaseArchive {
  readonly name: string
  readonly entries: readonly ArchiveEntry[]
}

/** Everything of a case that its institution handed in or was given, under names a person can read. Only for the institution. */
export async function getCaseArchive(actor: Actor, caseId: string): Promise<CaseArchive | null> {
  if (actor.role !== 'APP') return null
  const subject = await findVisibleCase(database(), caseId, actor)
  if (!subject) return null
  const { papers, documents } = await listArchive(database(), caseId)
  const { today } = await officeNow()
  const catalogue = await catalogueOf(subject, today)
  return {
    name: [subject.institutionName, subject.caseNo].filter(Boolean).join(' '),
    entries: archiveEntries({
      papers: papers.map((paper) => ({ ...paper, title: catalogue.material(paper.code)?.wording.title.zh ?? '' })),
      documents: documents
        .filter(({ type }) => type !== 'DOC-17')
        .map(({ type, issuedAt, ...document }) => ({
          ...document,
          title: isDocumentCode(type) ? documentType(type).name.zh : type,
          issuedOn: officeDate(issuedAt),
        })),
    }),
  }
}
