import { VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { routes } from '@/lib/routes'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import type { ToCarryOut } from './carry-out'
import type { WithdrawalContext } from './withdrawal-context'

const factsOf = ({ application: { case: subject } }: WithdrawalContext, letters: readonly ItemLetter[]) => ({
  caseNo: subject.caseNo ?? '',
  institution: subject.institutionName,
  items: letters.map((letter) => ITEM_NAMES[letter].short.zh),
})

/** N15 to both sides, N21 where a visit falls away, N09 when what is left can be decided. */
export function withdrawnNotices(
  state: WithdrawalContext,
  { withdrawn, visitsLeft }: ToCarryOut,
  { withdrawalId, now }: { withdrawalId: string; now: Date },
) {
  const { case: subject } = state.application
  const facts = { ...factsOf(state, withdrawn.letters), result: 'withdrawal.done' }
  const about = { caseId: subject.id, occasion: `N15:${withdrawalId}`, facts }
  const reviewers = subject.items.flatMap(({ letter, reviewerId }): Recipient[] =>
    reviewerId && withdrawn.letters.includes(letter) ? [{ kind: 'person', userId: reviewerId }] : [],
  )
  return [
    ...noticesFor('N15', { ...about, recipients: state.applicant, href: routes.withdraw(subject.id) }),
    ...noticesFor('N15', { ...about, recipients: reviewers, href: routes.reviewCase(subject.id) }),
    ...state.visits
      .filter(({ id }) => visitsLeft.cancelled.includes(id))
      .flatMap(({ id, taskNo, letters }) =>
        noticesFor('N21', {
          caseId: subject.id,
          occasion: `N15:${id}`,
          recipients: state.officers,
          facts: { ...factsOf(state, letters), date: VISIT_PAPERS.calledOff, documentNo: taskNo },
          href: routes.visit(id),
        }),
      ),
    ...(withdrawn.consolidated
      ? noticesFor('N09', {
          caseId: subject.id,
          occasion: `T10:${now.toISOString()}`,
          recipients: roleRecipients('LEAD', subject.region),
          facts: { ...factsOf(state, []), date: subject.committedDue ?? '' },
          href: routes.leadCase(subject.id),
        })
      : []),
  ]
}

/** The lead did not agree: N15 with the reason on the page it leads to. */
export const declinedNotices = (
  state: WithdrawalContext,
  { letters, withdrawalId }: { letters: readonly ItemLetter[]; withdrawalId: string },
) =>
  noticesFor('N15', {
    caseId: state.application.case.id,
    occasion: `N15:${withdrawalId}`,
    recipients: state.applicant,
    facts: { ...factsOf(state, letters), result: 'withdrawal.declined' },
    href: routes.withdraw(state.application.case.id),
  })
