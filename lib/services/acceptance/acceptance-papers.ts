import type { IssuingBody } from '@/lib/db/authorities'
import type { Acceptance } from '@/lib/domain/acceptance/acceptance'
import { isPendingItem } from '@/lib/domain/application/item-status'
import { caseCommittedClock, committedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { institutionVariables, itemVariables } from '@/lib/services/application/issue-application'
import type { Application } from '@/lib/services/application/load-application'
import type { CaseClock } from '@/lib/services/clock/case-clock'
import type { IssuedDocument } from '@/lib/services/document/issue-document'

/** What DOC-01 and the notices of an acceptance are made from. `clock` already knows the acceptance. */
export interface AcceptancePapers {
  readonly application: Application
  readonly authority: IssuingBody
  readonly tolerated: Acceptance['tolerated']
  readonly acceptedOn: IsoDate
  readonly deemed: boolean
  readonly clock: CaseClock
}

export const pendingLetters = ({ case: subject }: Application): ItemLetter[] =>
  subject.items.filter(isPendingItem).map(({ letter }) => letter)

/** Dues as they will be: the notice and the messages are worded before the event has its number. */

const UNIT = { WORKING_DAY: '个工作日', DAY: '日' } as const

/** DOC-01. */
export function acceptanceVariables({
  application,
  authority,
  tolerated,
  acceptedOn,
  deemed,
  clock,
}: AcceptancePapers) {
  const { case: subject, catalogue } = application
  const letters = pendingLetters(application)
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    items: itemVariables(application).filter(({ letter }) => letters.includes(letter)),
    receivedOn: subject.receivedOn ?? acceptedOn,
    acceptedOn,
    deemed,
    limits: letters.flatMap((letter) => {
      const item = catalogue.item(letter)
      const committed = committedClock(clock.events, clock, letter)
      const statutory = statutoryClock(clock.events, clock, letter)
      if (!item || !committed || !statutory) return []
      const { days, unit } = item.limits.statutory
      return [
        {
          item: { letter, name: item.copy.name.zh },
          committedDays: committed.total,
          committedDue: committed.due,
          statutoryLimit: `${days}${UNIT[unit]}`,
          statutoryDue: statutory.due,
          provisional: committed.provisional || statutory.provisional,
        },
      ]
    }),
    outstanding: tolerated.map(({ code, dueOn }) => ({
      name: catalogue.material(code)?.wording.title.zh ?? code,
      dueOn,
    })),
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}

/** The promise ends with the last item, the law is kept when the first limit is. */
export function acceptanceFacts(
  { application, clock, acceptedOn }: Pick<AcceptancePapers, 'application' | 'clock' | 'acceptedOn'>,
  documents: readonly IssuedDocument[],
) {
  const { case: subject, catalogue } = application
  const letters = pendingLetters(application)
  const statutory = letters.flatMap((letter) => statutoryClock(clock.events, clock, letter)?.due ?? []).sort()
  const committedDue = caseCommittedClock(clock.events, clock)?.due ?? acceptedOn
  return {
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    items: letters.map((letter) => catalogue.item(letter)?.copy.short.zh ?? letter).join('、'),
    documentNo: documents[0]?.number ?? '',
    acceptedOn,
    committedDue,
    statutoryDue: statutory[0] ?? committedDue,
    date: committedDue,
  }
}
