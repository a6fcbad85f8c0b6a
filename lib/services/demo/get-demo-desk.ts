import { SYSTEMS, type System } from '@/lib/connectors/port'
import { database } from '@/lib/db/client'
import {
  type DemoMembership,
  listDeadMessages,
  listDemoMemberships,
  listDemoMessages,
  listUnavailable,
} from '@/lib/db/demo'
import { officeNow } from '@/lib/db/office-clock'
import { type IsoDate } from '@/lib/domain/shared/dates'
import { mailBody, smsBody } from '@/lib/domain/notice/messages'
import { demoOnly } from './demo-only'

export interface DeskMessage {
  readonly id: string
  readonly channel: string
  readonly recipient: string
  readonly subject: string | null
  readonly text: string
  readonly link: string | null
  readonly status: string
  readonly queuedAt: Date
  readonly notBefore: Date | null
}

export interface DemoDesk {
  readonly now: Date
  readonly today: IsoDate
  readonly people: readonly DemoMembership[]
  readonly messages: readonly DeskMessage[]
  readonly dead: readonly {
    readonly id: string
    readonly channel: string
    readonly recipientMasked: string
    readonly lastError: string | null
  }[]
  readonly systems: readonly { readonly system: System; readonly available: boolean }[]
}

const MOST_MESSAGES = 60
const MOST_PEOPLE = 200
const MOST_DEAD = 100

/** Everything the desk shows; nobody is signed in there. */
export async function getDemoDesk(): Promise<DemoDesk> {
  demoOnly()
  const db = database()
  const [moment, people, messages, dead, unavailable] = await Promise.all([
    officeNow(),
    listDemoMemberships(db, MOST_PEOPLE),
    listDemoMessages(db, MOST_MESSAGES),
    listDeadMessages(db, MOST_DEAD),
    listUnavailable(db),
  ])
  return {
    ...moment,
    people,
    messages: messages.map((message) => ({ ...message, ...wordsOf(message.channel, message.body) })),
    dead,
    systems: SYSTEMS.map((system) => ({ system, available: !unavailable.includes(system) })),
  }
}

function wordsOf(channel: string, body: unknown): { subject: string | null; text: string; link: string | null } {
  const mail = channel === 'MAIL' ? mailBody.safeParse(body) : null
  if (mail?.success) return { subject: mail.data.subject, text: mail.data.text, link: mail.data.link ?? null }
  const sms = smsBody.safeParse(body)
  return { subject: null, text: sms.success ? sms.data.text : JSON.stringify(body), link: null }
}
