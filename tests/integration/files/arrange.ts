import { Readable } from 'node:stream'
import { database } from '@/lib/db/client'
import type { FileTarget } from '@/lib/domain/files/binding'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Result } from '@/lib/domain/shared/result'
import { stage } from '@/lib/files/staging'
import { newKey } from '@/lib/services/command'
import { type ReceivedFile, receiveFile } from '@/lib/services/files/receive-file'
import { makeInstitution, REGION } from '@/tests/support/factories'

/** A case of one institution for items A and B, with the least the file commands read. */
export async function makeCase(status: string, institutionId: string, createdById: string): Promise<string> {
  const item = (letter: string) => ({
    region: REGION,
    item: letter,
    status: 'DESK',
    periodFrom: new Date('2026-01-21T00:00:00Z'),
    periodTo: new Date('2027-01-20T00:00:00Z'),
    due: new Date('2027-01-20T00:00:00Z'),
  })
  const { id } = await database().case.create({
    data: {
      region: REGION,
      institutionId,
      institutionName: '海青口腔门诊部',
      status,
      createdById,
      acceptedOn: status === 'DRAFT' ? null : new Date('2026-11-24T00:00:00Z'),
      changedAt: new Date('2026-11-24T01:00:00Z'),
      items: { create: [item('A'), item('B')] },
    },
    select: { id: true },
  })
  return id
}

export const material = (caseId: string, code = 'M07', rowKey = '', replaces: string | null = null): FileTarget => ({
  kind: 'material',
  caseId,
  code,
  rowKey,
  replaces,
})

export async function upload(
  actor: Actor,
  target: FileTarget,
  bytes: Buffer,
  { name = '工作总结.pdf', key = newKey() }: { name?: string; key?: string } = {},
): Promise<Result<ReceivedFile>> {
  const staged = await stage(Readable.from([bytes]), 64 * 1024 * 1024)
  if (!staged) throw new Error('too long for a test')
  return receiveFile(actor, { staged, name, target, key })
}

export const refusal = (result: Result<unknown>): string => (result.ok ? 'received' : result.error.code)

/** A visit of two officers at the institution of the case, with one point of the checklist and one finding. */
export async function makeVisit(
  caseId: string,
  institutionId: string,
  { officers, status, finding }: { officers: readonly Actor[]; status: string; finding: string },
): Promise<{ checkId: string; findingId: string; visitId: string }> {
  const at = new Date('2026-11-24T02:00:00Z')
  const inspection = await database().inspection.create({
    data: {
      region: REGION,
      caseId,
      institutionId,
      reason: 'AV20',
      wantedItems: ['A'],
      visits: {
        create: {
          region: REGION,
          taskNo: `HC20261124${String(Math.floor(Math.random() * 1e4)).padStart(4, '0')}`,
          status,
          items: ['A'],
          plannedOn: new Date('2026-11-24T00:00:00Z'),
          checklistVersion: '1',
          officers: { create: officers.map(({ userId, certNo }) => ({ userId, certNo: certNo ?? '' })) },
          checks: { create: { code: 'CK-W02', item: 'A', answer: 'NOT_MET', at } },
        },
      },
    },
    select: { visits: { select: { id: true, checks: { select: { id: true } } } } },
  })
  const [visit] = inspection.visits
  const [check] = visit?.checks ?? []
  if (!visit || !check) throw new Error('the visit was not made')
  const { id: findingId } = await database().finding.create({
    data: {
      caseId,
      item: 'A',
      checkCode: 'CK-W02',
      severity: 'KEY',
      fact: '医疗废物暂存超过两天',
      standard: '不超过两天',
      status: finding,
      visitId: visit.id,
    },
    select: { id: true },
  })
  return { checkId: check.id, findingId, visitId: visit.id }
}

export const otherInstitution = async (): Promise<string> => (await makeInstitution({ name: '别家门诊部' })).id
