import type { RefusalGround } from '@/lib/domain/acceptance/acceptance'

/** Legal grounds named in the clock ledger; Chinese only, as they are printed in documents of the office. */
export const GROUNDS = {
  accepted: '《行政许可法》第三十二条第一款第五项',
  deemed: '《行政许可法》第三十二条第一款第四项',
  supplement: '《行政许可法》第三十二条第一款第四项',
} as const

/** Grounds printed in DOC-03. */
export const REFUSAL_BASES: Readonly<Record<RefusalGround, readonly string[]>> = {
  OUT_OF_JURISDICTION: ['《中华人民共和国行政许可法》第三十二条第一款第二项'],
  NOT_REQUIRED: ['《中华人民共和国行政许可法》第三十二条第一款第一项'],
  BARRED: ['《中华人民共和国行政许可法》第七十八条'],
}
