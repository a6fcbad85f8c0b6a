import { LEDGER_BASIS_COPY, LEDGER_COPY } from '@/lib/copy/clock'
import { sayGround } from '@/lib/copy/grounds'
import { ledgerTitle } from '@/lib/copy/ledger-title'
import { sayDate, sayWeekday } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { LedgerLine } from '@/lib/domain/clock/ledger-line'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import type { LedgerLine as DrawnLine, LedgerTone } from './clock-ledger'

export interface LedgerWords {
  readonly locale: Locale
  readonly today: IsoDate
  /** Address of a document by its number, where the reader may open it. */
  readonly hrefOf?: (documentNo: string) => string | undefined
}

/** The account of time in words: the same for the applicant, the staff and whoever reads it years later. */
export const wordLedger = (lines: readonly LedgerLine[], words: LedgerWords): DrawnLine[] =>
  lines.map((line) => ({
    key: line.key,
    date: sayDate(line.from, words.locale, words.today),
    dateNote: dateNote(line, words),
    title: ledgerTitle(line, words.locale),
    note: noteOf(line, words.locale),
    href: line.documentNo === null ? undefined : words.hrefOf?.(line.documentNo),
    count: countOf(line, words.locale),
    tone: toneOf(line),
  }))

function dateNote({ from, to }: LedgerLine, { locale, today }: LedgerWords): string {
  if (to === null) return say(LEDGER_COPY.untilNow, locale)
  if (to === from) return sayWeekday(from, locale)
  return say(LEDGER_COPY.until, locale, { date: sayDate(to, locale, today) })
}

function noteOf(line: LedgerLine, locale: Locale): string | undefined {
  const basis = LEDGER_BASIS_COPY[line.label]
  const ground = line.documentNo ?? (basis ? say(basis, locale) : line.legalBasis && sayGround(line.legalBasis, locale))
  const provisional = line.provisional ? say(LEDGER_COPY.provisional, locale) : null
  const condition = line.label === 'resume-expected' ? say(LEDGER_COPY.ifToday, locale) : null
  const parts = [condition, ground, provisional].filter((part) => part !== null && part !== '')
  return parts.length > 0 ? parts.join(locale === 'zh' ? '，' : ', ') : undefined
}

function countOf(line: LedgerLine, locale: Locale): string | undefined {
  if (line.label === 'stopped') {
    return say(line.to === null ? LEDGER_COPY.stoppedSoFar : LEDGER_COPY.stoppedFor, locale, { n: line.stopDays })
  }
  if (line.label === 'holiday') return say(LEDGER_COPY.notCounted, locale)
  if (line.dayNo === null) return undefined
  if (line.countedDays > 1) {
    return say(LEDGER_COPY.dayRange, locale, { from: line.dayNo - line.countedDays + 1, to: line.dayNo })
  }
  return say(LEDGER_COPY.dayNo, locale, { n: line.dayNo })
}

function toneOf({ future, label }: LedgerLine): LedgerTone {
  if (future) return 'future'
  if (label === 'missed') return 'late'
  return label === 'stopped' ? 'pause' : 'normal'
}
