import type { IsoDate } from '../shared/dates'

/** What a machine saw on a paper (issue 4, “Pre-check before a human looks”). It depends on the content alone, never on a form. */

/** A new number makes every paper be looked at anew. */
export const CHECKER = 1

/** x, y, width, height as fractions of the page as it is shown. */
export type Box = readonly [number, number, number, number]

export interface TextLine {
  readonly text: string
  readonly box: Box
}

export interface PageText {
  /** Counted from one. */
  readonly page: number
  readonly lines: readonly TextLine[]
}

export interface Found<T> {
  readonly value: T
  readonly page: number
  readonly box: Box
}

export interface FoundName extends Found<string> {
  /** It stands behind words such as 受检单位: the paper says that it is about this one. */
  readonly labelled: boolean
}

export type Verdict = 'pass' | 'fail'

export interface PaperFacts {
  readonly names: readonly FoundName[]
  readonly tested: readonly Found<IsoDate>[]
  readonly issued: readonly Found<IsoDate>[]
  readonly validTo: readonly Found<IsoDate>[]
  readonly verdicts: readonly Found<Verdict>[]
}

/** Where the words came from; `none`: nothing could be read. */
export type TextSource = 'layer' | 'ocr' | 'none'

/** A page as a picture: what was measured, not what it means. */
export interface PageMeasure {
  readonly page: number
  /** Pixels of a picture as it came; `null` for a page of a PDF. */
  readonly shortSide: number | null
  readonly hasText: boolean
  /** Share of dark pixels. */
  readonly ink: number
  /** Variance of the Laplacian of the grey picture, in its sharpest part. */
  readonly sharpness: number
  /** Degrees by which it has to be turned clockwise to be read. */
  readonly turn: 0 | 90 | 180 | 270
}

export interface PaperFindings {
  readonly pages: number
  /** How many of the pages were looked at; long papers are not read to the end. */
  readonly looked: number
  readonly source: TextSource
  readonly facts: PaperFacts
  readonly measures: readonly PageMeasure[]
}

export const PAPER_CHECK_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const
export type PaperCheckState = (typeof PAPER_CHECK_STATES)[number]

/** Bounds of the work on one file. */
export const PAPER_LIMITS = {
  pages: 30,
  recognisedPages: 3,
  linesOfPage: 400,
  foundOfKind: 8,
  seconds: 120,
} as const
