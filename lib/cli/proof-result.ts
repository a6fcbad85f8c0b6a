export interface ProofResult {
  /** What was shown, as a sentence about the office. */
  readonly claim: string
  /** How often it was tried. */
  readonly tries: number
  /** How often it held; the test itself fails when it is not `tries`. */
  readonly held: number
  readonly note?: string
}
