import { z } from 'zod'
import { DESK_TABS, PANES, type Place } from '@/components/review/place'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'

type Params = Record<string, string | string[] | undefined>

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional())
const placeSchema = z.object({
  item: one.transform((text) => ITEM_LETTERS.find((letter) => letter === text) ?? null),
  tab: one.pipe(z.enum(DESK_TABS).catch('checks')),
  pane: one.pipe(z.enum(PANES).catch('desk')),
  paper: one.transform((text) => (text && /^(M\d{2}:[\w-]{0,60}|answers)$/.test(text) ? text : null)),
  file: one.transform((text) => Math.max(1, Number.parseInt(text ?? '1', 10) || 1)),
  check: one.transform((text) => (text && /^DR\d{2}$/.test(text) ? text : null)),
  show: one,
})

export function placeOf(params: Params): Place {
  const { show, ...place } = placeSchema.parse(params)
  return { ...place, reveal: show === 'personal' }
}
