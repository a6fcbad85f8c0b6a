/** The six verification items in their fixed order: A practice, B radiology, C–F mother-and-child (DOMAIN §3.0). */
export const ITEM_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ItemLetter = (typeof ITEM_LETTERS)[number]

export const isItemLetter = (value: string): value is ItemLetter => (ITEM_LETTERS as readonly string[]).includes(value)
