import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormPairChoice } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { SECTION } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { markOf } from '@/lib/domain/application/section-conflict'
import type { FieldView, SectionPage } from '@/lib/domain/application/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { AnswerField, fieldsClass } from './answer-field'
import { sayAnswer, saySource } from './answer-words'
import { SectionConflict, SectionVersion } from './section-conflict'

/** The buttons of the page's bar belong to it, wherever they stand. */
export const SECTION_FORM = 'section-form'

interface SectionFormProps {
  page: SectionPage
  action: FormAction
  commandKey: string
  lastOn: IsoDate | null
  locale: Locale
}

/** The scalars of a page: one question for all of them, and the fields only where something changed. */
export function SectionForm({ page, action, commandKey, lastOn, locale }: SectionFormProps) {
  const typed = page.fields.filter(({ readOnly, def }) => !readOnly && !def.setBySystem)
  const registered = page.fields.filter(({ readOnly, def }) => readOnly || def.setBySystem)
  const fields = (
    <div className={fieldsClass(typed.map(({ def }) => def))}>
      {typed.map((field) => (
        <AnswerField
          key={field.def.path}
          def={field.def}
          name={field.def.path}
          value={field.value}
          old={field.old}
          oldKnown={field.oldKnown}
          lastOn={lastOn}
          problems={field.problems}
          refs={page.refs}
          locale={locale}
        />
      ))}
    </div>
  )
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} id={SECTION_FORM} className="mt-5">
      <input type="hidden" name="caseId" value={page.head.caseId} />
      <input type="hidden" name="section" value={page.code} />
      <SectionVersion version={page.version} />
      <input type="hidden" name="was" value={JSON.stringify(marksOf(typed))} />
      <SectionConflict locale={locale} />
      <Known
        fields={registered}
        page={page}
        locale={locale}
        title={say(SECTION.registered, locale)}
        note={say(SECTION.readOnly, locale)}
      />
      {typed.length > 0 && page.canBeUnchanged && (
        <>
          <Known fields={typed} page={page} locale={locale} title={say(SECTION.last, locale)} />
          <FormPairChoice
            name="change"
            label={say(page.unchangedQuestion, locale)}
            hint={typed.some(isChanged) ? say(SECTION.restores, locale) : undefined}
            defaultValue={page.change === 'unanswered' ? undefined : typed.some(isChanged) ? 'changed' : 'unchanged'}
            options={[
              { value: 'unchanged', label: say(SECTION.unchanged, locale) },
              { value: 'changed', label: say(SECTION.changed, locale), reveals: true },
            ]}
            reveal={fields}
          />
        </>
      )}
      {typed.length > 0 && !page.canBeUnchanged && (
        <>
          <input type="hidden" name="change" value="changed" />
          {fields}
        </>
      )}
      {typed.length === 0 && <ImpliedChange page={page} />}
    </ActionForm>
  )
}

const marksOf = (fields: readonly FieldView[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ def, value }) => [def.path, markOf(value)]))

/** The entries of the page answer for themselves. */
const isChanged = ({ changed, oldKnown, value }: FieldView): boolean =>
  changed || (!oldKnown && value !== null && value !== '')

/** A page of entries only: whether it changed is what was done to its entries. */
const ImpliedChange = ({ page }: { page: SectionPage }) => (
  <input type="hidden" name="change" value={hasChangedRows(page) || !page.canBeUnchanged ? 'changed' : 'unchanged'} />
)

export const hasChangedRows = ({ lists }: SectionPage): boolean =>
  lists.some(({ rows }) => rows.some(({ change }) => change !== 'unchanged'))

interface KnownProps {
  fields: readonly FieldView[]
  page: SectionPage
  locale: Locale
  title: string
  note?: string
}

/** What is known already, with where it is from. Open while nothing was answered: this is what “unchanged” confirms. */
function Known({ fields, page, locale, title, note }: KnownProps) {
  if (fields.length === 0) return null
  const sources = [...new Set(fields.flatMap(({ source }) => saySource(source, locale) ?? []))]
  return (
    <Disclosure
      open={page.change === 'unanswered'}
      summary={
        <>
          <span className="font-semibold">{title}</span>
          {sources.length > 0 && (
            <span className="block text-s text-ink-3">{sources.join(locale === 'zh' ? '；' : '; ')}</span>
          )}
        </>
      }
    >
      <dl className="known-values">
        {fields.map(({ def, value, problems }) => (
          <div key={def.path} id={problems.length > 0 ? undefined : `known-${def.path}`}>
            <dt>{say(def.wording.label, locale)}</dt>
            <dd>{sayAnswer(def, value, { refs: page.refs, locale }) || say(SECTION.blank, locale)}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-2 text-s text-ink-3">{note}</p>}
    </Disclosure>
  )
}
