import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countOrderedFindings, countOwnPapers, listServedCases, type ServedCase } from '@/lib/db/home-numbers'
import { officeNow } from '@/lib/db/office-clock'
import { startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import { logError } from '@/lib/log'
import { committedClocks } from '@/lib/services/clock/clocks-of-cases'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { type RegisterLine, searchRegister } from './search-register'

/** “说到，做到了吗”: computed from the records of the cases, never entered by anybody. */
export interface HomeNumbers {
  readonly today: IsoDate
  readonly year: string
  /** Null while nothing has been served this year. */
  readonly figures: {
    readonly served: number
    /** Working days of the promise used, on average, to one decimal. */
    readonly averageDays: number
    readonly late: number
    readonly ownPapers: number
    readonly separatePapers: number
    readonly findings: { readonly total: number; readonly closed: number }
  } | null
  readonly latest: readonly RegisterLine[]
}

const KEEP_MS = 60_000
const SHOWN = 5
const MOST_CASES = 2_000
let kept: { readonly numbers: HomeNumbers | null; readonly until: number } | null = null

/** Null when the database does not answer: the front page must open all the same. Kept for a minute by each process. */
export async function getHomeNumbers(): Promise<HomeNumbers | null> {
  const now = realNow().getTime()
  if (kept && kept.until > now) return kept.numbers
  const numbers = await readNumbers()
  kept = { numbers, until: now + KEEP_MS }
  return numbers
}

export const forgetHomeNumbers = (): void => {
  kept = null
}

async function readNumbers(): Promise<HomeNumbers | null> {
  try {
    const { today } = await officeNow()
    const year = today.slice(0, 4)
    const [cases, register] = await Promise.all([
      listServedCases(database(), startOfOfficeDay(`${year}-01-01`), MOST_CASES),
      searchRegister({ typed: '', conclusion: null, item: null, after: null }),
    ])
    const figures = cases.length > 0 ? await figuresOf(cases, today) : null
    return { today, year, figures, latest: register.lines.slice(0, SHOWN) }
  } catch (error) {
    logError('home.numbers', error)
    return null
  }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

async function figuresOf(cases: readonly ServedCase[], today: IsoDate): Promise<HomeNumbers['figures']> {
  const db = database()
  const ids = cases.map(({ id }) => id)
  const [clocks, ownPapers, findings] = await Promise.all([
    committedClocks(db, cases, today),
    countOwnPapers(db, ids),
    countOrderedFindings(db, ids),
  ])
  const known = [...clocks.values()]
  let separate = 0
  for (const subject of cases) separate += (await catalogueOf(subject, today)).counts(subject.letters).separate
  return {
    served: cases.length,
    averageDays: oneDecimal(known.reduce((sum, { used }) => sum + used, 0) / Math.max(1, known.length)),
    late: known.filter(({ level }) => level === 'overdue').length,
    ownPapers: oneDecimal(ownPapers / cases.length),
    separatePapers: oneDecimal(separate / cases.length),
    findings,
  }
}
