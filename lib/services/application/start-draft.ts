import type { NewCaseItem } from '@/lib/db/cases'
import { createAnswers, findDraft, findOpenFilings, type OpenFiling } from '@/lib/db/application'
import { type FilingEntry, type FilingInstitution, findFilingInstitution } from '@/lib/db/filing-institutions'
import { recordedAnswersPart } from '@/lib/db/verification-records'
import { lockInstitution } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { readPart } from '@/lib/db/parts'
import { toDate } from '@/lib/db/dates'
import { stepCase, type CaseStep } from '@/lib/domain/application/events'
import { startDraftInput } from '@/lib/domain/application/inputs'
import { chooseItems, isAligned, type Offer, offersFor } from '@/lib/domain/application/offers'
import { whyMayNotStartDraft } from '@/lib/domain/application/policy'
import { prefillDraft, type RecordedAnswers } from '@/lib/domain/application/prefill'
import { type People, whyMandateStopsFiling } from '@/lib/domain/people/policy'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, type Refusal, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import {
  findNewestSnapshots,
  type PulledRegister,
  pullRegisters,
  registersOf,
  saveSnapshots,
} from '@/lib/services/institution/registers'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { noticesFor } from '@/lib/services/notice/notify'
import { peopleOf } from '@/lib/services/people/people-of'
import { keepDaysAt } from './draft-term'
import { knownOf } from './load-application'

interface StartState {
  readonly institution: FilingInstitution
  readonly people: People
  readonly draftId: string | null
  readonly offers: readonly Offer[]
  readonly catalogue: Catalogue
  readonly last: RecordedAnswers | null
  readonly keepDays: number
}

interface Started extends StartState {
  readonly chosen: readonly Offer[]
  readonly step: CaseStep | null
  readonly keptUntil: IsoDate
}

/** T01. At most one draft per institution: whoever starts again, in a second tab or by a double click, opens the same one. */
export const startDraftCommand = (pulled: readonly PulledRegister[] = []) =>
  defineCommand({
    name: 'application.startDraft',
    input: startDraftInput,
    load: async (tx, { institutionId }, actor, { today }): Promise<StartState | null> => {
      const id = actor.role === 'APP' ? actor.institutionId : institutionId
      return id ? loadStart(tx, id, today) : null
    },
    authorise: (actor, { institution, people }) =>
      whyNotStart(actor, institution) ?? whyMandateStopsFiling(actor, people),
    decide: decideStart,
    save: (tx, started, context) => saveDraft(tx, started, { context, pulled }),
    audit: ({ draftId, chosen }, { caseId }) => [
      {
        stream: `case:${caseId}`,
        action: draftId ? 'application.draft_reopened' : 'application.draft_started',
        subject: { type: 'case', id: caseId },
        ...(draftId ? {} : { detail: { items: chosen.map(({ letter }) => letter) } }),
      },
    ],
    outbox: ({ draftId, institution, keptUntil }, { caseId }) =>
      draftId
        ? []
        : noticesFor('N01', {
            caseId,
            occasion: 'T01',
            recipients: [{ kind: 'institution', institutionId: institution.id }],
            facts: { date: keptUntil },
            href: routes.draft(caseId),
          }),
  })

/** Registers are asked before the draft begins, once a day; without a draft to begin there is nothing to ask for. */
export async function pullForStart(actor: Actor, institutionId: string | null): Promise<readonly PulledRegister[]> {
  const id = actor.role === 'APP' ? actor.institutionId : institutionId
  const institution = id ? await findFilingInstitution(database(), id) : null
  if (!institution || whyNotStart(actor, institution) || (await findDraft(database(), institution.id))) return []
  const { today } = await officeNow()
  const snapshots = await findNewestSnapshots(database(), institution.id)
  const asked = snapshots.filter(({ fetchedAt, status }) => status === 'OK' && officeDate(fetchedAt) === today)
  return asked.length > 0 ? [] : pullRegisters(institution.id)
}

export const whyNotStart = (actor: Actor, { id, region }: Pick<FilingInstitution, 'id' | 'region'>): Refusal | null =>
  whyMayNotStartDraft(actor, { institutionId: id, region })

