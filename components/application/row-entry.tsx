import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/class-names'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { PairChoice } from '@/components/ui/pair-choice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { SECTION } from '@/lib/copy/application'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { ListView, RowView } from '@/lib/domain/application/views'
import type { FieldDef } from '@/lib/domain/items/definition'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { AnswerField, fieldsClass } from './answer-field'
import { type Refs, sayRowFacts, sayRowTitle } from './answer-words'

export interface RowActions {
  readonly save: FormAction
  readonly remove: FormAction
  readonly restore: FormAction
  /** One receipt key per form on the page. */
  readonly newKey: () => string
}

export interface RowContext {
  readonly caseId: string
  readonly section: string
  readonly refs: Refs
  readonly locale: Locale
  readonly lastOn: IsoDate | null
  readonly editable: boolean
  readonly actions: RowActions
  /** Address of this page with one row opened; used where the list is too long to hold every form. */
  readonly openHref: (rowKey: string) => string
}

interface RowEntryProps {
  list: ListView
  row: RowView
  /** Number on the page. */
  n: number
  /** The form is on the page; otherwise a link opens it. */
  inline: boolean
  /** Opened by a jump or because something is wrong with it. */
  opened: boolean
  context: RowContext
}

const MARK = { unchanged: null, changed: SECTION.rowChanged, added: SECTION.added, removed: SECTION.removed } as const

/** One device, person, room …: two sides; only 有变化 opens. */
export function RowEntry({ list, row, n, inline, opened, context }: RowEntryProps) {
  const { locale, editable } = context
  const mark = MARK[row.change]
  const gone = row.change === 'removed'
  const mayEdit = editable && !list.readOnly
  // What is new has nothing to be unchanged from: it is filled in, and then stands in one line.
  const asForm = opened || (inline && row.change !== 'added')
  const title = sayRowTitle(list.def, row, context)
  const facts = sayRowFacts(list.def, row, context)
  return (
    <div id={`row-${list.def.path}-${row.rowKey}`} className="border-b border-line-soft py-5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className={cx('text-h3 font-semibold', gone && 'text-ink-3 line-through')}>
          <span className="mr-3 text-ink-3">{n}</span>
          {title}
        </h3>
        {mark && <Tag tone={row.change === 'removed' ? 'plain' : 'you'}>{say(mark, locale)}</Tag>}
      </div>
      {facts !== '' && <p className="text-s text-ink-3">{facts}</p>}
      {gone && mayEdit && (
        <RowButton
          action={context.actions.restore}
          list={list}
          row={row}
          context={context}
          label={say(SECTION.restoreRow, locale)}
        />
      )}
      {!gone && mayEdit && asForm && <RowForm list={list} row={row} opened={opened} context={context} />}
      {!gone && mayEdit && !asForm && (
        <ButtonLink href={context.openHref(row.rowKey)} size="sm" className="mt-2">
          {say(SECTION.editRow, locale)}
          <span className="sr-only"> {sayRowTitle(list.def, row, context)}</span>
        </ButtonLink>
      )}
    </div>
  )
}

function RowForm({ list, row, opened, context }: Pick<RowEntryProps, 'list' | 'row' | 'opened' | 'context'>) {
  const { locale, actions } = context
  const touched = row.change !== 'unchanged'
  const fields = (
    <div className="row-ways">
      <Ways list={list} row={row} locale={locale} />
      <RowFields list={list} row={row} rowKey={row.rowKey} context={context} />
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(SECTION.saveRow, locale)}</SubmitButton>
      </div>
    </div>
  )
  return (
    <>
      <ActionForm action={actions.save} commandKey={actions.newKey()} locale={locale} className="mt-3">
        <RowIdentity list={list} row={row} context={context} />
        {row.change === 'added' ? (
          fields
        ) : (
          <PairChoice
            name={`pair-${list.def.path}-${row.rowKey}`}
            label={say(SECTION.rowQuestion, locale, { title: sayRowTitle(list.def, row, context) })}
            hideLegend
            defaultValue={touched || opened ? 'changed' : 'unchanged'}
            options={[
              { value: 'unchanged', label: say(SECTION.unchanged, locale) },
              { value: 'changed', label: say(SECTION.changed, locale), reveals: true },
            ]}
            reveal={fields}
          />
        )}
      </ActionForm>
      {(touched || opened) && (
        <div className="flex flex-wrap gap-x-6">
          {row.change === 'changed' && (
            <RowButton
              action={actions.save}
              way="UNCHANGED"
              list={list}
              row={row}
              context={context}
              label={say(SECTION.keepRow, locale)}
            />
          )}
          <RowButton
            action={actions.remove}
            list={list}
            row={row}
            context={context}
            label={say(SECTION.removeRow, locale)}
          />
        </div>
      )}
    </>
  )
}

