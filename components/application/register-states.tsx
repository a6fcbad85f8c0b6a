import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { REGISTER_NAMES, TASKS } from '@/lib/copy/application'
import { sayInstant } from '@/lib/copy/dates'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { RegisterState } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface RegisterStatesProps {
  registers: readonly RegisterState[]
  caseId: string
  /** Left out when nothing may be changed any more. */
  refresh?: { readonly action: FormAction; readonly commandKey: string }
  locale: Locale
}

const CODE = { OK: 'ok', UNAVAILABLE: 'un', NEVER: 'none' } as const

/** What other systems gave and when; a silent one is said to be silent and stops nothing. */
export const RegisterStates = ({ registers, caseId, refresh, locale }: RegisterStatesProps) => (
  <>
    <ul>
      {registers.map(({ register, status, fetchedAt }) => (
        <LinkRow
          key={register}
          asideBelow
          title={say(REGISTER_NAMES[register], locale)}
          aside={
            <Status code={CODE[status]}>
              {status === 'OK' && fetchedAt
                ? say(TASKS.registerOk, locale, { at: sayInstant(fetchedAt, locale) })
                : say(status === 'UNAVAILABLE' ? TASKS.registerUnavailable : TASKS.registerNever, locale)}
            </Status>
          }
        />
      ))}
    </ul>
    {refresh && (
      <ActionForm
        action={refresh.action}
        commandKey={refresh.commandKey}
        locale={locale}
        className="mt-3"
        doneMessage={say(TASKS.refreshed, locale)}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <SubmitButton variant="secondary" size="sm" sendingText={say(FORM_COPY.sending, locale)}>
          {say(TASKS.refresh, locale)}
        </SubmitButton>
      </ActionForm>
    )}
  </>
)
