import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type OfficeMoment, officeMoment } from '@/lib/clock'
import { logAccess } from '@/lib/db/access-log'
import { type AuditDraft, appendAudit } from '@/lib/db/audit'
import { type LastEvents, type RecordedEvent, recordCaseEvents } from '@/lib/db/case-events'
import type { CommandContext } from '@/lib/db/command-context'
import { BusyError, inTransaction, type Tx } from '@/lib/db/client'
import type { JsonObject } from '@/lib/db/json'
import { readOfficeClock } from '@/lib/db/office-clock'
import { type OutboxDraft, queueOutbox } from '@/lib/db/outbox'
import { inputHashOf, lockReceipt, writeReceipt } from '@/lib/db/receipts'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal, Result } from '@/lib/domain/shared/result'
import { storable, storableInput } from '@/lib/domain/shared/storable'

/**
 * Every change goes through here (STYLE §4): parse → begin → receipt? → load and lock → authorise → decide → save → audit →
 * outbox → receipt → commit. Lock order: receipt key → institution → case → parts by id → counter rows → audit heads.
 */
export type { CommandContext }

export type Answer = JsonObject

export interface Command<Schema extends z.ZodType, State, Decided, Out extends Answer> {
  readonly name: string
  readonly input: Schema
  /** Locks and reads what the decision needs. `null` when the actor may not even see it: the answer is "not found". */
  readonly load: (tx: Tx, input: z.output<Schema>, actor: Actor, moment: OfficeMoment) => Promise<State | null>
  readonly authorise: (actor: Actor, state: State, input: z.output<Schema>) => Refusal | null
  readonly decide: (state: State, input: z.output<Schema>, context: CommandContext) => Result<Decided>
  readonly save: (tx: Tx, decided: Decided, context: CommandContext, input: z.output<Schema>) => Promise<Out>
  readonly audit: (decided: Decided, answer: Out, input: z.output<Schema>) => readonly [AuditDraft, ...AuditDraft[]]
  readonly outbox?: (decided: Decided, answer: Out, context: CommandContext) => readonly OutboxDraft[]
}

/** Keeps the types of one command together; the identity function otherwise. */
export const defineCommand = <Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
): Command<Schema, State, Decided, Out> => command

/** Said on purpose: everybody who may see the record may do this. */
export const anyone = (): null => null

export interface InputIssue {
  readonly path: string
  /** A copy key, or zod's own code where the schema names none. */
  readonly code: string
  readonly facts?: Refusal['facts']
}

export type CommandOutcome<Out> =
  | { readonly kind: 'done'; readonly answer: Out; readonly repeated: boolean }
  | { readonly kind: 'invalid'; readonly issues: readonly InputIssue[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not_found' }

export interface CommandCall {
  readonly actor: Actor
  /** Made by the page that shows the form; the same key again gives the first answer. */
  readonly key: string
  readonly input: unknown
}

export const newKey = (): string => randomUUID()

const KEY_LENGTH = 100

export async function runCommand<Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
  call: CommandCall,
): Promise<CommandOutcome<Out>> {
  const parsed = command.input.safeParse(storableInput(call.input))
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues.map(toIssue) }
  if (call.key.length === 0 || call.key.length > KEY_LENGTH || storable(call.key) !== call.key)
    return { kind: 'refused', refusal: { code: 'command.key_missing' } }
  try {
    const outcome = await inTransaction((tx) => runInTransaction(command, { ...call, input: parsed.data }, tx))
    await logDenied(command.name, call.actor, outcome)
    return outcome
  } catch (error) {
    if (error instanceof Rollback) {
      await logDenied(command.name, call.actor, error.outcome)
      return error.outcome
    }
    if (error instanceof BusyError) return { kind: 'refused', refusal: { code: 'system.busy' } }
    throw error
  }
}

type Denial = Exclude<CommandOutcome<never>, { kind: 'done' }>

/** A refusal leaves no change: the transaction is rolled back, whatever `load` may have locked or touched. */
class Rollback extends Error {
  constructor(readonly outcome: Denial) {
    super(outcome.kind)
  }
}

const refused = (refusal: Refusal): Rollback => new Rollback({ kind: 'refused', refusal })

async function runInTransaction<Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
  { actor, key, input }: { actor: Actor; key: string; input: z.output<Schema> },
  tx: Tx,
): Promise<CommandOutcome<Out>> {
  const inputHash = inputHashOf(command.name, input)
  const { receipt, clock } = await lockReceipt(tx, actor.userId, key)
  if (receipt) {
    if (receipt.inputHash !== inputHash) throw refused({ code: 'command.key_reused' })
    return { kind: 'done', answer: receipt.outcome as Out, repeated: true } // written by this very command, its hash says so
  }
  const state = await command.load(tx, input, actor, officeMoment(clock))
  if (state === null) throw new Rollback({ kind: 'not_found' })
  // After the locks: a command that waited must not act on the time before it waited.
  const moment = officeMoment(await readOfficeClock(tx))
  const denied = command.authorise(actor, state, input)
  if (denied) throw refused(denied)

  const recorded: RecordedEvent[] = []
  const last: LastEvents = new Map()
  const context: CommandContext = {
    ...moment,
    actor,
    recordEvents: async (drafts, subject) => {
      if (subject && !last.has(subject.id)) last.set(subject.id, subject.lastEvent)
      recorded.push(...(await recordCaseEvents(tx, drafts, actor, { now: moment.now, last })))
    },
  }
  const decided = command.decide(state, input, context)
  if (!decided.ok) throw refused(decided.error)
  const answer = await command.save(tx, decided.value, context, input)
  const drafts = withEventHashes(command.audit(decided.value, answer, input), recorded)
  const outbox = command.outbox?.(decided.value, answer, context) ?? []
  await queueOutbox(tx, outbox, moment.now)
  await appendAudit(tx, drafts, actor, moment.now)
  await writeReceipt(tx, {
    actorId: actor.userId,
    key,
    command: command.name,
    inputHash,
    outcome: answer,
    at: moment.now,
  })
  return { kind: 'done', answer, repeated: false }
}

/** The first entry of a case's stream carries the hashes of the event rows written with it. */
function withEventHashes(drafts: readonly AuditDraft[], recorded: readonly RecordedEvent[]): readonly AuditDraft[] {
  if (recorded.length === 0) return drafts
  const left = new Map(Map.groupBy(recorded, (event) => `case:${event.caseId}` as const))
  const enriched = drafts.map((draft) => {
    const events = left.get(draft.stream as `case:${string}`)
    if (!events) return draft
    left.delete(draft.stream as `case:${string}`)
    return { ...draft, detail: { ...draft.detail, events: events.map(({ code, hash }) => [code, hash]) } }
  })
  const [missing] = left.keys()
  if (missing) throw new Error(`events of ${missing} have no audit entry`)
  return enriched
}

async function logDenied(name: string, actor: Actor, outcome: CommandOutcome<unknown>): Promise<void> {
  if (outcome.kind === 'not_found') await logAccess(actor, 'DENIED', name, null)
  if (outcome.kind === 'refused') await logAccess(actor, 'DENIED', `${name}:${outcome.refusal.code}`, null)
}

function toIssue(issue: z.core.$ZodIssue): InputIssue {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'custom') {
    return { path, code: issue.message, facts: issue.params as Refusal['facts'] } // params are set beside the message only
  }
  const ownMessage = /^[a-z_]+\.[a-z_]+$/.test(issue.message)
  return { path, code: ownMessage ? issue.message : `field.${issue.code}` }
}
