import { z } from 'zod'
import type { ToldCode } from '../reminder/message'
import type { Role } from '../shared/actor'
import type { NoticeCode } from '../shared/notice-codes'
import { ok, refuse, type Result } from '../shared/result'

/** Kinds of event a person chooses for, in the order of the page. */
export const NOTICE_GROUPS = ['RECEIPT', 'TASK', 'DECISION', 'VISIT', 'REMINDER', 'WORK'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

export const MAIL_CHOICES = ['AT_ONCE', 'DIGEST', 'OFF'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

export interface ChannelChoice {
  readonly mail: MailChoice
  readonly sms: boolean
}

export type NoticeChoices = Readonly<Partial<Record<NoticeGroup, ChannelChoice>>>

/** Terms and remedies run from these: they are never left for a summary, and one way out of the portal stays open. */
export const isLegallyNecessary = (group: NoticeGroup): boolean => group === 'TASK' || group === 'DECISION'

// prettier-ignore
const GROUP_OF: Record<NoticeCode | ToldCode, NoticeGroup> = {
  N01: 'RECEIPT', N02: 'RECEIPT', N04: 'RECEIPT', N06: 'RECEIPT', N13: 'RECEIPT', N14: 'RECEIPT', N15: 'RECEIPT',
  N17: 'RECEIPT', N20: 'RECEIPT', N23: 'RECEIPT', N25: 'RECEIPT', N27: 'RECEIPT',
  N03: 'TASK', N05: 'TASK', N24: 'TASK', N26: 'TASK', N34: 'TASK',
  N07: 'DECISION', N11: 'DECISION', N12: 'DECISION', N16: 'DECISION', N18: 'DECISION', N19: 'DECISION', N28: 'DECISION',
  N29: 'DECISION', N30: 'DECISION', N31: 'DECISION', N32: 'DECISION', N33: 'DECISION',
  N21: 'VISIT', N22: 'VISIT',
  N40: 'REMINDER', N41: 'REMINDER', N42: 'REMINDER', N43: 'REMINDER', N44: 'REMINDER', N45: 'REMINDER', N47: 'REMINDER',
  N48: 'REMINDER',
  N08: 'WORK', N09: 'WORK', N10: 'WORK', N35: 'WORK',
}

export const groupOf = (code: NoticeCode | ToldCode): NoticeGroup => GROUP_OF[code]

const AT_ONCE: ChannelChoice = { mail: 'AT_ONCE', sms: true }

/** Until somebody chooses, everything leaves at once. */
export const choiceOf = (group: NoticeGroup, choices: NoticeChoices = {}): ChannelChoice => choices[group] ?? AT_ONCE

export const choiceFor = (code: NoticeCode | ToldCode, choices: NoticeChoices = {}): ChannelChoice =>
  choiceOf(groupOf(code), choices)

/** Staff are told of their work and get no SMS. */
export const groupsOf = (role: Role): readonly NoticeGroup[] =>
  role === 'APP' ? NOTICE_GROUPS.filter((group) => group !== 'WORK') : ['WORK']

const choice = z.object({ group: z.enum(NOTICE_GROUPS), mail: z.enum(MAIL_CHOICES), sms: z.boolean() })

export const chooseInput = z.object({
  version: z.coerce.number().int().min(0),
  choices: z.array(choice).min(1).max(NOTICE_GROUPS.length),
})

/** What was chosen for the groups of the role; another group keeps what it had. */
export function chooseChannels(
  role: Role,
  had: NoticeChoices,
  wanted: readonly (ChannelChoice & { readonly group: NoticeGroup })[],
): Result<NoticeChoices> {
  const own = groupsOf(role)
  for (const { group, mail, sms } of wanted) {
    if (!own.includes(group)) return refuse('notice.not_your_kind')
    if (!isLegallyNecessary(group)) continue
    if (mail === 'DIGEST') return refuse('notice.not_in_a_digest')
    if (mail === 'OFF' && !sms) return refuse('notice.one_way_stays')
  }
  return ok({ ...had, ...Object.fromEntries(wanted.map(({ group, mail, sms }) => [group, { mail, sms }])) })
}

const stored = z.partialRecord(z.enum(NOTICE_GROUPS), z.object({ mail: z.enum(MAIL_CHOICES), sms: z.boolean() }))

/** From the database; what cannot be read counts as not chosen, so that nothing is kept from anybody. */
export function readChoices(json: unknown): NoticeChoices {
  const parsed = stored.safeParse(json ?? {})
  if (!parsed.success) return {}
  return Object.fromEntries(Object.entries(parsed.data))
}
