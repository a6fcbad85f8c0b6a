import { clsx, type ClassValue } from 'clsx'

/** Class list from conditions. Parts have few classes of their own, so nothing needs merging. */
export const cx = (...values: ClassValue[]): string => clsx(values)
