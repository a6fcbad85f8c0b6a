import { ButtonLink } from '@/components/ui/button'
import { ErrorMessage } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Icon } from '@/components/ui/icon'
import { SectionHead } from '@/components/ui/section-head'
import { SECTION } from '@/lib/copy/application'
import { FORM_COPY } from '@/lib/copy/forms'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { ListView, RowView } from '@/lib/domain/application/views'
import { saySource, sayProblem } from './answer-words'
import { type RosterActions, RosterImport } from './roster-import'
import { type RowContext, RowEntry, RowFields } from './row-entry'

interface ListBlockProps {
  list: ListView
  /** Rows a nested list hangs on: readings of each worker. */
  parents: readonly { readonly rowKey: string; readonly title: string }[] | null
  /** Row opened by the address: its key, or `new`. */
  open: { readonly rowKey: string; readonly parentKey: string | null } | null
  roster: RosterActions
  /** Names of the columns in the order of a table. */
  columns: readonly string[]
  /** Address that opens the form for a new row, of that parent. */
  addHref: (parentKey: string | null) => string
  closeHref: string
  /** Address of the page with this list as a table. */
  tableHref: string
  context: RowContext
}

/** Above this many rows each form is opened by a link, so that a page with 500 devices still loads on a phone. */
const MOST_INLINE = 6

/** People, devices, rooms, readings: entries one under another; a table comes and goes as CSV. */
export function ListBlock(props: ListBlockProps) {
  const { list, parents, context, roster, columns } = props
  const { locale, editable } = context
  const { wording } = list.def
  const source = saySource(list.source, locale)
  return (
    <section className="section" aria-labelledby={`list-${list.def.path}`}>
      <SectionHead id={`list-${list.def.path}`} title={say(wording.title, locale)} aside={source ?? undefined} />
      <div id={list.def.path} tabIndex={-1}>
        {wording.hint && <p className="field-hint mt-1">{say(wording.hint, locale)}</p>}
        {list.problems.map((problem) => (
          <ErrorMessage key={problem.code} id={`${list.def.path}-error`}>
            {sayProblem(problem, locale)}
          </ErrorMessage>
        ))}
        {list.readOnly && <p className="field-hint mt-1">{say(SECTION.readOnly, locale)}</p>}
      </div>
      {editable && !list.readOnly && (
        <p className="roster-open py-2">
          <a href={props.tableHref} className="link" data-scroll="keep">
            {say(TABLE.open, locale)}
          </a>
        </p>
      )}
      {parents === null ? (
        <Entries {...props} rows={list.rows} parentKey={null} />
      ) : (
        parents.map((parent) => (
          <div key={parent.rowKey} className="mt-4">
            <h3 className="text-h3 font-semibold">
              {say(SECTION.nestedOf, locale, { title: say(wording.title, locale), parent: parent.title })}
            </h3>
            <Entries
              {...props}
              rows={list.rows.filter((row) => row.parentKey === parent.rowKey)}
              parentKey={parent.rowKey}
            />
          </div>
        ))
      )}
      {editable && !list.readOnly && (
        <RosterImport
          caseId={context.caseId}
          section={context.section}
          list={list.def.path}
          columns={columns}
          actions={roster}
          asTable={false}
          locale={locale}
        />
      )}
    </section>
  )
}

function Entries(props: ListBlockProps & { rows: readonly RowView[]; parentKey: string | null }) {
  const { list, rows, parentKey, open, context, addHref } = props
  const { locale, editable } = context
  const adding = open?.rowKey === 'new' && open.parentKey === parentKey
  // A nested list has its limit under each row it hangs on.
  const beside = parentKey === null ? list.rows : rows
  const mayAdd = editable && !list.readOnly && beside.length < list.def.maxRows
  return (
    <>
      {rows.length === 0 && !adding && <p className="py-3 text-ink-2">{say(list.def.wording.none, locale)}</p>}
      {rows.map((row, index) => (
        <RowEntry
          key={row.rowKey}
          list={list}
          row={row}
          n={index + 1}
          inline={list.rows.length <= MOST_INLINE}
          opened={open?.rowKey === row.rowKey || row.needsWork}
          context={context}
        />
      ))}
      {mayAdd && adding && <NewRow {...props} />}
      {mayAdd && !adding && (
        <p className="py-3">
          <a href={addHref(parentKey)} className="inline-flex min-h-11 items-center gap-2 font-semibold text-action">
            <Icon name="plus" />
            {say(list.def.wording.add, locale)}
          </a>
        </p>
      )}
    </>
  )
}

function NewRow({ list, parentKey, closeHref, context }: ListBlockProps & { parentKey: string | null }) {
  const { locale, actions, caseId, section } = context
  return (
    <div id={`row-${list.def.path}-new`} className="border-b border-line-soft py-5">
      <h3 className="text-h3 font-semibold">{say(SECTION.newRow, locale)}</h3>
      <ActionForm action={actions.save} commandKey={actions.newKey()} locale={locale} className="mt-3">
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="list" value={list.def.path} />
        <input type="hidden" name="rowKey" value="" />
        <input type="hidden" name="parentKey" value={parentKey ?? ''} />
        <input type="hidden" name="version" value="0" />
        <input type="hidden" name="way" value="ADDED" />
        <RowFields list={list} row={null} rowKey="new" context={context} />
        <div className="mt-6 flex flex-wrap gap-3">
          <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(SECTION.saveRow, locale)}</SubmitButton>
          <ButtonLink href={closeHref}>{say(SECTION.cancel, locale)}</ButtonLink>
        </div>
      </ActionForm>
    </div>
  )
}
