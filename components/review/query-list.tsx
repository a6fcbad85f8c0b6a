import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { QUERY_STATES } from '@/lib/copy/states'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { REASON_MAX } from '@/lib/domain/review/inputs'
import type { OwnItem, QueryView, ReviewCase } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface QueryListProps {
  view: ReviewCase
  item: OwnItem
  action: FormAction
  commandKey: string
  locale: Locale
}

/** What was asked of the applicant about this case, and the form for the next question. */
export function QueryList({ view, item, action, commandKey, locale }: QueryListProps) {
  return (
    <>
      {view.queries.length === 0 && <EmptyState what={say(REVIEW.noQueries, locale)} />}
      <ul>
        {view.queries.map((query) => (
          <Query key={query.queryId} query={query} today={view.today} locale={locale} />
        ))}
      </ul>
      <section className="mt-6" aria-labelledby="ask-title">
        <SectionHead id="ask-title" level={3} title={say(REVIEW.askTitle, locale)} />
        {item.may.ask ? (
          <p className="mt-2 text-s text-ink-3">{sayRefusal(item.may.ask, locale)}</p>
        ) : (
          <AskForm view={view} item={item} action={action} commandKey={commandKey} locale={locale} />
        )}
      </section>
    </>
  )
}

function AskForm({ view, item, action, commandKey, locale }: QueryListProps) {
  const options = view.targets.map(({ value, label }) => ({ value, label: say(label, locale) }))
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-2">
      <input type="hidden" name="caseId" value={view.head.caseId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="tab" value="queries" />
      <p className="mb-3 text-s text-ink-3">
        {say(REVIEW.askLead, locale, { date: sayDate(view.queryTermOn, locale, view.today) })}
      </p>
      <FormSelect
        name="target"
        label={say(REVIEW.askTarget, locale)}
        options={options}
        empty={say(REVIEW.choose, locale)}
      />
      <FormTextArea
        name="question"
        label={say(REVIEW.question, locale)}
        hint={say(REVIEW.questionHint, locale)}
        maxLength={REASON_MAX}
      />
      <div className="mt-3">
        <SubmitButton variant="secondary" sendingText={say(REVIEW.saving, locale)}>
          {say(REVIEW.askGo, locale)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

function Query({ query, today, locale }: { query: QueryView; today: string; locale: Locale }) {
  const state = QUERY_STATES[query.status]
  return (
    <li className="border-b border-line-soft py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <b>
          {say(ITEM_NAMES[query.letter].short, locale)}　{say(query.target, locale)}
        </b>
        <Status code={state.code}>{say(state.staff, locale)}</Status>
      </p>
      <p className="text-s">{query.question}</p>
      <p className="text-xs text-ink-3">
        {say(REVIEW.queryTerm, locale, { by: query.askedBy ?? '', date: sayDate(query.termOn, locale, today) })}
      </p>
      {query.answer && (
        <p className="mt-2 border-l-4 border-action pl-3 text-s">
          {query.answer}
          {query.answeredAt && (
            <span className="block text-xs text-ink-3">
              {say(REVIEW.answeredAt, locale, { at: sayInstant(query.answeredAt, locale, today) })}
            </span>
          )}
        </p>
      )}
    </li>
  )
}
