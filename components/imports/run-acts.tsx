import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckbox, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import { isChecked, isRunning, type ImportStatus } from '@/lib/domain/imports/status'
import type { Locale } from '@/lib/domain/shared/wording'

interface RunActsProps {
  locale: Locale
  run: {
    readonly id: string
    readonly version: number
    readonly status: ImportStatus
    readonly newRows: number
    readonly changedRows: number
    readonly faultyRows: number
  }
  actions: { readonly start: FormAction; readonly discard: FormAction; readonly stop: FormAction }
  newKey: () => string
}

/** What can be done with the file as it stands; nothing else is offered. */
export function RunActs({ locale, run, actions, newKey }: RunActsProps) {
  const hidden = (
    <>
      <input type="hidden" name="importId" value={run.id} />
      <input type="hidden" name="version" value={run.version} />
    </>
  )
  if (isRunning(run.status)) {
    return (
      <ActionForm action={actions.stop} commandKey={newKey()} locale={locale} className="mt-6">
        {hidden}
        <SubmitButton variant="secondary">{say(IMPORTS.stop, locale)}</SubmitButton>
      </ActionForm>
    )
  }
  if (!isChecked(run.status)) return null
  const hasWork = run.newRows + run.changedRows > 0
  return (
    <>
      {hasWork ? (
        <ActionForm action={actions.start} commandKey={newKey()} locale={locale} className="mt-3 max-w-xl">
          {hidden}
          {run.faultyRows > 0 && (
            <FormCheckbox
              name="leaveOutFaulty"
              label={say(IMPORTS.leaveOut, locale)}
              hint={say(IMPORTS.leaveOutHint, locale)}
            />
          )}
          <SubmitButton className="mt-4">{say(IMPORTS.start, locale)}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="mt-3">{say(run.faultyRows > 0 ? IMPORTS.nothingGood : IMPORTS.nothingToDo, locale)}</p>
      )}
      <ActionForm action={actions.discard} commandKey={newKey()} locale={locale} className="mt-3 max-w-xl">
        {hidden}
        <SubmitButton variant="secondary">{say(IMPORTS.discard, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
