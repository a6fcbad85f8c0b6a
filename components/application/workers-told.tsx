import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { PRIVACY_NOTICE } from '@/lib/copy/privacy-notice'
import { say } from '@/lib/copy/say'
import type { WorkersTold } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface FormWiring {
  readonly action: FormAction
  readonly key: string
}

interface WorkersToldFormProps {
  caseId: string
  told: WorkersTold
  confirm: FormWiring
  withdraw: FormWiring
  locale: Locale
}

/** Purpose, basis, readers and retention beside the lists that hold health data, and the institution's word. */
export function WorkersToldForm({ caseId, told: { word, today }, confirm, withdraw, locale }: WorkersToldFormProps) {
  const { action, key } = word ? withdraw : confirm
  const { purpose, basis, effect, kept } = PRIVACY_NOTICE
  return (
    <section className="section" aria-labelledby="privacy-notice">
      <SectionHead id="privacy-notice" title={say(PRIVACY_NOTICE.title, locale)} />
      {[purpose, basis, effect, kept].map((line) => (
        <p key={line.zh} className="mt-2 max-w-prose">
          {say(line, locale)}
        </p>
      ))}
      <p className="mt-3 max-w-prose font-semibold">
        {word
          ? say(PRIVACY_NOTICE.told, locale, { by: word.by, at: sayInstant(word.at, locale, today) })
          : say(PRIVACY_NOTICE.ask, locale)}
      </p>
      <ActionForm action={action} commandKey={key} locale={locale} className="mt-3">
        <input type="hidden" name="caseId" value={caseId} />
        <SubmitButton variant="secondary">
          {say(word ? PRIVACY_NOTICE.withdraw : PRIVACY_NOTICE.confirm, locale)}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}

/** The same for whoever reviews the case. */
export const WorkersToldLine = ({ told: { word, today }, locale }: { told: WorkersTold; locale: Locale }) => (
  <p className="px-4 py-2 text-s text-ink-2">
    {word
      ? say(PRIVACY_NOTICE.toldReview, locale, {
          by: word.by,
          at: sayInstant(word.at, locale, today),
          version: word.textVersion,
        })
      : say(PRIVACY_NOTICE.notTold, locale)}
  </p>
)
