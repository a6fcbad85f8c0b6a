import { GUIDE } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { ItemDefinition } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'

type Limit = ItemDefinition['limits']['statutory']

/** `30 天（含节假日）` or `20 个工作日`: the unit is part of the limit and never left out. */
export const limitText = (limit: Limit, locale: Locale): string =>
  say(limit.unit === 'DAY' ? GUIDE.calendarDays : GUIDE.workingDays, locale, { n: limit.days })
