import { z } from 'zod'
import { isIsoDate } from '../shared/dates'
import { ITEM_LETTERS } from '../shared/item-letters'

/** Conclusions one can ask the register for. */
export const REGISTER_CONCLUSIONS = ['QUALIFIED', 'DEFERRED', 'UNQUALIFIED'] as const

const TYPED_MAX = 60

/** Where the page before ended. */
const position = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
  .transform((text) => ({ decidedOn: text.slice(0, 10), id: text.slice(11) }))
  .refine(({ decidedOn, id }) => isIsoDate(decidedOn) && z.uuid().safeParse(id).success)

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** What the address of the register asks for; whatever is not understood is not asked. */
export const readRegisterQuery = (params: Readonly<Record<string, string | string[] | undefined>>) => ({
  typed: one(params.q).slice(0, TYPED_MAX),
  conclusion: z.enum(REGISTER_CONCLUSIONS).safeParse(one(params.conclusion)).data ?? null,
  item: z.enum(ITEM_LETTERS).safeParse(one(params.item)).data ?? null,
  after: position.safeParse(one(params.after)).data ?? null,
})

export type RegisterAddress = ReturnType<typeof readRegisterQuery>

/** The same question as an address, from the start or from the next page on. */
export function registerAddress(
  path: string,
  { typed, conclusion, item }: Omit<RegisterAddress, 'after'>,
  more: Readonly<{ after?: RegisterAddress['after']; locale?: string }> = {},
): string {
  const params = new URLSearchParams()
  if (typed) params.set('q', typed)
  if (conclusion) params.set('conclusion', conclusion)
  if (item) params.set('item', item)
  if (more.after) params.set('after', `${more.after.decidedOn}_${more.after.id}`)
  if (more.locale) params.set('locale', more.locale)
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}
