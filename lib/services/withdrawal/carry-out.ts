import { copyToDraft } from '@/lib/db/copied-answers'
import type { Tx } from '@/lib/db/client'
import type { CommandContext } from '@/lib/db/command-context'
import { afterSteps, stepCase } from '@/lib/domain/application/events'
import { isOpenItem } from '@/lib/domain/application/item-status'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, type Result } from '@/lib/domain/shared/result'
import { type VisitsAfter, visitsAfter, withdraw, type Withdrawn } from '@/lib/domain/withdrawal/withdraw'
import { institutionVariables, itemVariables } from '@/lib/services/application/issue-application'
import { type IssuedDocument, issueDocuments } from '@/lib/services/document/issue-document'
import { endClocks, saveEffects } from './effects'
import type { WithdrawalContext } from './withdrawal-context'

export interface Wish {
  readonly letters: readonly ItemLetter[]
  readonly reason: string
  readonly askedOn: IsoDate
  readonly askedById: string
}

export interface ToCarryOut {
  readonly withdrawn: Withdrawn
  readonly visitsLeft: VisitsAfter
}

/** What becomes of the case and of its visits, or why it cannot be. */
export function decideWithdrawal(state: WithdrawalContext, { letters, reason }: Wish): Result<ToCarryOut> {
  const { case: subject } = state.application
  const withdrawn = withdraw(subject, letters, reason)
  if (!withdrawn.ok) return withdrawn
  const items = afterSteps(subject.items, withdrawn.value.steps)
  const visitsLeft = visitsAfter(state.visits, withdrawn.value.letters, items)
  return visitsLeft.ok ? ok({ withdrawn: withdrawn.value, visitsLeft: visitsLeft.value }) : visitsLeft
}

export interface CarriedOut {
  readonly draftId: string | null
  readonly documents: readonly IssuedDocument[]
}

/** Steps and their consequences, the draft of the answers, DOC-20, and the end of the clocks; the counter rows are locked last. */
export async function carryOut(
  tx: Tx,
  state: WithdrawalContext,
  { wish, ...decided }: ToCarryOut & { readonly wish: Wish },
  context: CommandContext,
): Promise<CarriedOut> {
  const { application, authority } = state
  const { case: subject } = application
  await saveEffects(tx, state, decided, context)
  const draftId = decided.withdrawn.whole && state.draftId === null ? await makeDraft(tx, state, wish, context) : null
  const variables = noticeVariables(state, { ...decided, wish, kept: draftId !== null, today: context.today })
  const documents = await issueDocuments(
    tx,
    [{ type: 'DOC-20', authority, caseId: subject.id, institutionId: subject.institutionId, variables }],
    context,
  )
  await endClocks(tx, subject, decided.withdrawn, { documentNo: documents[0]?.number ?? null, context })
  return { draftId, documents }
}

/** T17: “answers become a new DRAFT”; it begins like any other (T01) and belongs to whoever withdrew. */
async function makeDraft(
  tx: Tx,
  { application: { case: subject } }: WithdrawalContext,
  { askedById }: Wish,
  context: CommandContext,
): Promise<string> {
  const draftId = await copyToDraft(tx, subject.id, { createdById: askedById, now: context.now })
  const step = stepCase(null, 'startDraft')
  if (!step.ok) throw new Error(step.error.code)
  const { code, from, to } = step.value
  await context.recordEvents([{ caseId: draftId, code, from, to, detail: { copiedFrom: subject.id } }])
  return draftId
}

interface Noticed extends ToCarryOut {
  readonly wish: Wish
  readonly kept: boolean
  readonly today: IsoDate
}

function noticeVariables(
  { application, authority }: WithdrawalContext,
  { withdrawn, wish, kept, today }: Noticed,
): VariablesOf<'DOC-20@1'> {
  const { case: subject } = application
  const concerned = subject.items.filter(({ letter }) => withdrawn.letters.includes(letter))
  const left = subject.items.filter((item) => isOpenItem(item) && !withdrawn.letters.includes(item.letter))
  const named = itemVariables(application)
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    items: named.filter(({ letter }) => withdrawn.letters.includes(letter)),
    whole: withdrawn.whole,
    askedOn: wish.askedOn,
    confirmedOn: today,
    reason: wish.reason,
    others: named.filter(({ letter }) => left.some((item) => item.letter === letter)).map(({ name }) => name),
    dueOn: concerned.map(({ due }) => due).sort()[0] ?? today,
    kept,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}
