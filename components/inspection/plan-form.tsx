import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayWeekday } from '@/lib/copy/dates'
import { PLAN } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import type { CandidateView, DayChoice, PlanPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface Props {
  locale: Locale
  page: PlanPage
  action: FormAction
  commandKey: string
}

/** One date and two officers; rest days and people who are out are said in the choices themselves. */
export function PlanForm({ locale, page, action, commandKey }: Props) {
  const { candidates } = page
  const able = candidates.filter(({ refusal }) => refusal === null)
  if (page.refusal) {
    return (
      <Notice tone="info" className="my-6">
        <p>{sayRefusal(page.refusal, locale)}</p>
      </Notice>
    )
  }
  const officers = able.map((candidate) => ({
    value: candidate.userId,
    label: sayCandidate(candidate, { locale, page }),
  }))
  const days = page.days.map((day) => ({ value: day.on, label: sayDay(day, { locale, page }) }))
  return (
    <>
      <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-8 max-w-prose space-y-6">
        <input type="hidden" name="inspectionId" value={page.inspectionId} />
        <FormSelect
          name="on"
          label={say(PLAN.day, locale)}
          hint={say(PLAN.dayHint, locale)}
          empty={say(PLAN.chooseDay, locale)}
          options={days}
        />
        <FormTextInput
          name="slot"
          type="time"
          label={say(PLAN.time, locale)}
          hint={say(PLAN.timeHint, locale)}
          optional={say(PLAN.optional, locale)}
          width="s"
        />
        <FormSelect
          name="officer1"
          label={say(PLAN.first, locale)}
          empty={say(PLAN.chooseOfficer, locale)}
          options={officers}
        />
        <FormSelect
          name="officer2"
          label={say(PLAN.second, locale)}
          empty={say(PLAN.chooseOfficer, locale)}
          options={officers}
        />
        <p className="text-s text-ink-3">{say(PLAN.whatFollows, locale)}</p>
        <SubmitButton size="lg" disabledReason={able.length < 2 ? say(PLAN.tooFew, locale) : undefined}>
          {say(PLAN.doPlan, locale)}
        </SubmitButton>
      </ActionForm>
      <CannotBeSent locale={locale} candidates={candidates} />
    </>
  )
}

function sayDay({ on, isWorkingDay, afterBy }: DayChoice, { locale, page }: Pick<Props, 'locale' | 'page'>): string {
  const remarks = [
    isWorkingDay ? '' : say(PLAN.restDay, locale),
    afterBy ? say(PLAN.afterBy, locale, { by: sayDate(page.by, locale, page.today) }) : '',
  ].filter(Boolean)
  const day = `${sayDate(on, locale, page.today)} ${sayWeekday(on, locale)}`
  return [day, ...remarks].join(locale === 'zh' ? '，' : ', ')
}

function sayCandidate(
  { name, certNo, busyOn }: CandidateView,
  { locale, page }: Pick<Props, 'locale' | 'page'>,
): string {
  const dates = busyOn.map((on) => sayDate(on, locale, page.today)).join(locale === 'zh' ? '、' : ', ')
  const busy = busyOn.length > 0 ? say(PLAN.busyOn, locale, { dates }) : ''
  return [`${name} ${certNo ?? ''}`, busy].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

function CannotBeSent({ locale, candidates }: { locale: Locale; candidates: readonly CandidateView[] }) {
  const barred = candidates.filter(({ refusal }) => refusal !== null)
  if (barred.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="text-h3 font-semibold">{say(PLAN.cannotSend, locale)}</h2>
      <ul className="mt-1 list-disc pl-5 text-s text-ink-2">
        {barred.map(({ userId, refusal }) => (
          <li key={userId}>{refusal && sayRefusal(refusal, locale)}</li>
        ))}
      </ul>
    </section>
  )
}
