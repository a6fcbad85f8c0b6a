import { z } from 'zod'

/** What an outgoing message says, as sealed in its outbox row. Everybody who queues one uses these shapes. */
export const mailBody = z.object({
  subject: z.string().min(1),
  text: z.string().min(1),
  /** Absolute address the text speaks of; stands on a line of its own below it. */
  link: z.string().optional(),
})
export type MailBody = z.output<typeof mailBody>

export const smsBody = z.object({
  text: z.string().min(1),
  /** One-time codes that a person has just asked for do not wait for the office's hours. */
  urgent: z.boolean().default(false),
})
export type SmsBody = z.output<typeof smsBody>
