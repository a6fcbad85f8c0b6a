import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { CALL_RESULT_WORDS, CONTACT_WORDS, REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { sayRefusal } from '@/lib/copy/sentences'
import { say } from '@/lib/copy/say'
import { CALL_NOTE_MAX, CALL_RESULTS } from '@/lib/domain/reminder/calls'
import type { InstitutionReminders } from '@/lib/domain/reminder/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { CallWords } from './phone-table'

interface PartProps {
  view: InstitutionReminders
  locale: Locale
}

/** Numbers are masked until somebody asks for them, and the look is noted down. */
export function Contacts({ view, locale }: PartProps) {
  const here = localeHref(locale, routes.remindersOf(view.institutionId))
  return (
    <section className="section" aria-labelledby="contact-title">
      <SectionHead id="contact-title" title={say(REMINDER_PAGES.contactTitle, locale)} />
      {view.contacts.length === 0 ? (
        <EmptyState what={say(REMINDER_PAGES.noContact, locale)} />
      ) : (
        <>
          <ul className="mt-2">
            {view.contacts.map(({ who, mobile }) => (
              <li key={who + mobile} className="py-1">
                <span className="text-ink-3">{say(CONTACT_WORDS[who], locale)}</span>{' '}
                {view.revealed ? (
                  <a href={`tel:${mobile}`} className="link text-h3">
                    {mobile}
                  </a>
                ) : (
                  <span className="text-h3">{mobile}</span>
                )}
              </li>
            ))}
          </ul>
          <a href={view.revealed ? here : `${here}?show=personal`} className="link inline-flex min-h-11 items-center">
            {say(view.revealed ? REMINDER_PAGES.hide : REMINDER_PAGES.show, locale)}
          </a>
        </>
      )}
    </section>
  )
}

interface FormProps extends PartProps {
  action: FormAction
  commandKey: string
}

export function CallForm({ view, locale, action, commandKey }: FormProps) {
  const { refusal } = view.call
  return (
    <section className="section" aria-labelledby="call-title">
      <SectionHead id="call-title" title={say(REMINDER_PAGES.callTitle, locale)} />
      {refusal ? (
        <p className="mt-2 text-ink-3">{sayRefusal(refusal, locale)}</p>
      ) : (
        <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-2 max-w-prose space-y-4">
          <input type="hidden" name="institutionId" value={view.institutionId} />
          <FormRadioGroup
            name="result"
            label={say(REMINDER_PAGES.result, locale)}
            options={CALL_RESULTS.map((value) => ({ value, label: say(CALL_RESULT_WORDS[value].words, locale) }))}
          />
          <FormTextArea name="note" label={say(REMINDER_PAGES.note, locale)} maxLength={CALL_NOTE_MAX} rows={2} />
          <SubmitButton sendingText={say(REMINDER_PAGES.recording, locale)}>
            {say(REMINDER_PAGES.record, locale)}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}

export const CallsMade = ({ view, locale }: PartProps) => (
  <section className="section" aria-labelledby="calls-title">
    <SectionHead id="calls-title" title={say(REMINDER_PAGES.callsTitle, locale)} />
    {view.calls.length === 0 && <EmptyState what={say(REMINDER_PAGES.noCalls, locale)} />}
    <ul>
      {view.calls.map((call) => (
        <li key={call.at.toISOString()} className="border-b border-line-soft py-3">
          <CallWords call={call} today={view.history.today} locale={locale} />
          {call.note && <p className="mt-1">{call.note}</p>}
        </li>
      ))}
    </ul>
  </section>
)
