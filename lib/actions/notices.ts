'use server'

import { requireActor } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import { chooseChannelsCommand } from '@/lib/services/notice/choose-channels'
import { confirmEmailCommand, requestEmailCommand, takeEmailTry } from '@/lib/services/notice/confirm-email'
import { markReadCommand } from '@/lib/services/notice/mark-read'
import type { FormState } from './form-state'
import { formAction, text, texts } from './form-action'

/** “都看过了” */
export const markReadAction = formAction(markReadCommand, { input: (form) => ({ noticeIds: texts(form, 'noticeId') }) })

/** Kinds come as fields of their own: `mail-TASK`, `sms-TASK`. */
export const chooseChannelsAction = formAction(chooseChannelsCommand, {
  input: (form) => ({
    version: text(form, 'version'),
    choices: texts(form, 'group').map((group) => ({
      group,
      mail: text(form, `mail-${group}`),
      sms: text(form, `sms-${group}`) === 'yes',
    })),
  }),
  next: () => `${routes.noticeSettings}?saved=1`,
})

export const requestEmailAction = formAction(requestEmailCommand, {
  input: (form) => ({ email: text(form, 'email') }),
  next: () => `${routes.noticeSettings}#email-code`,
})

export async function confirmEmailAction(state: FormState, form: FormData): Promise<FormState> {
  const taken = await takeEmailTry(await requireActor())
  return formAction(confirmEmailCommand(taken), {
    input: (posted) => ({ code: text(posted, 'code') }),
    next: () => `${routes.noticeSettings}?saved=email`,
  })(state, form)
}
