'use server'

import { markReadCommand } from '@/lib/services/notice/mark-read'
import { formAction, texts } from './form-action'

/** “都看过了” */
export const markReadAction = formAction(markReadCommand, { input: (form) => ({ noticeIds: texts(form, 'noticeId') }) })
