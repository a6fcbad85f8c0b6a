import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { PROPOSAL_COPY, REVIEW, SUGGESTION_REASONS } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { REASON_MAX } from '@/lib/domain/review/inputs'
import type { OwnItem } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface OpinionPanelProps {
  caseId: string
  item: OwnItem
  actions: { readonly propose: FormAction; readonly withdraw: FormAction }
  keys: { readonly propose: string; readonly withdraw: string }
  today: string
  locale: Locale
}

/** The opinion on the item: off, with the reason, until everything is looked at. */
export function OpinionPanel(props: OpinionPanelProps) {
  const { item, today, locale } = props
  const { proposal } = item
  return (
    <section className="mt-4" aria-labelledby="opinion-title">
      <SectionHead id="opinion-title" level={3} title={say(REVIEW.opinion, locale)} />
      {item.earlier.map(({ conclusion, returned }, index) => (
        <Notice key={index} tone="you" className="mt-3">
          <p>
            {say(REVIEW.returned, locale, {
              conclusion: say(PROPOSAL_COPY[conclusion].word, locale),
              reason: returned,
            })}
          </p>
        </Notice>
      ))}
      {proposal ? (
        <>
          <p className="mt-3">
            <Status code={PROPOSAL_COPY[proposal.conclusion].code}>
              {say(REVIEW.given, locale, { conclusion: say(PROPOSAL_COPY[proposal.conclusion].word, locale) })}
            </Status>
          </p>
          {proposal.reason && <p className="mt-1 text-s">{proposal.reason}</p>}
          <p className="mt-1 text-xs text-ink-3">
            {say(REVIEW.givenBy, locale, { by: proposal.by ?? '', at: sayInstant(proposal.at, locale, today) })}
          </p>
          <TakeBack {...props} />
        </>
      ) : (
        <Propose {...props} />
      )}
    </section>
  )
}

function Propose({ caseId, item, actions, keys, locale }: OpinionPanelProps) {
  const { may, suggestion, offered } = item
  if (may.propose) {
    return (
      <div className="mt-4">
        <Button type="button" size="lg" wide disabledReason={sayRefusal(may.propose, locale)}>
          {say(REVIEW.opinion, locale)}
        </Button>
      </div>
    )
  }
  const reasons = suggestion.reasons.map((reason) => say(SUGGESTION_REASONS[reason], locale))
  return (
    <ActionForm action={actions.propose} commandKey={keys.propose} locale={locale} className="mt-3">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="tab" value="opinion" />
      <p className="mb-3 text-s text-ink-2">
        {say(REVIEW.suggestion, locale, {
          conclusion: say(PROPOSAL_COPY[suggestion.proposal].word, locale),
          reasons: reasons.join(locale === 'zh' ? '，' : ', '),
        })}
      </p>
      <FormRadioGroup
        name="conclusion"
        label={say(REVIEW.conclusion, locale)}
        options={offered.map((value) => ({ value, label: say(PROPOSAL_COPY[value].word, locale) }))}
        defaultValue={suggestion.proposal}
      />
      <FormTextArea
        name="reason"
        label={say(REVIEW.reason, locale)}
        hint={say(REVIEW.reasonHint, locale)}
        maxLength={REASON_MAX}
      />
      <div className="mt-4">
        <SubmitButton wide sendingText={say(REVIEW.saving, locale)}>
          {say(REVIEW.send, locale)}
        </SubmitButton>
      </div>
      <p className="mt-2 text-s text-ink-3">{say(REVIEW.opinionLead, locale)}</p>
    </ActionForm>
  )
}

function TakeBack({ caseId, item, actions, keys, locale }: OpinionPanelProps) {
  if (item.may.withdraw) return <p className="mt-2 text-s text-ink-3">{sayRefusal(item.may.withdraw, locale)}</p>
  return (
    <ActionForm action={actions.withdraw} commandKey={keys.withdraw} locale={locale} className="mt-4">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="tab" value="opinion" />
      <FormTextArea name="reason" label={say(REVIEW.takeBackReason, locale)} maxLength={REASON_MAX} rows={2} />
      <div className="mt-3">
        <SubmitButton variant="secondary" sendingText={say(REVIEW.saving, locale)}>
          {say(REVIEW.takeBack, locale)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
