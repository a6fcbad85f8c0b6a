import { type IsoDate, officeDate } from './domain/shared/dates'

/**
 * The office's clock (DESIGN §3.6). Office time = base + (real time − anchor). In production the mode is REAL and the two
 * are the same. The demo's clock starts at DEMO_NOW and stands still while the demo does not run (`anchoredAt` null).
 * Sessions, lockout and rate limits use `realNow`, never this.
 */
export interface OfficeClockState {
  readonly mode: 'REAL' | 'DEMO'
  readonly base: Date
  readonly anchoredAt: Date | null
}

export const realNow = (): Date => new Date()

export function officeTime(state: OfficeClockState, real: Date = realNow()): Date {
  if (state.mode === 'REAL') return real
  if (!state.anchoredAt) return state.base
  return new Date(state.base.getTime() + Math.max(0, real.getTime() - state.anchoredAt.getTime()))
}

export interface OfficeMoment {
  readonly now: Date
  readonly today: IsoDate
}

export function officeMoment(state: OfficeClockState, real: Date = realNow()): OfficeMoment {
  const now = officeTime(state, real)
  return { now, today: officeDate(now) }
}
