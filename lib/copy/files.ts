import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { say } from './say'
import { FILE_REFUSALS } from './file-refusals'
import { sayRefusal } from './sentences'

const table: Readonly<Record<string, Wording>> = FILE_REFUSALS

export const sayFileRefusal = (refusal: Refusal, locale: Locale): string => {
  const own = table[refusal.code]
  return own ? say(own, locale, refusal.facts) : sayRefusal(refusal, locale)
}

export const FILE_HINTS = {
  small_picture: {
    zh: '这张图片短边不到 {minShortSide} 像素，可能看不清。看得清就可以用，不影响提交',
    en: 'The short side has fewer than {minShortSide} pixels and may be hard to read. Keep it if it is readable; you can still submit',
  },
  used_elsewhere: {
    zh: '这份文件以前交过（{caseNo}）。是同一份就可以用，不影响提交',
    en: 'You handed in the same file before ({caseNo}). Keep it if that is right; you can still submit',
  },
} satisfies Record<string, Wording>

/** Words of the upload part; the page hands them to the browser in one language. */
export const UPLOAD_COPY = {
  choose: { zh: '选文件', en: 'Choose a file' },
  photo: { zh: '拍照', en: 'Take a photo' },
  send: { zh: '上传', en: 'Upload' },
  formats: { zh: 'PDF、JPG、PNG，每份不超过 {maxMb} MB', en: 'PDF, JPG or PNG, up to {maxMb} MB each' },
  sending: { zh: '正在传，已传 {percent}%', en: 'Uploading, {percent} % sent' },
  checking: { zh: '传完了，正在检查', en: 'Sent, being checked' },
  waiting: { zh: '等着传', en: 'Waiting' },
  paused: { zh: '先停下了，已传 {percent}%', en: 'Paused at {percent} %' },
  offline: {
    zh: '网断了，已传 {percent}%。恢复后自动接着传',
    en: 'Connection lost at {percent} %. Upload resumes by itself',
  },
  done: { zh: '已收到', en: 'Received' },
  notTaken: { zh: '没有收', en: 'Not taken' },
  pause: { zh: '先停下', en: 'Pause' },
  resume: { zh: '接着传', en: 'Resume' },
  retry: { zh: '再传一次', en: 'Send again' },
  cancel: { zh: '不传了', en: 'Do not send' },
  unfinished: {
    zh: '上次有没传完的文件。再选一次同一份文件，就从断的地方接着传',
    en: 'An upload was not finished. Choose the same file again and it goes on where it stopped',
  },
  received: { zh: '已收到 {name}', en: 'Received {name}' },
  remove: { zh: '去掉这份文件', en: 'Remove this file' },
} satisfies Record<string, Wording>

/** Choosing all papers at once. */
export const UPLOAD_MANY_COPY = {
  choose: { zh: '一次选多份', en: 'Choose several' },
  hint: {
    zh: '可以一次把文件都选上。文件名写明是什么材料的，先帮您对好，您看一遍再交',
    en: 'Choose all files at once. Where a file name says what it is, it is put in place for you; look it over, then hand in',
  },
  which: { zh: '这份是哪一项材料？', en: 'Which paper is this?' },
  missing: { zh: '请选这份是哪一项材料', en: 'Choose which paper this is' },
  leaveOut: { zh: '不交这份', en: 'Leave this out' },
  send: { zh: '交这 {n} 份', en: 'Hand in {n}' },
} satisfies Record<string, Wording>

export type UploadManyWords = Readonly<Record<keyof typeof UPLOAD_MANY_COPY, string>>

export const uploadManyWords = (locale: Locale): UploadManyWords =>
  Object.fromEntries(
    Object.entries(UPLOAD_MANY_COPY).map(([name, wording]) => [name, say(wording, locale)]),
  ) as UploadManyWords // one entry per key of the table

/** A document that is not there yet. */
export const DOCUMENT_COPY = {
  not_ready: {
    zh: '文书正在生成，一般一分钟内就好。请一分钟后再打开',
    en: 'The document is being made, usually within a minute. Open it again in a minute',
  },
} satisfies Record<string, Wording>

export type UploadWords = Readonly<Record<keyof typeof UPLOAD_COPY | 'tooLarge' | 'empty' | 'broken', string>>

/** One language's words for the browser; blanks that change while a file is sent stay blanks. */
export function uploadWords(locale: Locale, maxMb: number): UploadWords {
  const words = Object.entries(UPLOAD_COPY).map(([name, wording]) => [name, say(wording, locale, { maxMb })])
  return {
    ...(Object.fromEntries(words) as Record<keyof typeof UPLOAD_COPY, string>), // one entry per key of the table
    tooLarge: say(FILE_REFUSALS['file.too_large'], locale, { maxMb }),
    empty: say(FILE_REFUSALS['file.empty'], locale),
    broken: say(FILE_REFUSALS['file.interrupted'], locale),
  }
}
