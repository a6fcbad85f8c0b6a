import { applySteps, lockCaseOfInstitution } from '@/lib/db/cases'
import { hashOf } from '@/lib/db/canonical'
import type { Tx } from '@/lib/db/client'
import {
  addDecisions,
  addVerificationRecords,
  findLatestChange,
  type LatestChange,
  saveEntry,
} from '@/lib/db/decisions'
import { addSignatures } from '@/lib/db/signatures'
import { findAskedWithdrawal, type WithdrawalRow } from '@/lib/db/withdrawals'
import { toFlatForm } from '@/lib/domain/application/answers'
import { type Choice, decide, type DecisionOutcome } from '@/lib/domain/decision/decide'
import { decideInput } from '@/lib/domain/decision/inputs'
import { whyMayNotDecide, whyNotLeadOf } from '@/lib/domain/decision/policy'
import {
  type EffectiveConclusion,
  licenceEffects,
  type LicenceEntryState,
} from '@/lib/domain/institution/licence-effects'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { passwordMark } from '@/lib/services/account/password-hash'
import { confirmPassword } from '@/lib/services/account/confirm-password'
import { addToClocks } from '@/lib/services/clock/case-clock'
import {
  type CommandCall,
  type CommandContext,
  type CommandOutcome,
  defineCommand,
  runCommand,
} from '@/lib/services/command'
import { type IssuedDocument, issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { whyChangedMeanwhile } from './changed-meanwhile'
import { copyRecordDrafts, decidedEvents, nextPeriod, promiseOf, resultDraft } from './decision-documents'
import { type DecisionFile, loadDecisionFile } from './decision-file'
import { exchangeDrafts } from './exchange-drafts'

interface State {
  readonly file: DecisionFile
  readonly latest: LatestChange | null
  readonly recipients: readonly Recipient[]
  /** A wish to withdraw that nobody has answered stands in the way. */
  readonly asked: WithdrawalRow | null
}

interface Decided extends State {
  readonly outcome: DecisionOutcome
  readonly entries: readonly LicenceEntryState[]
  readonly conclusionsHash: string
}

// A type, not an interface: receipts keep answers as JSON, which has an index signature.
type Answered = {
  caseId: string
  final: boolean
  number: string | null
  documents: { [Member in keyof IssuedDocument]: IssuedDocument[Member] }[]
}

/**
 * T12 with I14: all conclusions in one command, four eyes, signed with the lead's password. DEFER begins a procedure of its own
 * (prior notice, hearing) and is not offered here.
 */
const decideCaseCommand = (password: Refusal | null) =>
  defineCommand({
    name: 'decision.decide',
    input: decideInput,
    load: (tx, { caseId }, actor, { today }) => loadState(tx, { caseId, today }, actor),
    authorise: (actor, { file, latest }, { version }) => {
      const { case: subject } = file.application
      return (
        whyNotLeadOf(actor, subject) ?? whyChangedMeanwhile(subject, version, latest) ?? whyMayNotDecide(actor, subject)
      )
    },
    decide: (state, { choices }, { now }) => (password ? err(password) : conclude(state, choices, now)),
    save: saveDecision,
    audit: ({ file, outcome, conclusionsHash }, { caseId, documents }) => [
      {
        stream: `case:${caseId}`,
        action: 'decision.decided',
        subject: { type: 'case', id: caseId },
        detail: {
          conclusions: outcome.decided.map(({ letter, conclusion, proposal, reason, nextDue }) => ({
            letter,
            conclusion,
            proposal,
            reason,
            nextDue,
          })),
          signedHash: conclusionsHash,
          answers: file.application.answersHash,
          documents: documents.map(({ type, number }) => [type, number]),
        },
      },
    ],
    outbox: ({ file, outcome, recipients }, { caseId, number, documents }) => [
      ...renderJobs(documents),
      ...exchangeDrafts(file, outcome.decided, number),
      ...noticesFor('N11', {
        caseId,
        occasion: 'T12',
        recipients,
        facts: {
          caseNo: file.application.case.caseNo ?? '',
          institution: file.application.case.institutionName,
          documentNo: number ?? '',
          items: outcome.decided.map(({ letter }) => ITEM_NAMES[letter].short.zh),
        },
        href: routes.applicantCase(caseId),
      }),
    ],
  })

async function loadState(
  tx: Tx,
  { caseId, today }: { caseId: string; today: IsoDate },
  actor: Actor,
): Promise<State | null> {
  const subject = await lockCaseOfInstitution(tx, caseId, actor)
  if (!subject) return null
  return {
    file: await loadDecisionFile(tx, subject, actor, today),
    latest: await findLatestChange(tx, caseId),
    recipients: await applicantRecipients(tx, subject.institutionId),
    asked: await findAskedWithdrawal(tx, caseId),
  }
}

function conclude(state: State, choices: readonly Choice[], now: Date): Result<Decided> {
  if (choices.some(({ conclusion }) => conclusion === 'DEFER')) return refuse('decision.defer_needs_procedure')
  const { file, asked } = state
  if (asked) return refuse('decision.withdrawal_unanswered', { date: asked.dueOn })
  const outcome = decide({ ...file.application.case, proposed: file.proposed }, choices, { gate: file.gate, now })
  if (!outcome.ok) return outcome
  const entries = licenceEffects(file.entries, outcome.value.decided.flatMap(effective))
  if (!entries.ok) return entries
  return ok({ ...state, outcome: outcome.value, entries: entries.value, conclusionsHash: hashOf(choices) })
}

const effective = ({ letter, conclusion, nextDue }: DecisionOutcome['decided'][number]): EffectiveConclusion[] => {
  if (conclusion === 'UNQUALIFIED') return [{ letter, conclusion }]
  return nextDue ? [{ letter, conclusion, nextDue }] : []
}

async function saveDecision(
  tx: Tx,
  { file, outcome, entries, conclusionsHash }: Decided,
  context: CommandContext,
): Promise<Answered> {
  const { application } = file
  const { case: subject } = application
  const { today } = context
  await signConclusions(tx, { file, outcome, conclusionsHash }, context)
  await saveEffects(tx, file, { outcome, entries })
  const events = decidedEvents(outcome, context)
  const usedDays = promiseOf({ file, events }, context).promise?.used ?? null
  await applySteps(tx, subject, outcome.steps, context, {
    case: outcome.final ? { decidedOn: today, usedDays } : {},
    items: Object.fromEntries(
      outcome.decided.map(({ letter, conclusion, nextDue }) => [letter, { conclusion, nextDue }]),
    ),
  })
  await addToClocks(tx, subject, events, context)
  const papers = { file, decided: outcome.decided, final: outcome.final, events }
  const [result] = await issueDocuments(tx, [resultDraft(papers, context)], context)
  if (!result) throw new Error('the result was not issued')
  const records = await issueDocuments(tx, copyRecordDrafts(papers, result.number ?? '', context), context)
  await keepForNextYear(tx, file, { outcome, documentNo: result.number, today })
  return {
    caseId: subject.id,
    final: outcome.final,
    number: result.number,
    documents: [result, ...records].map((document) => ({ ...document })),
  }
}

/** A row per item, and the signature over all of them. */
async function signConclusions(
  tx: Tx,
  { file, outcome, conclusionsHash }: Pick<Decided, 'file' | 'outcome' | 'conclusionsHash'>,
  { actor, now }: CommandContext,
): Promise<void> {
  const { case: subject } = file.application
  await addDecisions(
    tx,
    outcome.decided.map(({ letter, conclusion, afterRectification, proposal, reason, nextDue }) => ({
      caseId: subject.id,
      item: letter,
      conclusion,
      afterRectification,
      proposal,
      reason,
      nextDue,
      decidedById: actor.userId,
    })),
    now,
  )
  await addSignatures(
    tx,
    [
      {
        caseId: subject.id,
        subject: 'DECISION',
        signerId: actor.userId,
        signerName: actor.name,
        capacity: 'LEAD',
        method: 'PASSWORD',
        hash: conclusionsHash,
        note: null,
      },
    ],
    now,
  )
}

async function saveEffects(
  tx: Tx,
  { entries: before }: DecisionFile,
  { outcome, entries }: Pick<Decided, 'outcome' | 'entries'>,
): Promise<void> {
  for (const entry of entries) {
    const old = before.find(({ letter }) => letter === entry.letter)
    if (!old || (old.status === entry.status && old.due === entry.due)) continue
    const decided = outcome.decided.find(({ letter }) => letter === entry.letter)
    const period = decided?.nextDue ? nextPeriod(old.periodTo, decided.nextDue) : null
    await saveEntry(tx, old.id, { status: entry.status, due: entry.due, period }) // at most six entries
  }
}

async function keepForNextYear(
  tx: Tx,
  { application, visits }: DecisionFile,
  { outcome, documentNo, today }: { outcome: DecisionOutcome; documentNo: string | null; today: string },
): Promise<void> {
  const { case: subject, defs, answers } = application
  const flat = toFlatForm(answers)
  const sealed = new Set(
    defs
      .flatMap((section) => [...section.fields, ...section.lists.flatMap((list) => list.columns)])
      .flatMap((field) => (field.sealed ? [field.path] : [])),
  )
  await addVerificationRecords(
    tx,
    outcome.decided.map(({ letter, conclusion }) => {
      const own = subject.items.find((item) => item.letter === letter)
      return {
        institutionId: subject.institutionId,
        item: letter,
        decidedOn: today,
        conclusion,
        periodFrom: own?.periodFrom ?? today,
        periodTo: own?.periodTo ?? today,
        visitOn: visits.find(({ items }) => items.includes(letter))?.on ?? null,
        caseId: subject.id,
        documentNo,
        facts: { sections: flat.sections, rows: flat.rows },
      }
    }),
    sealed,
  )
}

/** The password is asked again and checked before the transaction; guessing counts towards the lock. */
export async function decideCase(
  actor: Actor,
  call: Omit<CommandCall, 'actor'> & { readonly password: string; readonly input: Record<string, unknown> },
): Promise<CommandOutcome<Answered>> {
  const wrong = await confirmPassword(actor.userId, call.password)
  return runCommand(decideCaseCommand(wrong), {
    actor,
    key: call.key,
    input: { ...call.input, passwordMark: passwordMark(call.password) },
  })
}
