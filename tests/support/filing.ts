import { answerOf } from '@/lib/connectors/simulated-district/answers'
import { institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { dosePayloadSchema } from '@/lib/connectors/dose/port'
import { licencePayloadSchema } from '@/lib/connectors/licence/port'
import { nhcPayloadSchema } from '@/lib/connectors/nhc/port'
import { supervisionPayloadSchema } from '@/lib/connectors/supervision/port'
import { database, inTransaction } from '@/lib/db/client'
import { unseal } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { confirmUnchangedCommand } from '@/lib/services/application/confirm-unchanged'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { requestSignCodeCommand } from '@/lib/services/application/request-sign-code'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { takeTry } from '@/lib/services/application/case-codes'
import { signApplicationCommand } from '@/lib/services/application/sign-application'
import { pullForStart, startDraftCommand } from '@/lib/services/application/start-draft'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { type CommandOutcome, newKey, runCommand } from '@/lib/services/command'
import { importInstitution } from '@/lib/services/institution/import-institution'
import { makeApplicant } from './factories'

/** One institution of the simulated district, imported as the register connector would, with somebody to act for it. */
export interface Clinic {
  readonly institutionId: string
  readonly applicant: Actor
}

export async function makeClinic(serial: number = MAIN_SERIAL): Promise<Clinic> {
  const one = institutionBySerial(serial)
  const payload = {
    nhc: nhcPayloadSchema.parse(answerOf('nhc', one)),
    licence: licencePayloadSchema.parse(answerOf('licence', one)),
    supervision: supervisionPayloadSchema.parse(answerOf('supervision', one)),
    dose: dosePayloadSchema.parse(answerOf('dose', one)),
  }
  const asOf = new Date('2026-11-24T00:00:00Z')
  const institutionId = await inTransaction((tx) => importInstitution(tx, payload, { source: 'nhc', asOf }))
  return { institutionId, applicant: await makeApplicant(institutionId) }
}

/** The answer, or the reason why the arrangement of a test failed. */
export function done<Out>(outcome: CommandOutcome<Out>): Out {
  if (outcome.kind === 'done') return outcome.answer
  throw new Error(JSON.stringify(outcome))
}

export async function makeDraft({ applicant }: Clinic, letters: readonly ItemLetter[] = ['A', 'B']): Promise<string> {
  const pulled = await pullForStart(applicant, null)
  const started = await runCommand(startDraftCommand(pulled), { actor: applicant, key: newKey(), input: { letters } })
  return done(started).caseId
}

/** Figures of a year, by list; those of the wards only where there are beds. */
const OF_A_YEAR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a.work': { outpatients: '4200', emergencies: '0', operations: '0' },
  'c.work': {
    ...{ deliveries: '310', caesareans: '120', maternalDeaths: '0', perinatalDeaths: '1' },
    ...{ asphyxia: '2', birthDefects: '3', transfersOut: '4' },
  },
}
const OF_THE_WARDS = { discharges: '2300', alos: '6.5', occupancy: '71' }

/** Figures of the period, by page. */
export const OF_THE_PERIOD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'c-birth-certificates': {
    ...{ 'c.birthCert.received': '900', 'c.birthCert.issued': '850' },
    ...{ 'c.birthCert.voided': '8', 'c.birthCert.stock': '42' },
  },
  'd-procedures': {
    ...{ 'd.counts.medicalAbortion': '60', 'd.counts.surgicalAbortion': '85', 'd.counts.midTermInduction': '6' },
    ...{ 'd.counts.tubalLigation': '4', 'd.counts.vasectomy': '0', 'd.counts.complications': '1' },
    ...{ 'd.midTermChecked': '6' },
  },
  'e-exams': {
    ...{ 'e.exams.male': '1480', 'e.exams.female': '1502', 'e.exams.abnormal': '96' },
    ...{ 'e.exams.certificatesIssued': '2982', 'e.chiefExaminer': 'p1' },
  },
  'f-screening': {
    ...{ 'f.counts.screened': '860', 'f.counts.highRisk': '40', 'f.counts.referred': '40' },
    ...{ 'f.counts.followedUp': '838' },
  },
}

/** What changes from year to year: the figures, and nothing else for a clean renewal. */
export async function fillDraft({ applicant }: Clinic, caseId: string): Promise<void> {
  const rows = await database().caseRow.findMany({
    where: { caseId, list: { in: Object.keys(OF_A_YEAR) } },
    select: {
      list: true,
      rowKey: true,
      version: true,
      case: { select: { institution: { select: { bedsApproved: true } } } },
    },
  })
  for (const { list, rowKey, version, case: of } of rows) {
    const wards = list === 'a.work' && of.institution.bedsApproved > 0 ? OF_THE_WARDS : {}
    const input = { caseId, list, rowKey, version, way: 'EDITED', values: { ...OF_A_YEAR[list], ...wards } }
    done(await runCommand(saveRowCommand, { actor: applicant, key: newKey(), input }))
  }
  const tasks = await getTaskList(applicant, caseId)
  for (const section of tasks?.groups.flatMap(({ sections }) => sections) ?? []) {
    if (section.state !== 'unanswered') continue
    if (section.confirmable) {
      const input = { caseId, sections: [{ code: section.code, version: section.version }] }
      done(await runCommand(confirmUnchangedCommand, { actor: applicant, key: newKey(), input }))
      continue
    }
    const values = OF_THE_PERIOD[section.code] ?? {}
    const input = { caseId, section: section.code, version: section.version, change: 'changed', values }
    done(await runCommand(answerSectionCommand, { actor: applicant, key: newKey(), input }))
  }
}

/** The code as the legal representative reads it on the telephone. */
export async function readSignCode(caseId: string): Promise<string> {
  const message = await database().outboxMessage.findFirstOrThrow({
    where: { caseId, key: { startsWith: 'SIGN_CODE:' } },
    select: { body: true },
    orderBy: { id: 'desc' }, // the office's clock stands still in tests
  })
  const body = JSON.parse(unseal((message.body as { sealed: string }).sealed)) as { oneTimeCode: string } // the sender's shape
  return body.oneTimeCode
}

export async function signDraft({ applicant }: Clinic, caseId: string): Promise<void> {
  await database().oneTimeSecret.deleteMany({ where: { purpose: 'SIGN', subject: caseId } }) // a minute must lie between two codes
  done(await runCommand(requestSignCodeCommand, { actor: applicant, key: newKey(), input: { caseId } }))
  const code = await readSignCode(caseId)
  const taken = await takeTry('SIGN', applicant, caseId)
  done(
    await runCommand(signApplicationCommand(taken), {
      actor: applicant,
      key: newKey(),
      input: { caseId, truth: true, code },
    }),
  )
}

/** A case handed in by its institution, through the real commands. */
export async function makeSubmitted(
  clinic: Clinic,
  letters: readonly ItemLetter[] = ['A', 'B'],
): Promise<{ caseId: string; caseNo: string }> {
  const caseId = await makeDraft(clinic, letters)
  await fillDraft(clinic, caseId)
  await signDraft(clinic, caseId)
  const { caseNo } = done(
    await runCommand(submitApplicationCommand, { actor: clinic.applicant, key: newKey(), input: { caseId } }),
  )
  return { caseId, caseNo }
}
