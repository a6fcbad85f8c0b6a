import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { say } from '@/lib/copy/say'
import { sayIssue, sayRefusal } from '@/lib/copy/sentences'
import { SHELL_COPY } from '@/lib/copy/failures'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { isLocale } from '@/lib/i18n/routing'
import { localeHref, routePath } from '@/lib/i18n/navigation'
import { logError } from '@/lib/log'
import { type Answer, type Command, type CommandOutcome, runCommand } from '@/lib/services/command'
import { type FormState, IDLE, KEY_FIELD, LOCALE_FIELD } from './form-state'

interface Wiring<Out> {
  /** Turns the posted form into the command's input; shape only, no rules. */
  readonly input: (form: FormData) => unknown
  /** Pages that show what changed, as routes without language. */
  readonly revalidate?: (answer: Out) => readonly string[]
  /** Where to go when done (without language). Without it the form shows `done`. */
  readonly next?: (answer: Out, form: FormData) => string
}

/** One line of wiring from a form to a command (STYLE §4). A server action is a public endpoint: the command decides everything. */
export function formAction<Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
  wiring: Wiring<Out>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const locale = localeOfForm(form)
    const actor = await requireActor()
    const outcome = await runSafely(command, { actor, key: text(form, KEY_FIELD), input: wiring.input(form) })
    if (outcome.kind === 'not_found') notFound()
    if (outcome.kind === 'done') {
      for (const path of wiring.revalidate?.(outcome.answer) ?? []) revalidatePath(routePath(locale, path))
      if (wiring.next) leadTo(locale, wiring.next(outcome.answer, form))
    }
    return toFormState(outcome, form, locale)
  }
}

/** Leads on (without language). A browser keeps what it has of a page that leads to itself, unless it is told that it changed. */
export function leadTo(locale: Locale, next: string): never {
  const [path = ''] = next.split(/[?#]/)
  revalidatePath(routePath(locale, path))
  redirect(localeHref(locale, next))
}

export type Failed = { readonly kind: 'failed'; readonly reference: string }

async function runSafely<Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
  call: { actor: Actor; key: string; input: unknown },
): Promise<CommandOutcome<Out> | Failed> {
  try {
    return await runCommand(command, call)
  } catch (error) {
    unstable_rethrow(error)
    const reference = randomUUID().slice(0, 4).toUpperCase()
    logError('command.failed', error, { reference, command: command.name, actor: call.actor.userId })
    return { kind: 'failed', reference }
  }
}

export function toFormState<Out extends Answer>(
  outcome: CommandOutcome<Out> | Failed,
  form: FormData,
  locale: Locale,
): FormState {
  const values = keptValues(form)
  switch (outcome.kind) {
    case 'done':
      return { ...IDLE, status: 'done', answer: outcome.answer }
    case 'invalid':
      return {
        ...IDLE,
        status: 'invalid',
        values,
        errors: outcome.issues.map((issue) => ({ path: issue.path, message: sayIssue(issue, locale) })),
      }
    case 'refused':
      return { ...IDLE, status: 'refused', values, message: sayRefusal(outcome.refusal, locale) }
    case 'not_found':
      return { ...IDLE, status: 'not_found', values }
    case 'failed':
      return {
        ...IDLE,
        status: 'failed',
        values,
        reference: outcome.reference,
        message: say(SHELL_COPY.failed, locale, { reference: outcome.reference }),
      }
  }
}

export const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

export function localeOfForm(form: FormData): Locale {
  const locale = text(form, LOCALE_FIELD)
  return isLocale(locale) ? locale : 'zh'
}

const SECRET = /password|secret|code$/i

/** Keeps what was typed. Framework fields, files and secrets are not sent back. */
export function keptValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$') || SECRET.test(name)) continue
    ;(values[name] ??= []).push(value)
  }
  return values
}
