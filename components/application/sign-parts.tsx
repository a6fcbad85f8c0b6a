import { LinkRow } from '@/components/ui/link-row'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckbox, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { SIGN } from '@/lib/copy/application'
import { sayInstant } from '@/lib/copy/dates'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import { SIGN_SUBJECT } from '@/lib/copy/tracker'
import { UNDERTAKING } from '@/lib/copy/undertaking'
import { CODE_DIGITS } from '@/lib/domain/application/inputs'
import type { Obstacle, SignPage } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { materialAnchor } from './material-row'
import { RuleList } from './rule-list'

interface PartProps {
  page: SignPage
  locale: Locale
}

interface FormProps extends PartProps {
  action: FormAction
  commandKey: string
}

/** What must be done before signing makes sense; the missing signature itself is not named here. */
export function Obstacles({ page, locale }: PartProps) {
  const sections = page.obstacles.filter((one): one is Extract<Obstacle, { kind: 'section' }> => one.kind === 'section')
  const rules = page.obstacles.flatMap((one) => (one.kind === 'rule' ? [one.rule] : []))
  const papers = page.obstacles.flatMap((one) => (one.kind === 'paper' ? [one] : []))
  if (sections.length + rules.length + papers.length === 0) return null
  const { caseId } = page.head
  return (
    <section className="section" aria-labelledby="obstacles-title">
      <SectionHead id="obstacles-title" title={say(SIGN.obstacles, locale)} />
      <ul>
        {sections.map(({ section, title }) => (
          <LinkRow
            key={section}
            href={`${localeHref(locale, routes.draftSection(caseId, section))}?check=1`}
            title={say(SIGN.obstacleSection, locale, { title: say(title, locale) })}
          />
        ))}
        {papers.map(({ title, anchor }) => (
          <LinkRow
            key={materialAnchor(anchor)}
            href={`${localeHref(locale, routes.draftMaterials(caseId))}#${materialAnchor(anchor)}`}
            title={say(SIGN.obstaclePaper, locale, { title: say(title, locale) })}
          />
        ))}
      </ul>
      <RuleList rules={rules} caseId={caseId} locale={locale} />
    </section>
  )
}

/** Said plainly, and no reason to stop: the window asks for them in its one notice. */
export const MissingNote = ({ page, locale }: PartProps) =>
  page.missing.length === 0 ? null : (
    <Notice tone="you" title={say(SIGN.missingTitle, locale, { n: page.missing.length })} className="mt-5">
      <p>{say(SIGN.missingNote, locale)}</p>
      <p>
        <a
          href={localeHref(locale, routes.draftMaterials(page.head.caseId))}
          className="link inline-flex min-h-11 items-center"
        >
          {say(SIGN.goMaterials, locale)}
        </a>
      </p>
    </Notice>
  )

const MANDATE = {
  not_needed: SIGN.mandate_not_needed,
  fetched: SIGN.mandate_fetched,
  uploaded: SIGN.mandate_uploaded,
  missing: SIGN.mandate_missing,
} as const

export const Mandate = ({ page, locale }: PartProps) => (
  <section className="section" aria-labelledby="mandate-title">
    <SectionHead id="mandate-title" title={say(SIGN.mandate, locale)} />
    <p className="py-3">
      <Status code={page.mandate === 'missing' ? 'you' : 'ok'}>{say(MANDATE[page.mandate], locale)}</Status>
    </p>
  </section>
)

/** The text that is signed, in full: it is what the document will say. */
export const Declaration = ({ page, locale }: PartProps) => (
  <section className="section" aria-labelledby="declaration-title">
    <SectionHead id="declaration-title" title={say(SIGN.declaration, locale)} />
    <div className="prose mt-3">
      <ol>
        {UNDERTAKING.statements.map((statement) => (
          <li key={statement.zh}>{say(statement, locale)}</li>
        ))}
      </ol>
    </div>
    <p className="mt-3 text-s break-all text-ink-3">{say(SIGN.hash, locale, { hash: page.hash.slice(0, 16) })}</p>
  </section>
)

interface SignFormsProps extends PartProps {
  request: FormAction
  sign: FormAction
  newKey: () => string
}

/** Two steps on one page: a code to the registered mobile, then the code and the statement. */
export function SignForms({ page, request, sign, newKey, locale }: SignFormsProps) {
  const { code, head, signer } = page
  if (signer.mobileMasked === null) {
    return (
      <Notice tone="you" className="mt-5">
        <p>{say(SIGN.noMobile, locale)}</p>
      </Notice>
    )
  }
  return (
    <>
      <ActionForm action={request} commandKey={newKey()} locale={locale} className="mt-5">
        <input type="hidden" name="caseId" value={head.caseId} />
        <SubmitButton variant={code ? 'plain' : 'primary'} sendingText={say(FORM_COPY.sending, locale)}>
          {say(code ? SIGN.requestAgain : SIGN.requestCode, locale)}
        </SubmitButton>
      </ActionForm>
      {code && (
        <ActionForm action={sign} commandKey={newKey()} locale={locale} className="mt-5">
          <input type="hidden" name="caseId" value={head.caseId} />
          <FormCheckbox name="truth" value="on" label={say(SIGN.truth, locale)} />
          <div className="mt-4">
            <FormTextInput
              name="code"
              label={say(SIGN.code, locale)}
              hint={say(SIGN.codeSent, locale, { tries: code.triesLeft })}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={CODE_DIGITS}
              width="s"
            />
          </div>
          <div className="mt-5">
            <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(SIGN.sign, locale)}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}

export function Signed({ page, locale }: PartProps) {
  if (page.signatures.length === 0) return null
  return (
    <section className="section" aria-labelledby="signed-title">
      <SectionHead id="signed-title" title={say(SIGN.signedTitle, locale)} />
      {page.signatures.some(({ stale }) => stale) && (
        <Notice tone="you" className="mt-3">
          <p>{say(SIGN.stale, locale)}</p>
        </Notice>
      )}
      <ul>
        {page.signatures.map(({ subject, signerName, at, stale }) => {
          const name = SIGN_SUBJECT[subject]
          return (
            <LinkRow
              key={subject}
              title={name ? say(name, locale) : subject}
              note={say(SIGN.signedLine, locale, { name: signerName, at: sayInstant(at, locale) })}
              aside={
                <Status code={stale ? 'you' : 'ok'}>{say(stale ? SIGN.signAgain : SIGN.signedTitle, locale)}</Status>
              }
            />
          )
        })}
      </ul>
    </section>
  )
}

export const SubmitForm = ({ page, action, commandKey, locale }: FormProps) => (
  <section className="section" aria-labelledby="submit-title">
    <SectionHead id="submit-title" title={say(SIGN.submitTitle, locale)} />
    <p className="mt-2 max-w-prose text-ink-2">{say(SIGN.submitLead, locale)}</p>
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4" id="hand-in">
      <input type="hidden" name="caseId" value={page.head.caseId} />
      {page.obstacles.length === 0 ? (
        <SubmitButton size="lg" sendingText={say(SIGN.submitting, locale)}>
          {say(SIGN.submit, locale)}
        </SubmitButton>
      ) : (
        <p className="text-s text-ink-3">{say(SIGN.notYet, locale)}</p>
      )}
    </ActionForm>
  </section>
)
