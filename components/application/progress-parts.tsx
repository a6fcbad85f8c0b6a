import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import { saySituation, TRACKER } from '@/lib/copy/tracker'
import type { ProgressView } from '@/lib/domain/application/tracker'
import { isOpenCase } from '@/lib/domain/application/status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { CaseNumber } from './case-number'
import { TrackerClock } from './tracker-clock'

/** The page is prerendered, so the key is fixed: nothing is written and asking twice is harmless. */
const KEY = 'progress'

export const ProgressForm = ({ action, locale }: { action: FormAction; locale: Locale }) => (
  <ActionForm action={action} commandKey={KEY} locale={locale} className="mt-6 max-w-[36rem]">
    <FormTextInput
      name="caseNo"
      label={say(TRACKER.progressNo, locale)}
      hint={say(TRACKER.progressNoHint, locale)}
      width="l"
      autoComplete="off"
      spellCheck={false}
    />
    <FormTextInput
      name="queryCode"
      label={say(TRACKER.progressCode, locale)}
      hint={say(TRACKER.progressCodeHint, locale)}
      width="s"
      inputMode="numeric"
      autoComplete="off"
    />
    <div className="mt-6">
      <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(TRACKER.progressGo, locale)}</SubmitButton>
    </div>
  </ActionForm>
)

/** Where it stands and whose move it is; no names, no answers, no documents. */
export function ProgressOf({ view, locale }: { view: ProgressView; locale: Locale }) {
  const { today, situation, items, waitsForApplicant } = view
  return (
    <>
      <PageHead
        kicker={say(TRACKER.progressMasked, locale, { name: view.institutionMasked })}
        title={saySituation(situation, { locale, today })}
        lead={<CaseNumber caseNo={view.caseNo} locale={locale} />}
      >
        <TrackerClock view={{ clock: view.clock, forecast: null, comparison: null, today }} locale={locale} />
      </PageHead>
      {isOpenCase(view) && (
        <Notice tone={waitsForApplicant ? 'you' : 'info'} className="mt-5 max-w-prose">
          <p>{say(waitsForApplicant ? TRACKER.progressYou : TRACKER.progressOffice, locale)}</p>
        </Notice>
      )}
      <section className="section max-w-[48rem]" aria-labelledby="items-title">
        <SectionHead id="items-title" title={say(TRACKER.items, locale)} />
        <ul>
          {items.map(({ letter, status }) => {
            const state = ITEM_STATES[status]
            return (
              <LinkRow
                key={letter}
                asideBelow
                title={say(ITEM_NAMES[letter].name, locale)}
                aside={<Status code={state.code}>{say(state.applicant, locale)}</Status>}
              />
            )
          })}
        </ul>
      </section>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={localeHref(locale, routes.progress)}>{say(TRACKER.progressAgain, locale)}</ButtonLink>
        <ButtonLink href={localeHref(locale, routes.signIn)}>{say(TRACKER.signInInstead, locale)}</ButtonLink>
      </div>
    </>
  )
}
