import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { CONTACT, SIGN } from '@/lib/copy/application'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import { CODE_DIGITS } from '@/lib/domain/application/inputs'
import type { ContactProof as ContactProofView } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface ContactProofProps {
  contact: ContactProofView
  caseId: string
  request: FormAction
  prove: FormAction
  newKey: () => string
  locale: Locale
}

/** A new contact mobile: a code is sent to it, and typed in here. */
export const ContactProof = ({ contact, caseId, request, prove, newKey, locale }: ContactProofProps) => (
  <section className="section" aria-labelledby="contact-title">
    <SectionHead id="contact-title" title={say(CONTACT.title, locale)} />
    <p className="mt-2 max-w-prose text-ink-2">{say(CONTACT.lead, locale, { mobile: contact.mobileMasked })}</p>
    <ActionForm action={request} commandKey={newKey()} locale={locale} className="mt-4">
      <input type="hidden" name="caseId" value={caseId} />
      <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
        {say(contact.code ? SIGN.requestAgain : SIGN.requestCode, locale)}
      </SubmitButton>
    </ActionForm>
    {contact.code && (
      <ActionForm action={prove} commandKey={newKey()} locale={locale} className="mt-4">
        <input type="hidden" name="caseId" value={caseId} />
        <FormTextInput
          name="code"
          label={say(SIGN.code, locale)}
          hint={say(CONTACT.codeSent, locale, { tries: contact.code.triesLeft })}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={CODE_DIGITS}
          width="s"
        />
        <div className="mt-4">
          <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
            {say(CONTACT.prove, locale)}
          </SubmitButton>
        </div>
      </ActionForm>
    )}
  </section>
)
