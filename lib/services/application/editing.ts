import { type StoredRow, type StoredSection } from '@/lib/db/answers'
import { lockCaseRow, lockInstitutionAndCase } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import type { AuditDraft } from '@/lib/db/audit'
import { whyMayNotEditDraft } from '@/lib/domain/application/policy'
import { sectionOfList } from '@/lib/domain/application/answers'
import type { ListDef, SectionDef } from '@/lib/domain/items/definition'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { type Application, findApplication } from './load-application'

/** What every change of answers begins with: the case row locked, then everything read anew (STYLE §5). */
export async function lockApplication(
  tx: Tx,
  caseId: string,
  actor: Actor,
  today: IsoDate,
): Promise<Application | null> {
  await lockCaseRow(tx, caseId)
  return findApplication(tx, caseId, actor, today)
}

/** For what also concerns the institution's other cases: its row is locked before. */
export async function lockApplicationOfInstitution(
  tx: Tx,
  caseId: string,
  actor: Actor,
  today: IsoDate,
): Promise<Application | null> {
  await lockInstitutionAndCase(tx, caseId)
  return findApplication(tx, caseId, actor, today)
}

export const whyNotEdit = (actor: Actor, { case: subject }: Application): Refusal | null =>
  whyMayNotEditDraft(actor, subject)

export const sectionDef = ({ defs }: Application, code: string): SectionDef | null =>
  defs.find((section) => section.code === code) ?? null

export interface ListPlace {
  readonly section: SectionDef
  readonly list: ListDef
}

/** The list and its page; rows the register or the system fills in are not edited. */
export function editableList(application: Application, path: string): Result<ListPlace> {
  const section = sectionOfList(path, application.defs)
  const list = section?.lists.find((one) => one.path === path)
  if (!section || !list) return refuse('application.list_unknown', { list: path })
  if (isClosedList(application, list)) return refuse('application.list_from_register', { list: list.wording.title.zh })
  return { ok: true, value: { section, list } }
}

/** A silent register opens its list: somebody must be able to say what is true. */
export const isClosedList = ({ baseline }: Application, list: ListDef): boolean =>
  list.setBySystem === true ||
  (list.readOnlyFromRegister === true && baseline.rows.some((row) => row.list === list.path))

export const storedSection = ({ stored }: Application, code: string): StoredSection | null =>
  stored.sections.find(({ section }) => section === code) ?? null

export const storedRows = ({ stored }: Application, list: string): StoredRow[] =>
  stored.rows.filter((row) => row.list === list)

/** A form made before somebody else's change is not written over it. `what` names the page or row that changed. */
export const changedMeanwhile = (what: string): { ok: false; error: Refusal } =>
  refuse('application.changed_meanwhile', { what })

export const editAudit = (
  caseId: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): readonly [AuditDraft, ...AuditDraft[]] => [
  { stream: `case:${caseId}`, action, subject: { type: 'case', id: caseId }, detail },
]
