import { Readable } from 'node:stream'
import { database } from '@/lib/db/client'
import { unseal } from '@/lib/db/sealed'
import type { FileTarget } from '@/lib/domain/files/binding'
import type { Actor } from '@/lib/domain/shared/actor'
import { stage } from '@/lib/files/staging'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { confirmUnchangedCommand } from '@/lib/services/application/confirm-unchanged'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { requestSignCodeCommand } from '@/lib/services/application/request-sign-code'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { takeTry } from '@/lib/services/application/case-codes'
import { signApplicationCommand } from '@/lib/services/application/sign-application'
import { type CommandOutcome, newKey, runCommand } from '@/lib/services/command'
import { receiveFile } from '@/lib/services/files/receive-file'
import { samplePdf } from './papers'

/** What an institution does with its application, each step by the command the page would run. */

/** The answer, or the reason why a story failed. */
export function done<Out>(outcome: CommandOutcome<Out>): Out {
  if (outcome.kind === 'done') return outcome.answer
  throw new Error(JSON.stringify(outcome))
}

const WORKLOAD = { outpatients: '4200', emergencies: '0', operations: '0' }
/** Asked of institutions with beds only. */
export const BED_WORKLOAD = { ...WORKLOAD, discharges: '1860', alos: '7.2', occupancy: '78.5' }

export interface Filling {
  readonly workload?: Readonly<Record<string, string>>
  /** Answers that differ from last time, by section. */
  readonly changed?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What changes from year to year: workload, and nothing else for a clean renewal. */
export async function fillDraft(applicant: Actor, caseId: string, filling: Filling = {}): Promise<void> {
  const rows = await database().caseRow.findMany({
    where: { caseId, list: 'a.work' },
    select: { rowKey: true, version: true },
  })
  const act = { actor: applicant }
  for (const { rowKey, version } of rows) {
    const values = filling.workload ?? WORKLOAD
    const input = { caseId, list: 'a.work', rowKey, version, way: 'EDITED', values }
    done(await runCommand(saveRowCommand, { ...act, key: newKey(), input }))
  }
  const tasks = await getTaskList(applicant, caseId)
  for (const section of tasks?.groups.flatMap(({ sections }) => sections) ?? []) {
    const values = filling.changed?.[section.code]
    if (section.state !== 'unanswered') continue
    if (section.confirmable && !values) {
      const input = { caseId, sections: [{ code: section.code, version: section.version }] }
      done(await runCommand(confirmUnchangedCommand, { ...act, key: newKey(), input }))
      continue
    }
    const input = { caseId, section: section.code, version: section.version, change: 'changed', values: values ?? {} }
    done(await runCommand(answerSectionCommand, { ...act, key: newKey(), input }))
  }
}

/** The code as the legal representative reads it on the telephone. */
export async function readSignCode(caseId: string): Promise<string> {
  const message = await database().outboxMessage.findFirstOrThrow({
    where: { caseId, key: { startsWith: 'SIGN_CODE:' } },
    select: { body: true },
    orderBy: { id: 'desc' }, // the office's clock may stand still
  })
  const body = JSON.parse(unseal((message.body as { sealed: string }).sealed)) as { oneTimeCode: string } // the sender's shape
  return body.oneTimeCode
}

export async function signDraft(applicant: Actor, caseId: string): Promise<void> {
  await database().oneTimeSecret.deleteMany({ where: { purpose: 'SIGN', subject: caseId } }) // a minute must lie between two codes
  done(await runCommand(requestSignCodeCommand, { actor: applicant, key: newKey(), input: { caseId } }))
  const code = await readSignCode(caseId)
  const taken = await takeTry('SIGN', applicant, caseId)
  const input = { caseId, truth: true, code }
  done(await runCommand(signApplicationCommand(taken), { actor: applicant, key: newKey(), input }))
}

const MOST_BYTES = 64 * 1024 * 1024

export async function sendFile(actor: Actor, target: FileTarget, bytes: Buffer, name: string): Promise<void> {
  const staged = await stage(Readable.from([bytes]), MOST_BYTES)
  if (!staged) throw new Error('the paper is too long')
  const received = await receiveFile(actor, { staged, name, target, key: newKey() })
  if (!received.ok) throw new Error(received.error.code)
}

const papers = new Map<string, Promise<Buffer>>()

/** The same sample for everybody who needs a paper of that code. */
function paperOf(code: string, title: string): Promise<Buffer> {
  const made =
    papers.get(code) ?? samplePdf({ title, lines: ['演示用材料，内容为虚构。', `材料编号：${code}`], pages: 1 })
  papers.set(code, made)
  return made
}

/** Every paper that is still missing, but for those to be forgotten. */
export async function attachPapers(applicant: Actor, caseId: string, forgotten = 0): Promise<void> {
  const page = await getMaterialsPage(applicant, caseId)
  const missing = page?.yours ?? []
  for (const { code, rowKey, title } of missing.slice(0, Math.max(0, missing.length - forgotten))) {
    const target = { kind: 'material', caseId, code, rowKey, replaces: null } as const
    await sendFile(applicant, target, await paperOf(code, title.zh), `${title.zh}.pdf`)
  }
}