async function loadStart(tx: Tx, institutionId: string, today: IsoDate): Promise<StartState | null> {
  await lockInstitution(tx, institutionId)
  const institution = await findFilingInstitution(tx, institutionId)
  if (!institution) return null
  const { catalogue } = await catalogueAt(today, tx)
  const draft = await findDraft(tx, institutionId)
  const open = await findOpenFilings(tx, institutionId)
  return {
    institution,
    people: await peopleOf(tx, institutionId, today),
    draftId: draft?.id ?? null,
    offers: offersOf(institution, { catalogue, open, today }),
    catalogue,
    last: await readPart(tx, recordedAnswersPart(institutionId, today)),
    keepDays: await keepDaysAt(today),
  }
}

export const entriesOf = (institution: FilingInstitution): FilingEntry[] =>
  institution.licences.flatMap(({ entries }) => entries)

/** Items of this office’s catalogue that the institution’s licences carry. */
export const offersOf = (
  institution: FilingInstitution,
  { catalogue, open, today }: { catalogue: Catalogue; open: readonly OpenFiling[]; today: IsoDate },
): Offer[] =>
  offersFor({
    entries: entriesOf(institution).filter(({ letter }) => catalogue.item(letter) !== null),
    open,
    today,
    cycle: catalogue.parameters.cycle,
  })

function decideStart(
  state: StartState,
  { letters }: { letters: readonly ItemLetter[] },
  { today }: CommandContext,
): Result<Started> {
  const keptUntil = addDays(today, state.keepDays)
  if (state.draftId) return ok({ ...state, chosen: [], step: null, keptUntil })
  const chosen = chooseItems(state.offers, letters)
  if (!chosen.ok) return chosen
  const step = stepCase(null, 'startDraft')
  return step.ok ? ok({ ...state, chosen: chosen.value, step: step.value, keptUntil }) : step
}

interface Saving {
  readonly context: CommandContext
  readonly pulled: readonly PulledRegister[]
}

async function saveDraft(
  tx: Tx,
  started: Started,
  { context, pulled }: Saving,
): Promise<{ caseId: string; reopened: boolean }> {
  const { draftId, step, institution, chosen } = started
  if (draftId || !step) return { caseId: draftId ?? '', reopened: true }
  const { actor, now, today } = context
  const channel = actor.role === 'WIN' ? 'WINDOW' : 'ONLINE'
  const items = itemsFrom(institution, chosen)
  const { id: caseId } = await tx.case.create({
    data: {
      region: institution.region,
      institutionId: institution.id,
      institutionName: institution.name,
      channel,
      status: step.to,
      createdById: actor.userId,
      handlerId: channel === 'ONLINE' ? actor.userId : null,
      changedAt: now,
      items: { create: items.map((item) => toRow(item, institution.region)) },
    },
    select: { id: true },
  })
  const { catalogue, last } = started
  if (pulled.length > 0) await saveSnapshots(tx, { institutionId: institution.id, caseId }, pulled, now)
  const registers = registersOf(await findNewestSnapshots(tx, institution.id))
  const letters = chosen.map(({ letter }) => letter)
  const defs = catalogue.sectionsFor(letters)
  const known = knownOf(institution, letters)
  const formItems = items.map(({ entry, aligned }) => ({ ...entry, code: entry.letter, aligned }))
  const prefilled = prefillDraft({
    defs,
    registers,
    last,
    known,
    items: formItems,
    licenceKinds: known.licenceKinds,
    channel,
    today,
  })
  await createAnswers(tx, { caseId, defs, ...prefilled, now })
  await context.recordEvents([{ caseId, code: step.code, from: step.from, to: step.to, detail: { items: letters } }])
  return { caseId, reopened: false }
}

export interface ChosenItem {
  readonly entry: FilingEntry
  readonly aligned: boolean
}

export const itemsFrom = (institution: FilingInstitution, chosen: readonly Offer[]): ChosenItem[] =>
  chosen.flatMap((offer) => {
    const entry = entriesOf(institution).find(({ letter }) => letter === offer.letter)
    return entry ? [{ entry, aligned: isAligned(offer) }] : []
  })

export const toRow = ({ entry, aligned }: ChosenItem, region: string): NewCaseItem => ({
  region,
  item: entry.letter,
  status: 'PENDING',
  licenceId: entry.licenceId,
  entryId: entry.id,
  periodFrom: toDate(entry.periodFrom),
  periodTo: toDate(entry.periodTo),
  due: toDate(entry.due),
  aligned,
})
