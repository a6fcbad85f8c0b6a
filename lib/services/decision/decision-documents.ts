import { DECISION_GROUNDS, GATE_HINTS, RESULT_WORDS, STOP_WORDS, withoutTitleMarks } from '@/lib/copy/decision-document'
import { ledgerTitle } from '@/lib/copy/ledger-title'
import type { ClockEventDraft } from '@/lib/db/clock-events'
import type { Clock } from '@/lib/domain/clock/clock'
import { committedClock, caseCommittedClock } from '@/lib/domain/clock/clocks'
import type { ClockEvent } from '@/lib/domain/clock/events'
import { clockLedger } from '@/lib/domain/clock/ledger'
import type { DecidedItem, DecisionOutcome } from '@/lib/domain/decision/decide'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { addDays, officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { CommandContext } from '@/lib/db/command-context'
import { institutionVariables } from '@/lib/services/application/issue-application'
import type { DocumentDraft } from '@/lib/services/document/issue-document'
import type { DecisionFile } from './decision-file'

/** DOC-10, one for all items, and DOC-19, one per item (DOMAIN §9). `part` says whether others follow. */
export interface DecisionPapers {
  readonly file: DecisionFile
  readonly decided: readonly DecidedItem[]
  readonly final: boolean
  readonly events: readonly ClockEventDraft[]
}

export function resultDraft(papers: DecisionPapers, context: CommandContext): DocumentDraft {
  const { application, authority } = papers.file
  const { id, institutionId } = application.case
  return { type: 'DOC-10', authority, caseId: id, institutionId, variables: resultVariables(papers, context) }
}

/** The promise as it stands with this decision, and the events it rests on. */
export function promiseOf(
  { file: { application, clock }, events }: Pick<DecisionPapers, 'file' | 'events'>,
  { today }: Pick<CommandContext, 'today'>,
): { readonly known: readonly ClockEvent[]; readonly promise: Clock | null } {
  const known = [...clock.events, ...events.map((event, at) => ({ ...event, seq: 1_000_000 + at }))]
  const then = { ...clock, today }
  return {
    known,
    promise: caseCommittedClock(known, then) ?? committedClock(known, then, application.letters[0] ?? 'A'),
  }
}

export function resultVariables(
  { file, decided, final, events }: DecisionPapers,
  { today }: Pick<CommandContext, 'today'>,
): VariablesOf<'DOC-10@1'> {
  const { application, authority, visits, clock } = file
  const { case: subject } = application
  const { known, promise } = promiseOf({ file, events }, { today })
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    receivedOn: subject.receivedOn ?? today,
    acceptedOn: subject.acceptedOn ?? today,
    decidedOn: today,
    part: final ? 'WHOLE' : 'FIRST_PART',
    steps: stepsOf(file),
    items: decided.map((item) => resultItem(item, file)),
    rectification: rectificationOf(file),
    time: {
      committedDays: promise?.total ?? 0,
      usedDays: promise?.used ?? 0,
      stops: (promise?.stops ?? []).map(({ kinds, days, from, to }) => ({
        kind: STOP_WORDS[kinds[0] ?? 'RECTIFICATION'],
        days,
        from,
        to: to ?? today,
      })),
      missedReason: promise && promise.due < today ? RESULT_WORDS.missed : null,
    },
    hints: visits.length === 0 ? [GATE_HINTS.noVisit] : [],
    ledger: clockLedger(known, clock.calendar, { today, limits: clock.limits })
      .filter(({ future }) => !future)
      .map((line) => ({
        from: line.from,
        to: line.to,
        dayNo: line.dayNo,
        label: ledgerTitle(line, 'zh'),
        legalBasis: line.legalBasis || null,
        documentNo: line.documentNo,
        item: null, // named in the label
        stoppedDays: line.stopDays > 0 ? line.stopDays : null,
      })),
    remedies: decided.some(({ conclusion }) => conclusion !== 'QUALIFIED') ? file.remedies : null,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}

function stepsOf({ visits, findings }: DecisionFile): VariablesOf<'DOC-10@1'>['steps'] {
  return [
    'DESK',
    ...(visits.length > 0 ? (['VISIT'] as const) : []),
    ...(findings.some(({ ordered }) => ordered) ? (['RECTIFICATION'] as const) : []),
  ]
}

function resultItem(
  item: DecidedItem,
  { application, entries }: DecisionFile,
): VariablesOf<'DOC-10@1'>['items'][number] {
  const def = application.catalogue.item(item.letter)
  const own = application.case.items.find(({ letter }) => letter === item.letter)
  return {
    letter: item.letter,
    name: def?.copy.name.zh ?? item.letter,
    licence: withoutTitleMarks(def?.copy.licence.zh ?? ''),
    licenceNo: entries.find(({ id }) => id === own?.entryId)?.licenceNo ?? null,
    conclusion: item.conclusion,
    legalBasis:
      (def?.copy.legalBasis ?? [])
        .map(({ zh }) => zh)
        .join('；')
        .slice(0, 300) || RESULT_WORDS.basis,
    nextDueOn: item.nextDue,
    reason: item.reason,
  }
}

function rectificationOf({ findings }: DecisionFile): VariablesOf<'DOC-10@1'>['rectification'] {
  const ordered = findings.filter((finding) => finding.ordered)
  const submitted = ordered.flatMap(({ answeredAt }) => answeredAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
  const closed = ordered.flatMap(({ closedAt }) => closedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
  if (!submitted || !closed) return null
  return {
    findings: ordered.map(({ fact }) => (fact.length > 60 ? `${fact.slice(0, 59)}…` : fact)),
    submittedOn: officeDate(submitted),
    recheckedOn: officeDate(closed),
  }
}

/** The period that begins now, from the day after the old one to the new due date. */
export const nextPeriod = (periodTo: IsoDate, nextDue: IsoDate): { from: IsoDate; to: IsoDate } => ({
  from: addDays(periodTo, 1),
  to: nextDue,
})

export function copyRecordDrafts(
  { file, decided }: DecisionPapers,
  decisionNo: string,
  { today }: CommandContext,
): DocumentDraft[] {
  const { application, authority, entries } = file
  const { case: subject, catalogue } = application
  return decided.map((item): DocumentDraft => {
    const own = subject.items.find(({ letter }) => letter === item.letter)
    const def = catalogue.item(item.letter)
    return {
      type: 'DOC-19',
      authority,
      caseId: subject.id,
      institutionId: subject.institutionId,
      item: item.letter,
      variables: {
        caseNo: subject.caseNo ?? '',
        institution: institutionVariables(application),
        licence: withoutTitleMarks(def?.copy.licence.zh ?? ''),
        licenceNo: entries.find(({ id }) => id === own?.entryId)?.licenceNo ?? null,
        item: def?.copy.name.zh ?? item.letter,
        periodFrom: own?.periodFrom ?? today,
        periodTo: own?.periodTo ?? today,
        conclusion: item.conclusion,
        decidedOn: today,
        nextDueOn: item.nextDue,
        decisionNo,
      } satisfies VariablesOf<'DOC-19@1'>,
    }
  })
}

/** One event for the case, or one for each item when others stay behind. */
export const decidedEvents = (
  { decided, final }: DecisionOutcome,
  { now, today, actor }: Pick<CommandContext, 'now' | 'today' | 'actor'>,
): ClockEventDraft[] => {
  const base = {
    at: now,
    on: today,
    kind: 'DECIDED' as const,
    legalBasis: DECISION_GROUNDS.decided,
    documentNo: null,
    actorName: actor.name,
  }
  return final ? [{ ...base, item: null }] : decided.map(({ letter }) => ({ ...base, item: letter }))
}
