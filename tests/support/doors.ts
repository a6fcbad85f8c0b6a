import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { sealSessionId, sessionCookie } from '@/lib/auth/token'
import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import type { Portal } from '@/lib/cli/portal'
import type { Actor } from '@/lib/domain/shared/actor'
import { routes } from '@/lib/routes'
import type { CommandOutcome } from '@/lib/services/command'
import type { ManyCase } from './many-cases'

/** A way into the office that can break at any moment. `true` only when the office has said that it has the application. */
export interface Door {
  readonly send: (draft: ManyCase, key: string) => Promise<boolean>
  readonly kill: () => void
  readonly stop: () => Promise<void>
}

export interface SubmitRequest {
  readonly id: number
  readonly draft: Pick<ManyCase, 'clinic' | 'caseId'>
  readonly key: string
}

export interface SubmitAnswer {
  readonly id: number
  readonly outcome: CommandOutcome<object> | { readonly kind: 'failed'; readonly error: string }
}

/** Refusals that a browser's second try gets over; any other is a wrong arrangement of the proof. */
const PASSING = new Set(['system.busy'])

function isAcknowledged({ outcome }: SubmitAnswer): boolean {
  if (outcome.kind === 'refused' && !PASSING.has(outcome.refusal.code)) throw new Error(outcome.refusal.code)
  return outcome.kind === 'done'
}

/** The services in a process of their own. A killed one is replaced with the next application. */
export function openProcessDoor(settings: Readonly<Record<string, string>>): Door {
  const script = path.join('tests', 'support', 'submit-process.ts')
  const waiting = new Map<number, (answer: SubmitAnswer | null) => void>()
  let child: ChildProcess | null = null
  let last = 0

  const open = (): ChildProcess => {
    const started = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (message) => {
      const answer = message as SubmitAnswer // sent by submit-process alone
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    })
    started.once('exit', () => {
      if (child === started) child = null
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
    })
    return started
  }

  return {
    send: async (draft, key) => {
      child ??= open()
      const id = (last += 1)
      const request: SubmitRequest = { id, draft: { clinic: draft.clinic, caseId: draft.caseId }, key }
      const answered = new Promise<SubmitAnswer | null>((resolve) => waiting.set(id, resolve))
      child.send(request, (error) => error && waiting.get(id)?.(null))
      const answer = await answered
      return answer !== null && isAcknowledged(answer)
    },
    kill: () => void child?.kill('SIGKILL'),
    stop: async () => {
      const running = child
      if (!running) return
      const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.kill('SIGTERM')
      await gone
    },
  }
}

/** A signed-in browser's cookie for somebody, as the sign-in page would have set it. */
export async function cookieFor({ userId, membershipId }: Actor): Promise<string> {
  const { passwordVersion } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordVersion: true },
  })
  const session = await database().session.create({
    data: { userId, membershipId, passwordVersion, createdAt: realNow(), lastSeenAt: realNow() },
    select: { id: true },
  })
  return `${sessionCookie().name}=${await sealSessionId(session.id)}`
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" }
const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** What a browser without script would post: the hidden fields of the form that has the field `marker`. */
export function formFields(html: string, marker: string): FormData | null {
  const form = [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].find(([whole]) => whole.includes(marker))
  if (!form) return null
  const fields = new FormData()
  for (const [tag] of (form[1] ?? '').matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (name) fields.append(decoded(name), decoded(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''))
  }
  return fields
}

const PATIENCE = 30_000

/** The built portal, as a browser without script uses it: the page that signs, its form, the way to the receipt. */
export function openPortalDoor(portal: Portal): Door {
  const forms = new Map<string, { readonly cookie: string; readonly fields: FormData }>()

  const open = async ({ clinic, caseId }: ManyCase) => {
    const cookie = await cookieFor(clinic.applicant)
    const page = await fetch(portal.origin + routes.draftSign(caseId), {
      headers: { cookie },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const fields = formFields(await page.text(), 'id="hand-in"')
    if (page.status !== 200 || !fields) throw new Error(`the page that hands in answered ${page.status}`)
    forms.set(caseId, { cookie, fields })
    return { cookie, fields }
  }

  return {
    send: async (draft) => {
      const { caseId } = draft
      try {
        const { cookie, fields } = forms.get(caseId) ?? (await open(draft))
        const answer = await fetch(portal.origin + routes.draftSign(caseId), {
          method: 'POST',
          headers: { cookie, origin: portal.origin },
          body: fields,
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE),
        })
        await answer.arrayBuffer()
        return (answer.headers.get('location') ?? '').endsWith(routes.receipt(caseId))
      } catch {
        return false // the line broke; the same form is sent again
      }
    },
    kill: () => {
      const pid = portal.web.pid()
      if (pid) process.kill(pid, 'SIGKILL')
    },
    stop: () => portal.web.stop(),
  }
}
