/** Chinese only: what is printed in orders and opinions, or kept as the reason of a proposal. */
export const RECTIFICATION_PAPERS = {
  termMissed: (term: string): string => `整改期限到${term}为止，没有收到整改材料。`,
  stillOpen: (round: number, codes: readonly string[]): string =>
    `第${round}次复核后仍有问题没有改好：${codes.join('、')}。`,
} as const

/** First draft of an order from the desk; the reviewer changes it before it goes out. */
export const DESK_ORDER_DRAFT = {
  standard: (checkpoint: string): string => `${checkpoint}。`,
  wanted: (papers: readonly string[]): string => `改正后的${papers.join('、')}。`,
} as const
