'use server'

import { notFound, redirect } from 'next/navigation'
import { homeOf } from '@/lib/auth/areas'
import { requestFacts } from '@/lib/auth/request-facts'
import { startSession } from '@/lib/auth/session-cookie'
import { env } from '@/lib/env'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { CLOCK_MOVES, moveClock } from '@/lib/services/demo/move-clock'
import { replayDead } from '@/lib/services/demo/replay-dead'
import { isSystem, setConnector } from '@/lib/services/demo/set-connector'
import { signInAs } from '@/lib/services/demo/sign-in-as'
import { runDueWork } from '@/lib/services/queue/scan-request'
import { localeOfForm, text, texts } from './form-action'

/** The desk's buttons. Not commands: they play the world around the office, and exist in the demo only. */
function requireDemo(): void {
  if (!env().demo) notFound()
}

const backTo = (form: FormData, said: string): never =>
  redirect(localeHref(localeOfForm(form), `${routes.demo}?said=${said}`))

export async function signInAsAction(form: FormData): Promise<void> {
  requireDemo()
  const { ip, agent } = await requestFacts()
  const entered = await signInAs(text(form, 'membershipId'), { ip, agent })
  if (!entered) notFound()
  await startSession(entered.sessionId)
  redirect(localeHref(localeOfForm(form), homeOf(entered.role)))
}

export async function moveClockAction(form: FormData): Promise<void> {
  requireDemo()
  const move = CLOCK_MOVES.find((one) => one === text(form, 'move'))
  if (!move) notFound()
  await moveClock(move)
  backTo(form, (await runDueWork()) ? 'Moved' : 'No-worker')
}

export async function runDueAction(form: FormData): Promise<void> {
  requireDemo()
  backTo(form, (await runDueWork()) ? 'Ran' : 'No-worker')
}

export async function setConnectorAction(form: FormData): Promise<void> {
  requireDemo()
  const system = text(form, 'system')
  if (!isSystem(system)) notFound()
  await setConnector(system, text(form, 'available') === 'yes')
  backTo(form, 'Switched')
}

export async function replayDeadAction(form: FormData): Promise<void> {
  requireDemo()
  await replayDead(texts(form, 'messageId'))
  backTo(form, 'Replayed')
}
