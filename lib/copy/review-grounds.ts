/** Legal grounds of review steps in the clock ledger; Chinese only, as printed. */
export const REVIEW_GROUNDS = {
  deskReview: '《行政许可法》第三十四条',
} as const
