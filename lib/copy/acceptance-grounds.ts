/** Legal grounds named in the clock ledger; Chinese only, as they are printed in documents of the office. */
export const GROUNDS = {
  accepted: '行政许可法第三十二条第一款第五项',
  deemed: '行政许可法第三十二条第一款第四项',
  supplement: '行政许可法第三十二条第一款第四项',
  refused: '行政许可法第三十二条第一款第二项',
} as const
