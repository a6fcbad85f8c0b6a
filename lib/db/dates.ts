import type { IsoDate } from '@/lib/domain/shared/dates'

/** `date` columns arrive as midnight UTC. */
export const fromDate = (value: Date): IsoDate => value.toISOString().slice(0, 10)
export const fromDateOrNull = (value: Date | null): IsoDate | null => value && fromDate(value)
export const toDate = (value: IsoDate): Date => new Date(`${value}T00:00:00Z`)
export const toDateOrNull = (value: IsoDate | null | undefined): Date | null => (value ? toDate(value) : null)
