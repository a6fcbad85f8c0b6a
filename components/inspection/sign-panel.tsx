import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { NAME_MAX, RECORD_MAX } from '@/lib/domain/inspection/inputs'
import type { OfficerView, VisitPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { SignaturePad } from './signature-pad'

interface Props {
  locale: Locale
  visit: VisitPage
  sign: FormAction
  signForInstitution: FormAction
  newKey: () => string
}

/** Three signatures: each officer in an own session, the institution on this screen, or its refusal. */
export function SignPanel({ locale, visit, sign, signForInstitution, newKey }: Props) {
  return (
    <>
      <section className="mt-8">
        <SectionHead title={say(INSPECTOR.institutionSign, locale)} />
        {visit.institution ? (
          <InstitutionDone locale={locale} visit={visit} />
        ) : (
          <InstitutionForm locale={locale} visit={visit} action={signForInstitution} commandKey={newKey()} />
        )}
      </section>
      <section className="mt-8">
        <SectionHead title={say(INSPECTOR.officersSign, locale)} />
        <ul>
          {visit.officers.map((officer) => (
            <li key={officer.userId} className="border-b border-line-soft py-4">
              <OfficerRow locale={locale} visit={visit} officer={officer} action={sign} commandKey={newKey()} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface OfficerProps {
  locale: Locale
  visit: VisitPage
  officer: OfficerView
  action: FormAction
  commandKey: string
}

function OfficerRow({ locale, visit, officer, action, commandKey }: OfficerProps) {
  const head = (
    <p>
      <span className="text-h3 font-semibold">{officer.name}</span>{' '}
      <span className="text-s text-ink-3">{say(INSPECTOR.certNo, locale, { no: officer.certNo })}</span>
    </p>
  )
  if (officer.signedAt) {
    const time = sayInstant(officer.signedAt, locale, visit.today)
    return (
      <>
        {head}
        <Status code="ok">{say(INSPECTOR.signedAt, locale, { time })}</Status>
      </>
    )
  }
  if (!officer.isMe || visit.may.sign) {
    return (
      <>
        {head}
        <Status code="none">{say(INSPECTOR.waitingOther, locale, { name: officer.name })}</Status>
      </>
    )
  }
  return (
    <>
      {head}
      <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-3">
        <input type="hidden" name="visitId" value={visit.visitId} />
        <TextInput
          name="password"
          type="password"
          autoComplete="current-password"
          label={say(INSPECTOR.password, locale)}
          hint={say(INSPECTOR.passwordHint, locale)}
          width="m"
        />
        <div className="mt-4">
          <SubmitButton>{say(INSPECTOR.doSign, locale)}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

export function InstitutionDone({ locale, visit }: { locale: Locale; visit: VisitPage }) {
  const { institution } = visit
  if (!institution) return null
  const time = sayInstant(institution.at, locale, visit.today)
  return (
    <div className="py-4">
      <Status code="ok">
        {institution.kind === 'DRAWN'
          ? say(INSPECTOR.institutionSigned, locale, { name: institution.name, time })
          : say(INSPECTOR.institutionRefused, locale, { note: institution.note })}
      </Status>
    </div>
  )
}

interface InstitutionProps {
  locale: Locale
  visit: VisitPage
  action: FormAction
  commandKey: string
}

function InstitutionForm({ locale, visit, action, commandKey }: InstitutionProps) {
  const options = [
    { value: 'DRAWN', label: say(INSPECTOR.draw, locale) },
    { value: 'REFUSED', label: say(INSPECTOR.refuses, locale), reveals: true },
  ]
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-3">
      <input type="hidden" name="visitId" value={visit.visitId} />
      <div className="grid gap-4 md:grid-cols-2">
        <FormTextInput
          name="signerName"
          label={say(INSPECTOR.signerName, locale)}
          maxLength={NAME_MAX}
          autoComplete="off"
        />
        <FormTextInput
          name="position"
          label={say(INSPECTOR.position, locale)}
          optional={say(INSPECTOR.optional, locale)}
          maxLength={NAME_MAX}
          autoComplete="off"
        />
      </div>
      <SignaturePad
        name="drawing"
        nameFieldId="signerName"
        words={{
          label: say(INSPECTOR.padLabel, locale),
          hint: say(INSPECTOR.padHint, locale),
          clear: say(INSPECTOR.padClear, locale),
          typed: say(INSPECTOR.padTyped, locale),
          noScript: say(INSPECTOR.padNoScript, locale),
        }}
      />
      <FormRadioGroup
        name="kind"
        label={say(INSPECTOR.howSign, locale)}
        options={options}
        defaultValue="DRAWN"
        inline
        reveal={
          <FormTextArea
            name="note"
            label={say(INSPECTOR.refusalNote, locale)}
            hint={say(INSPECTOR.refusalHint, locale)}
            maxLength={RECORD_MAX}
          />
        }
      />
      <div className="mt-4">
        <SubmitButton>{say(INSPECTOR.doTake, locale)}</SubmitButton>
      </div>
    </ActionForm>
  )
}
