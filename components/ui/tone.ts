import type { StatusCode } from '@/lib/copy/status'

/** The five tones of TOKENS §2 and the plain one. */
export type Tone = 'info' | 'done' | 'you' | 'pause' | 'late' | 'plain'

/** A whole class name per tone, so that it can be found by searching. */
export const TONE_CLASS: Record<Tone, string> = {
  info: 'tone-info',
  done: 'tone-done',
  you: 'tone-you',
  pause: 'tone-pause',
  late: 'tone-late',
  plain: 'tone-plain',
}

export const STATUS_CLASS: Record<StatusCode, string> = {
  none: 'status-none',
  seen: 'status-seen',
  go: 'status-go',
  ok: 'status-ok',
  you: 'status-you',
  pause: 'status-pause',
  late: 'status-late',
  bad: 'status-bad',
  un: 'status-un',
  na: 'status-na',
  lock: 'status-lock',
}
