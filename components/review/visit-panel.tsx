import { shortItems } from '@/components/acceptance/item-cells'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate } from '@/lib/copy/dates'
import { VISIT_REASON_WORDS } from '@/lib/copy/refusal-facts'
import { REVIEW, VISIT_RESULT_COPY } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { REASON_MAX } from '@/lib/domain/review/inputs'
import { VISIT_REASONS } from '@/lib/domain/review/visit-need'
import type { OwnItem, ReviewCase } from '@/lib/domain/review/views'
import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'

interface VisitPanelProps {
  view: ReviewCase
  item: OwnItem
  actions: { readonly ask: FormAction; readonly join: FormAction; readonly conflict: FormAction }
  keys: { readonly ask: string; readonly join: string; readonly conflict: string }
  locale: Locale
}

/** One visit for all items: wanted, joined, booked or made. */
export function VisitPanel({ view, item, actions, keys, locale }: VisitPanelProps) {
  const ids = (
    <>
      <input type="hidden" name="caseId" value={view.head.caseId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="tab" value="opinion" />
    </>
  )
  return (
    <section className="mt-8" aria-labelledby="visit-title">
      <SectionHead id="visit-title" level={3} title={say(REVIEW.visitTitle, locale)} />
      <VisitState view={view} item={item} locale={locale} />
      {item.may.joinVisit === null && (
        <ActionForm action={actions.join} commandKey={keys.join} locale={locale} className="mt-3">
          {ids}
          <SubmitButton variant="secondary" sendingText={say(REVIEW.saving, locale)}>
            {say(REVIEW.visitJoin, locale)}
          </SubmitButton>
        </ActionForm>
      )}
      {item.may.askForVisit === null && item.visit.result === null && (
        <Disclosure summary={say(REVIEW.visitAsk, locale)}>
          <ActionForm action={actions.ask} commandKey={keys.ask} locale={locale}>
            {ids}
            <FormTextArea
              name="reason"
              id="visit-reason"
              label={say(REVIEW.visitReason, locale)}
              maxLength={REASON_MAX}
              rows={2}
            />
            <div className="mt-3">
              <SubmitButton variant="secondary" sendingText={say(REVIEW.saving, locale)}>
                {say(REVIEW.visitAsk, locale)}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      <Conflict
        refusal={view.mayDeclareConflict}
        caseId={view.head.caseId}
        action={actions.conflict}
        commandKey={keys.conflict}
        locale={locale}
      />
    </section>
  )
}

function VisitState({ view, item, locale }: Pick<VisitPanelProps, 'view' | 'item' | 'locale'>) {
  const { visit } = item
  const items = shortItems(visit.letters, locale)
  const own = view.board.find(({ letter }) => letter === item.letter)
  const ground = VISIT_REASONS.find((reason) => reason === own?.visitNeeded)
  const result = visit.result ? VISIT_RESULT_COPY[visit.result] : undefined
  const text = result
    ? say(REVIEW.visitMade, locale, { result: say(result, locale) })
    : visit.plannedOn
      ? say(REVIEW.visitBooked, locale, { date: sayDate(visit.plannedOn, locale, view.today), items })
      : ground
        ? say(REVIEW.visitWanted, locale, { reason: say(VISIT_REASON_WORDS[ground], locale), items })
        : visit.wanted
          ? say(REVIEW.visitWantedByOthers, locale, { items })
          : null
  return text === null ? null : <p className="mt-2 text-s">{text}</p>
}

interface ConflictProps {
  refusal: Refusal | null
  caseId: string
  action: FormAction
  commandKey: string
  locale: Locale
}

function Conflict({ refusal, caseId, action, commandKey, locale }: ConflictProps) {
  if (refusal) return null
  return (
    <div className="mt-6">
      <Disclosure summary={say(REVIEW.conflict, locale)}>
        <p className="mb-3 text-s text-ink-3">{say(REVIEW.conflictLead, locale)}</p>
        <ActionForm action={action} commandKey={commandKey} locale={locale}>
          <input type="hidden" name="caseId" value={caseId} />
          <FormTextArea
            name="reason"
            id="conflict-reason"
            label={say(REVIEW.conflictReason, locale)}
            maxLength={REASON_MAX}
            rows={2}
          />
          <div className="mt-3">
            <SubmitButton variant="adverse" sendingText={say(REVIEW.saving, locale)}>
              {say(REVIEW.conflictGo, locale)}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
