import { database } from '@/lib/db/client'
import {
  countRegister,
  listRegister,
  listResultsOfCases,
  type RegisterPosition,
  type RegisterQuery,
  type RegisterResult,
  type RegisterRow,
} from '@/lib/db/register'
import { registerSearch, type RegisterSearch } from '@/lib/domain/publication/search'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'

export const REGISTER_PER_PAGE = 50
const COUNTED_UP_TO = 1_000

export interface RegisterAsk {
  readonly typed: string
  readonly conclusion: string | null
  readonly item: ItemLetter | null
  readonly after: RegisterPosition | null
}

export interface RegisterLine extends Omit<RegisterRow, 'caseId' | 'documentNo'> {
  readonly results: readonly Pick<RegisterResult, 'letter' | 'conclusion' | 'nextDue'>[]
}

export interface RegisterPage {
  readonly search: RegisterSearch['kind']
  readonly lines: readonly RegisterLine[]
  readonly count: number
  /** The figure is a lower bound. */
  readonly countedAll: boolean
  readonly next: RegisterPosition | null
}

export const toRegisterQuery = ({ typed, conclusion, item }: Omit<RegisterAsk, 'after'>): RegisterQuery => ({
  search: registerSearch(typed),
  conclusion,
  item,
})

/** The public register: nobody signs in, so there is no actor. */
export async function searchRegister(ask: RegisterAsk): Promise<RegisterPage> {
  const db = database()
  const query = toRegisterQuery(ask)
  const [rows, count] = await Promise.all([
    listRegister(db, query, { after: ask.after, take: REGISTER_PER_PAGE + 1 }),
    countRegister(db, query, COUNTED_UP_TO + 1),
  ])
  const page = rows.slice(0, REGISTER_PER_PAGE)
  const results = await listResultsOfCases(
    db,
    page.map(({ caseId }) => caseId),
  )
  const byCase = Map.groupBy(results, ({ caseId }) => caseId)
  const last = rows.length > REGISTER_PER_PAGE ? page.at(-1) : undefined
  return {
    search: query.search.kind,
    lines: page.map(({ caseId, documentNo: _number, ...row }) => ({ ...row, results: byCase.get(caseId) ?? [] })),
    count: Math.min(count, COUNTED_UP_TO),
    countedAll: count <= COUNTED_UP_TO,
    next: last ? { decidedOn: last.decidedOn, id: last.id } : null,
  }
}
