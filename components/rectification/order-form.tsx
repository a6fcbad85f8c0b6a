import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/form-state'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { WANTED_MAX } from '@/lib/domain/rectification/inputs'
import type { VisitFindingsPage } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { Side } from './before-after'
import { FindingHead } from './finding-head'
import { TermField } from './term-field'

interface Props {
  locale: Locale
  page: VisitFindingsPage
  action: FormAction
  commandKey: string
}

/** One order for all findings of the visit: for each what to send, for all one term. */
export function OrderForm({ locale, page, action, commandKey }: Props) {
  const { open } = page
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale}>
      <input type="hidden" name="visitId" value={page.visitId} />
      <input type="hidden" name="version" value={page.version} />
      {open.map((finding) => (
        <section key={finding.findingId} className="border-b border-line-soft py-5">
          <input type="hidden" name="findingId" value={finding.findingId} />
          <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <div>
              <FindingHead locale={locale} finding={finding} />
              <div className="mt-4">
                <FormTextArea
                  name={`wanted.${finding.findingId}`}
                  label={say(SUPERVISOR.wanted, locale)}
                  hint={say(SUPERVISOR.wantedHint, locale)}
                  defaultValue={finding.wanted}
                  maxLength={WANTED_MAX}
                  rows={2}
                />
              </div>
            </div>
            <Side locale={locale} title={say(SUPERVISOR.before, locale)} files={finding.before} />
          </div>
        </section>
      ))}
      <div className="mt-6 max-w-prose space-y-5">
        <TermField locale={locale} today={page.today} term={page} />
        {page.refusal ? (
          <Notice tone="info">
            <p>{sayRefusal(page.refusal, locale)}</p>
          </Notice>
        ) : (
          <SubmitButton size="lg">{say(SUPERVISOR.doOrder, locale, { count: open.length })}</SubmitButton>
        )}
      </div>
    </ActionForm>
  )
}
