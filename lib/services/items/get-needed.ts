import { officeNow } from '@/lib/db/office-clock'
import { type NeededItem, neededItems, type NeededPapers, neededPapers } from '@/lib/domain/items/needed'
import type { NeededQuestion } from '@/lib/domain/items/needed-facts'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueAt } from './catalogue'
import { openRegisterAnswer, type RegisterAnswer } from './ask-register'

/** What somebody needs: items with their windows, the three numbers, and the list of papers. */
export interface NeededAnswer {
  readonly today: IsoDate
  readonly windowMonths: number
  readonly question: NeededQuestion
  readonly items: readonly NeededItem[]
  readonly papers: NeededPapers
  /** Of whom, when a number was asked for; null when it was ticked. */
  readonly of: { readonly nameMasked: string; readonly source: RegisterAnswer['source']; readonly asOf: IsoDate } | null
}

export const answerTicked = (question: NeededQuestion): Promise<NeededAnswer> =>
  answer(question, { of: null, elsewhere: {} })

/** Null when the ticket is over or not one of ours. */
export async function answerByTicket(ticket: string, now?: Date): Promise<NeededAnswer | null> {
  const told = openRegisterAnswer(ticket, now)
  if (!told) return null
  const { letters, ticks, rows, dues, elsewhere, nameMasked, source, asOf } = told
  return answer({ letters, ticks, rows, dues }, { elsewhere, of: { nameMasked, source, asOf } })
}

async function answer(
  question: NeededQuestion,
  { of, elsewhere }: Pick<NeededAnswer, 'of'> & { elsewhere: RegisterAnswer['elsewhere'] },
): Promise<NeededAnswer> {
  const { today } = await officeNow()
  const { catalogue } = await catalogueAt(today)
  const away = Object.keys(elsewhere) as ItemLetter[] // the ticket's schema allows no other key
  const letters = [...question.letters, ...away]
  return {
    today,
    windowMonths: catalogue.parameters.cycle.windowMonths,
    question,
    of,
    items: neededItems(catalogue, { letters, dues: question.dues, elsewhere }, today),
    papers: neededPapers(catalogue, question, today),
  }
}
