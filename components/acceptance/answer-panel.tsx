import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Button, ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { GROUND_COPY, WINDOW } from '@/lib/copy/acceptance'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { REFUSAL_GROUNDS } from '@/lib/domain/acceptance/acceptance'
import { AUTHORITY_MAX, REFUSAL_REASON_MAX } from '@/lib/domain/acceptance/inputs'
import type { WindowCase } from '@/lib/domain/acceptance/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface AnswerPanelProps {
  view: WindowCase
  locale: Locale
  actions: { readonly accept: FormAction; readonly refuseCase: FormAction; readonly refuseItem: FormAction }
  /** One receipt key per form. */
  keys: { readonly accept: string; readonly refuse: string }
}

/** The three answers the law knows: tell all defects at once, accept, refuse. */
export function AnswerPanel({ view, locale, actions, keys }: AnswerPanelProps) {
  if (view.may.ask) {
    return (
      <Notice className="mt-6">
        <p>{say(WINDOW.onlyOpen, locale)}</p>
      </Notice>
    )
  }
  return (
    <section className="section" aria-labelledby="answer-title">
      <SectionHead id="answer-title" title={say(WINDOW.stepTitle, locale)} />
      <div className="mt-4 flex flex-wrap items-start gap-4">
        <ButtonLink
          href={localeHref(locale, routes.oneOffNotice(view.head.caseId))}
          variant={view.points > 0 ? 'primary' : 'secondary'}
        >
          {view.points > 0
            ? say(WINDOW.noticeButton, locale, { count: view.points })
            : say(WINDOW.noticeButtonNone, locale)}
        </ButtonLink>
        <Accept view={view} locale={locale} action={actions.accept} commandKey={keys.accept} />
      </div>
      <p className="mt-3 max-w-prose text-s text-ink-3">
        {view.may.accept
          ? say(WINDOW.tolerance, locale)
          : view.points > 0
            ? say(WINDOW.acceptWithPoints, locale, { count: view.points })
            : say(WINDOW.acceptAfter, locale, { days: 10 })}
      </p>
      <div className="mt-4 max-w-2xl">
        <Disclosure summary={say(WINDOW.refuseTitle, locale)}>
          <Refuse view={view} locale={locale} actions={actions} commandKey={keys.refuse} />
        </Disclosure>
      </div>
    </section>
  )
}

interface AcceptProps {
  view: WindowCase
  locale: Locale
  action: FormAction
  commandKey: string
}

function Accept({ view, locale, action, commandKey }: AcceptProps) {
  const { accept } = view.may
  if (accept) {
    return (
      <Button type="button" disabledReason={sayRefusal(accept, locale)}>
        {say(WINDOW.accept, locale)}
      </Button>
    )
  }
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale}>
      <input type="hidden" name="caseId" value={view.head.caseId} />
      <SubmitButton variant={view.points > 0 ? 'plain' : 'primary'} sendingText={say(WINDOW.sending, locale)}>
        {say(WINDOW.accept, locale)}
      </SubmitButton>
    </ActionForm>
  )
}

interface RefuseProps {
  view: WindowCase
  locale: Locale
  actions: AnswerPanelProps['actions']
  commandKey: string
}

function Refuse({ view, locale, actions, commandKey }: RefuseProps) {
  const single = view.items.filter(({ refuse }) => refuse === null)
  return (
    <>
      <p className="mb-4 max-w-prose text-s text-ink-3">{say(WINDOW.refuseLead, locale)}</p>
      <RefusalForm view={view} locale={locale} action={actions.refuseCase} commandKey={commandKey} id="all">
        {say(WINDOW.refuseCase, locale)}
      </RefusalForm>
      {single.map(({ letter }) => (
        <Disclosure
          key={letter}
          summary={say(WINDOW.refuseItem, locale, { item: say(ITEM_NAMES[letter].short, locale) })}
        >
          <RefusalForm
            view={view}
            locale={locale}
            action={actions.refuseItem}
            commandKey={`${commandKey}:${letter}`}
            letter={letter}
            id={letter}
          >
            {say(WINDOW.refuseItem, locale, { item: say(ITEM_NAMES[letter].short, locale) })}
          </RefusalForm>
        </Disclosure>
      ))}
    </>
  )
}

interface RefusalFormProps {
  view: WindowCase
  locale: Locale
  action: FormAction
  commandKey: string
  letter?: string
  /** Keeps the ids of several such forms on one page apart. */
  id: string
  children: string
}

function RefusalForm({ view, locale, action, commandKey, letter, id, children }: RefusalFormProps) {
  const grounds = REFUSAL_GROUNDS.map((value) => ({ value, label: say(GROUND_COPY[value], locale) }))
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale}>
      <input type="hidden" name="caseId" value={view.head.caseId} />
      {letter !== undefined && <input type="hidden" name="letter" value={letter} />}
      <FormRadioGroup name="ground" id={`ground-${id}`} label={say(WINDOW.ground, locale)} options={grounds} />
      <FormTextArea
        name="reason"
        id={`reason-${id}`}
        label={say(WINDOW.reason, locale)}
        hint={say(WINDOW.reasonHint, locale)}
        maxLength={REFUSAL_REASON_MAX}
      />
      <FormTextInput
        name="properAuthority"
        id={`authority-${id}`}
        label={say(WINDOW.authority, locale)}
        hint={say(WINDOW.authorityHint, locale)}
        optional={say(WINDOW.optional, locale)}
        maxLength={AUTHORITY_MAX}
        width="l"
      />
      <div className="mt-4">
        <SubmitButton variant="adverse" sendingText={say(WINDOW.sending, locale)}>
          {children}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
