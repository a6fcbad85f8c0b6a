import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'

/** Which law's clocks an item runs on: an administrative licence or another power (DOMAIN §4.3 (3)). */
export const POWER_TYPES = ['PERMIT', 'OTHER'] as const
export type PowerType = (typeof POWER_TYPES)[number]

export const CLOCK_NAMES = ['supplement', 'committed', 'statutory', 'ceiling', 'delivery', 'rectification'] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

export const TERM_UNITS = ['WORKING_DAY', 'DAY'] as const
export type TermUnit = (typeof TERM_UNITS)[number]

const days = z.number().int().positive()
const termSchema = z.object({ unit: z.enum(TERM_UNITS), days })
export type Term = z.infer<typeof termSchema>

const itemLimitsSchema = z.object({
  statutory: termSchema,
  /** Working days by definition of the promise (DOMAIN §4.3). */
  committed: termSchema,
  powerType: z.enum(POWER_TYPES),
})
export type ItemLimits = z.infer<typeof itemLimitsSchema>

/** Every number of DOMAIN §4.3, read from parameters in force on the day and from the case's catalogue: never constants. */
export const clockLimitsSchema = z.object({
  /** The items of the case, and no others. */
  items: z.partialRecord(z.enum(ITEM_LETTERS), itemLimitsSchema),
  supplementDays: days,
  extensionDays: days,
  ceilingDays: days,
  ceilingExtensionDays: days,
  deliveryDays: days,
  rectificationDays: days,
  rectificationMaxDays: days,
  /** Whether a promise is kept by the decision or only by its service. */
  committedEndsAt: z.enum(['DECIDED', 'SERVED']),
  suspensionStopsStatutory: z.record(z.enum(POWER_TYPES), z.boolean()),
  /** The clocks that run for items of that power type. */
  clockSet: z.record(z.enum(POWER_TYPES), z.array(z.enum(CLOCK_NAMES))),
  /** Share of the term used from which a clock is yellow, then red. */
  warnAt: z.number().gt(0).lte(1),
  lateSoonAt: z.number().gt(0).lte(1),
  /** Working days before the statutory due date at which an open rectification warns the LEAD. */
  rectificationWarnDays: days,
})
export type ClockLimits = z.infer<typeof clockLimitsSchema>
