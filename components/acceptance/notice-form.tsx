import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/actions/form-state'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { POINT_MAX, REPEAT_REASON_MAX } from '@/lib/domain/acceptance/inputs'
import type { NoticeDraft, NoticePoint } from '@/lib/domain/acceptance/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface NoticeFormProps {
  draft: NoticeDraft
  locale: Locale
  action: FormAction
  commandKey: string
  formId: string
}

/** How many empty lines wait under “再加一处”; a notice with more is sent in writing anyway. */
const OWN_LINES = ['own1', 'own2', 'own3']

/** Every defect with a tick; the clerk words what the applicant does, adds what the checks did not see, and sends once. */
export const NoticeForm = ({ draft, locale, action, commandKey, formId }: NoticeFormProps) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} id={formId}>
    <input type="hidden" name="caseId" value={draft.head.caseId} />
    <input type="hidden" name="version" value={draft.head.version} />
    <SectionHead title={say(WINDOW.listTitle, locale, { count: draft.points.filter(({ ticked }) => ticked).length })} />
    <ol>
      {draft.points.map((point, index) => (
        <PointLine key={point.target} point={point} position={index + 1} locale={locale} />
      ))}
    </ol>
    <Disclosure summary={say(WINDOW.addTitle, locale)} open={draft.points.length === 0}>
      <p className="mb-3 text-s text-ink-3">{say(draft.isSecond ? WINDOW.addLeadSecond : WINDOW.addLead, locale)}</p>
      {OWN_LINES.map((key) => (
        <OwnLine key={key} name={key} draft={draft} locale={locale} />
      ))}
    </Disclosure>
    {draft.isSecond && (
      <FormTextArea
        name="reason"
        label={say(WINDOW.repeatReason, locale)}
        hint={say(WINDOW.repeatReasonHint, locale)}
        maxLength={REPEAT_REASON_MAX}
        className="mt-6"
      />
    )}
    <p className="mt-4 text-s text-ink-3">{say(WINDOW.fine, locale, { count: draft.checked.fine })}</p>
    <div className="mt-6 flex flex-wrap gap-3">
      <SubmitButton size="lg" sendingText={say(WINDOW.sending, locale)}>
        {say(WINDOW.send, locale)}
      </SubmitButton>
      <ButtonLink href={localeHref(locale, routes.windowCase(draft.head.caseId))} size="lg">
        {say(WINDOW.back2, locale)}
      </ButtonLink>
    </div>
    <p className="mt-3 max-w-prose text-s text-ink-3">
      {say(WINDOW.sendOnce, locale, {
        days: draft.term.days,
        date: sayDate(draft.term.dueOn, locale, draft.today),
      })}
    </p>
  </ActionForm>
)

function originWord(origin: string, locale: Locale): string {
  if (origin === 'MATERIAL') return say(WINDOW.fromPapers, locale)
  if (origin === 'EARLIER') return say(WINDOW.fromEarlier, locale)
  return origin === 'CLERK' ? say(WINDOW.fromClerk, locale) : say(WINDOW.fromSystem, locale, { code: origin })
}

interface PointLineProps {
  point: NoticePoint
  position: number
  locale: Locale
}

function PointLine({ point, position, locale }: PointLineProps) {
  const key = `p${position}`
  return (
    <li className="point">
      <input type="hidden" name="point" value={key} />
      <input type="hidden" name={`target.${key}`} value={point.target} />
      <input type="hidden" name={`origin.${key}`} value={point.origin} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <label className="option">
          <input type="checkbox" name={`include.${key}`} defaultChecked={point.ticked} className="point-include" />
          <span className="text-h3 font-semibold">
            {position}　{say(point.subject, locale)}
            <span className="sr-only"> {say(WINDOW.include, locale)}</span>
          </span>
        </label>
        <span className="py-2.5 text-s text-ink-3">{originWord(point.origin, locale)}</span>
      </div>
      <div className="point-body space-y-3">
        <FormTextArea
          name={`requirement.${key}`}
          label={say(WINDOW.requirement, locale)}
          defaultValue={point.requirement}
          maxLength={POINT_MAX}
          rows={1}
        />
        <FormTextArea
          name={`how.${key}`}
          label={say(WINDOW.how, locale)}
          defaultValue={point.how}
          maxLength={POINT_MAX}
          rows={2}
        />
      </div>
    </li>
  )
}

function OwnLine({ name, draft, locale }: { name: string; draft: NoticeDraft; locale: Locale }) {
  const options = draft.targets.map(({ value, label, group }) => ({
    value,
    label: `${say(group === 'paper' ? WINDOW.targetPaper : WINDOW.targetPage, locale)}：${say(label, locale)}`,
  }))
  return (
    <fieldset className="point">
      <legend className="sr-only">{say(WINDOW.addTitle, locale)}</legend>
      <input type="hidden" name="point" value={name} />
      <input type="hidden" name={`origin.${name}`} value="CLERK" />
      <FormSelect
        name={`target.${name}`}
        label={say(WINDOW.target, locale)}
        options={options}
        empty={say(WINDOW.choose, locale)}
      />
      <FormTextArea
        name={`requirement.${name}`}
        label={say(WINDOW.requirement, locale)}
        maxLength={POINT_MAX}
        rows={1}
      />
      <FormTextArea name={`how.${name}`} label={say(WINDOW.how, locale)} maxLength={POINT_MAX} rows={2} />
    </fieldset>
  )
}