function RowIdentity({ list, row, context }: Pick<RowEntryProps, 'list' | 'row' | 'context'>) {
  return (
    <>
      <input type="hidden" name="caseId" value={context.caseId} />
      <input type="hidden" name="section" value={context.section} />
      <input type="hidden" name="list" value={list.def.path} />
      <input type="hidden" name="rowKey" value={row.rowKey} />
      <input type="hidden" name="parentKey" value={row.parentKey ?? ''} />
      <input type="hidden" name="version" value={row.version} />
    </>
  )
}

/** “怎么变的”: a way that opens few columns hides the rest by CSS; without it all are asked. */
function Ways({ list, row, locale }: { list: ListView; row: RowView; locale: Locale }) {
  const ways = row.old === null ? [] : (list.def.changeWays ?? [])
  if (ways.length === 0) return <input type="hidden" name="way" value="EDITED" />
  const full = ways.find(({ code }) => code === 'EDITED') ?? ways[0]
  return (
    <div className="ways mb-6">
      <RadioGroup
        name="way"
        id={`way-${list.def.path}-${row.rowKey}`}
        label={say(SECTION.how, locale)}
        defaultValue={full?.code}
        options={ways.map((way) => ({ value: way.code, label: say(way.wording, locale) }))}
      />
    </div>
  )
}

interface RowFieldsProps {
  list: ListView
  /** Nothing yet for a row that is being added. */
  row: RowView | null
  rowKey: string
  context: RowContext
}

export function RowFields({ list, row, rowKey, context }: RowFieldsProps) {
  const few = list.def.changeWays?.find((way) => way.code === 'STOPPED')?.opens ?? []
  const asked = list.def.columns.filter((column) => !column.setBySystem && isAsked(column, row))
  const [always, rest] = [
    asked.filter(({ path }) => few.includes(path)),
    asked.filter(({ path }) => !few.includes(path)),
  ]
  const draw = (column: FieldDef) => (
    <Column
      key={column.path}
      column={column}
      row={row}
      name={`${list.def.path}[${rowKey}].${column.path}`}
      context={context}
    />
  )
  return (
    <>
      <div className={cx('ways-rest', fieldsClass(rest))}>{rest.map(draw)}</div>
      {always.length > 0 && <div className="answer-fields mt-6">{always.map(draw)}</div>}
    </>
  )
}

/** A new row shows every column that does not depend on another; the others come up once it was saved. */
const isAsked = (column: FieldDef, row: RowView | null): boolean =>
  row === null ? column.showWhen === undefined : row.columns.includes(column.path)

function Column({
  column,
  row,
  name,
  context,
}: {
  column: FieldDef
  row: RowView | null
  name: string
  context: RowContext
}) {
  return (
    <AnswerField
      def={column}
      name={name}
      value={row?.values[column.path] ?? null}
      old={row?.old?.[column.path] ?? null}
      oldKnown={row !== null && row.old !== null}
      lastOn={context.lastOn}
      problems={row?.problems.filter(({ path }) => path === name) ?? []}
      refs={context.refs}
      locale={context.locale}
    />
  )
}

interface RowButtonProps extends Pick<RowEntryProps, 'list' | 'row' | 'context'> {
  action: FormAction
  label: string
  way?: 'UNCHANGED'
}

function RowButton({ action, list, row, context, label, way }: RowButtonProps) {
  return (
    <ActionForm action={action} commandKey={context.actions.newKey()} locale={context.locale} className="mt-3">
      <RowIdentity list={list} row={row} context={context} />
      {way && <input type="hidden" name="way" value={way} />}
      <button type="submit" className="link min-h-11">
        {label}
        <span className="sr-only"> {sayRowTitle(list.def, row, context)}</span>
      </button>
    </ActionForm>
  )
}
