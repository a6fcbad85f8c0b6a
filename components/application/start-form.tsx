import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { CheckboxGroup } from '@/components/ui/checkbox'
import type { FormAction } from '@/lib/actions/form-state'
import { START } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { StartItem } from '@/lib/domain/application/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'

interface StartFormProps {
  items: readonly StartItem[]
  /** Chosen beforehand; the start page gives what is due, the draft what it holds. */
  chosen: readonly string[]
  action: FormAction
  commandKey: string
  locale: Locale
  /** Null when nothing can be chosen: the list then only tells when it can. */
  submit: string | null
  /** Hidden fields the action needs. */
  hidden?: Readonly<Record<string, string>>
}

/** Due items ticked; what cannot be filed yet stays visible with the day it opens. */
export const StartForm = ({ items, chosen, action, commandKey, locale, submit, hidden = {} }: StartFormProps) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-5">
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <CheckboxGroup
      name="item"
      id="letters"
      label={say(START.legend, locale)}
      defaultValues={chosen}
      options={items.map((item) => ({
        value: item.letter,
        label: <span className="font-semibold">{say(item.name, locale)}</span>,
        hint: <ItemNote item={item} locale={locale} />,
        disabled: item.openIn !== null || item.state === 'NOT_YET',
      }))}
    />
    {submit !== null && (
      <div className="mt-6">
        <SubmitButton size="lg" sendingText={say(FORM_COPY.sending, locale)}>
          {submit}
        </SubmitButton>
      </div>
    )}
  </ActionForm>
)

const STATE = { LATE: START.late, DUE: START.due, MAY_JOIN: START.mayJoin, NOT_YET: START.notYet } as const

function ItemNote({ item, locale }: { item: StartItem; locale: Locale }) {
  const facts = { date: sayDate(item.due, locale), opens: sayDate(item.opensOn, locale) }
  return (
    <>
      <span className="block">
        {item.openIn
          ? say(START.openIn, locale, { caseNo: item.openIn.caseNo ?? '' })
          : say(STATE[item.state], locale, facts)}
        {item.withItem &&
          !item.openIn &&
          `${locale === 'zh' ? '，' : ', '}${say(START.with, locale, { item: say(ITEM_NAMES[item.withItem].short, locale) })}`}
      </span>
      <span className="block">
        {say(START.period, locale, { from: sayDate(item.periodFrom, locale), to: sayDate(item.periodTo, locale) })}
      </span>
      {item.licenceNo && (
        <span className="block break-all">{say(START.licenceNo, locale, { no: item.licenceNo })}</span>
      )}
    </>
  )
}
