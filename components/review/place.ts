import type { ItemLetter } from '@/lib/domain/shared/item-letters'

export const DESK_TABS = ['checks', 'rules', 'queries', 'opinion'] as const
export type DeskTab = (typeof DESK_TABS)[number]
export const PANES = ['delta', 'view', 'desk'] as const
export type Pane = (typeof PANES)[number]

/** Where somebody is in the workspace; all of it in the address, so that a colleague can be shown the same page. */
export interface Place {
  readonly item: ItemLetter | null
  readonly tab: DeskTab
  readonly pane: Pane
  /** `M19:d1`, or `answers` for the form itself. */
  readonly paper: string | null
  readonly file: number
  readonly check: string | null
  readonly reveal: boolean
}

/** Address of another place in the same workspace. */
export type GoTo = (change: Partial<Place>) => string

export function placeHref(base: string, place: Place): string {
  const set = new URLSearchParams()
  if (place.item) set.set('item', place.item)
  if (place.tab !== 'checks') set.set('tab', place.tab)
  if (place.pane !== 'desk') set.set('pane', place.pane)
  if (place.paper) set.set('paper', place.paper)
  if (place.file > 1) set.set('file', String(place.file))
  if (place.check) set.set('check', place.check)
  if (place.reveal) set.set('show', 'personal')
  const text = set.toString()
  return text ? `${base}?${text}` : base
}
