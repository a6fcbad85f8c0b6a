import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { digestMail } from '@/lib/copy/notice-settings'
import { lockUser } from '@/lib/db/accounts'
import { database } from '@/lib/db/client'
import { digestKey, findDigestPeople, lockWaitingLines, takeLines } from '@/lib/db/digests'
import { findNoticeChoices } from '@/lib/db/notice-choices'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { maskEmail } from '@/lib/domain/shared/masking'
import { ok, refuse } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'
import { defineCommand, runCommand } from '@/lib/services/command'

/** One mail with everything that waited. Whoever has no address or account any more is told in the portal alone. */
const sendDigestCommand = defineCommand({
  name: 'notice.sendDigest',
  input: z.object({ userId: z.uuid() }),
  load: async (tx, { userId }, _actor, { now, today }) => {
    if (!(await lockUser(tx, userId))) return null
    const own = await findNoticeChoices(tx, userId)
    return {
      userId,
      email: own?.email ?? null,
      key: digestKey(userId, today),
      lines: await lockWaitingLines(tx, userId, now),
    }
  },
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (state) => (state.lines.length > 0 ? ok(state) : refuse('notice.nothing_waits')),
  save: async (tx, { lines }, { now }) => {
    await takeLines(
      tx,
      lines.map(({ id }) => id),
      now,
    )
    return { lines: lines.length }
  },
  audit: ({ userId, email }, { lines }) => [
    {
      stream: 'account',
      action: 'notice.digest_queued',
      subject: { type: 'user', id: userId },
      detail: { lines, mailed: email !== null },
    },
  ],
  outbox: ({ email, key, lines }) => {
    if (email === null) return []
    const link = `${env().origin}${routes.noticeSettings}`
    const { subject, text } = digestMail(lines, link)
    return [
      {
        kind: 'message',
        channel: 'MAIL',
        recipient: email,
        recipientMasked: maskEmail(email),
        body: { code: 'DIGEST', subject, text, link },
        key,
        caseId: null,
      },
    ]
  },
})

const BATCH = 200

/** Scanner: 08:00 summaries. The receipt key is person and day, so that two workers make one mail. */
export async function sendDigests({ now, today }: OfficeMoment): Promise<number> {
  let sent = 0
  for (;;) {
    const people = await findDigestPeople(database(), now, today, BATCH)
    let progress = 0
    for (const userId of people) {
      const call = { actor: SYSTEM_ACTOR, key: digestKey(userId, today), input: { userId } }
      const outcome = await runCommand(sendDigestCommand, call)
      if (outcome.kind === 'done' && !outcome.repeated) progress += 1
    }
    sent += progress
    if (people.length < BATCH || progress === 0) return sent
  }
}
