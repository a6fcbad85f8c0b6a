import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckbox, FormRadioGroup, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { MAIL_CHOICE_WORDS, NOTICE_GROUP_WORDS, NOTICE_SETTINGS } from '@/lib/copy/notice-settings'
import { say } from '@/lib/copy/say'
import { type ChannelChoice, MAIL_CHOICES, type NoticeGroup } from '@/lib/domain/notice/choices'
import type { Locale } from '@/lib/domain/shared/wording'

export interface GroupChoice extends ChannelChoice {
  readonly group: NoticeGroup
  readonly necessary: boolean
}

interface ChannelFormProps {
  locale: Locale
  settings: { readonly version: number; readonly hasMobile: boolean; readonly groups: readonly GroupChoice[] }
  action: FormAction
  commandKey: string
}

/** One choice per kind of event; what the law requires says why the portal keeps telling it. */
export function ChannelForm({
  locale,
  settings: { version, hasMobile, groups },
  action,
  commandKey,
}: ChannelFormProps) {
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6">
      <input type="hidden" name="version" value={version} />
      {groups.map((choice) => (
        <Kind key={choice.group} locale={locale} choice={choice} hasMobile={hasMobile} />
      ))}
      <SubmitButton className="mt-6">{say(NOTICE_SETTINGS.save, locale)}</SubmitButton>
    </ActionForm>
  )
}

interface KindProps {
  locale: Locale
  choice: GroupChoice
  hasMobile: boolean
}

function Kind({ locale, choice: { group, necessary, mail, sms }, hasMobile }: KindProps) {
  const { title, what } = NOTICE_GROUP_WORDS[group]
  const offered = MAIL_CHOICES.filter((one) => one !== 'DIGEST' || !necessary)
  return (
    <section className="border-t border-line py-5" aria-labelledby={`kind-${group}`}>
      <input type="hidden" name="group" value={group} />
      <h2 id={`kind-${group}`} className="text-h3 font-semibold">
        {say(title, locale)}
      </h2>
      <p className="mt-1 max-w-prose text-ink-2">{say(what, locale)}</p>
      {necessary && <p className="mt-1 max-w-prose text-s text-ink-2">{say(NOTICE_SETTINGS.necessary, locale)}</p>}
      <div className="mt-3">
        <FormRadioGroup
          name={`mail-${group}`}
          label={say(NOTICE_SETTINGS.mail, locale)}
          options={offered.map((value) => ({ value, label: say(MAIL_CHOICE_WORDS[value], locale) }))}
          defaultValue={mail}
          inline
        />
      </div>
      {hasMobile ? (
        <FormCheckbox
          name={`sms-${group}`}
          label={say(NOTICE_SETTINGS.sms, locale)}
          hint={say(NOTICE_SETTINGS.smsHint, locale)}
          defaultChecked={sms}
        />
      ) : (
        <input type="hidden" name={`sms-${group}`} value={sms ? 'yes' : ''} />
      )}
    </section>
  )
}
