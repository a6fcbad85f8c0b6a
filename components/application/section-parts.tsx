import { BottomBar } from '@/components/ui/bottom-bar'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SECTION, TASKS } from '@/lib/copy/application'
import { sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { headOf, rosterColumns } from '@/lib/domain/application/roster-table'
import type { SectionPage } from '@/lib/domain/application/views'
import type { FieldDef, ListDef } from '@/lib/domain/items/definition'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { SectionHead } from '@/components/ui/section-head'
import { TABLE } from '@/lib/copy/rosters'
import type { TableView } from '@/lib/domain/application/table-views'
import { sayRowTitle } from './answer-words'
import { ListBlock } from './list-block'
import type { RosterActions } from './roster-import'
import { RosterTable } from './roster-table'
import type { TableActions } from './use-table'
import type { RowActions } from './row-entry'
import { hasChangedRows, SECTION_FORM } from './section-form'

interface PartProps {
  page: SectionPage
  locale: Locale
}

/** Where am I, what is asked, and why it is asked. */
export const SectionHeadline = ({ page, locale }: PartProps) => (
  <>
    <PageHead
      back={{ href: localeHref(locale, routes.draft(page.head.caseId)), label: say(SECTION.back, locale) }}
      kicker={page.head.institutionName}
      title={say(page.title, locale)}
      lead={say(page.lead, locale)}
    />
    <p className="mt-3 max-w-prose text-s text-ink-3">{say(page.why, locale)}</p>
    {!page.head.editable && (
      <Notice className="mt-4">
        <p>{say(TASKS.closed, locale)}</p>
      </Notice>
    )}
  </>
)

interface ListsProps extends PartProps {
  /** From the address: an entry to open. */
  wanted: { readonly list?: string; readonly row?: string; readonly parent?: string }
  actions: RowActions & RosterActions & { readonly table: TableActions }
  /** The list that is shown as a table. */
  table: TableView | null
  lastOn: IsoDate | null
}

export function SectionLists({ page, wanted, actions, table, lastOn, locale }: ListsProps) {
  const address = localeHref(locale, routes.draftSection(page.head.caseId, page.code))
  const open = (list: string, rowKey: string, parentKey: string | null = null): string => {
    const query = new URLSearchParams({ list, row: rowKey, ...(parentKey ? { parent: parentKey } : {}) })
    return `${address}?${query.toString()}#row-${list}-${rowKey}`
  }
  return page.lists.map((list) => {
    const { path, nestedIn } = list.def
    const parents = parentsOf(page, nestedIn?.list, locale)
    const columns = rosterColumns({ list: list.def, parent: ownerOf(page, list.def), refs: page.refs }).map((column) =>
      say(headOf(column), locale),
    )
    if (table?.list === path) {
      return (
        <section key={path} className="section" aria-labelledby={`list-${path}`}>
          <SectionHead
            id={`list-${path}`}
            title={table.title}
            aside={
              <a href={`${address}#list-${path}`} className="link">
                {say(TABLE.close, locale)}
              </a>
            }
          />
          <RosterTable
            key={page.version}
            view={table}
            caseId={page.head.caseId}
            section={page.code}
            columns={columns}
            actions={actions.table}
            roster={{ preview: actions.preview, importRows: actions.importRows }}
            pageForm={SECTION_FORM}
            locale={locale}
          />
        </section>
      )
    }
    return (
      <ListBlock
        key={path}
        list={list}
        parents={parents}
        open={wanted.list === path && wanted.row ? { rowKey: wanted.row, parentKey: wanted.parent ?? null } : null}
        roster={{ preview: actions.preview, importRows: actions.importRows }}
        columns={columns}
        tableHref={`${address}?table=${path}#list-${path}`}
        addHref={(parentKey) => open(path, 'new', parentKey)}
        closeHref={`${address}#list-${path}`}
        context={{
          caseId: page.head.caseId,
          section: page.code,
          refs: page.refs,
          locale,
          lastOn,
          editable: page.head.editable,
          actions,
          openHref: (rowKey) => open(path, rowKey),
        }}
      />
    )
  })
}

function ownerOf(page: SectionPage, { nestedIn }: ListDef) {
  const owner = nestedIn && page.lists.find(({ def }) => def.path === nestedIn.list)
  return owner ? { list: owner.def, rows: [] } : null
}

/** Rows a nested list hangs on; null where the list hangs on none. */
export function parentsOf(page: SectionPage, path: string | undefined, locale: Locale) {
  if (path === undefined) return null
  const list = page.lists.find(({ def }) => def.path === path)
  const rows = list?.rows.filter(({ change }) => change !== 'removed') ?? []
  return rows.map((row) => {
    const title = list ? sayRowTitle(list.def, row, { refs: page.refs, locale }) : row.rowKey
    return { rowKey: row.rowKey, title, value: row.rowKey, label: title }
  })
}

/** The bar belongs to the form above it, so entries of lists may stand in between. */
export function SectionBar({ page, locale }: PartProps) {
  const back = localeHref(locale, routes.draft(page.head.caseId))
  if (!page.head.editable) {
    return (
      <BottomBar>
        <ButtonLink href={back}>{say(SECTION.toTasks, locale)}</ButtonLink>
      </BottomBar>
    )
  }
  const onlyLists = page.fields.every(({ readOnly, def }) => readOnly || def.setBySystem)
  const word = !onlyLists ? SECTION.save : hasChangedRows(page) ? SECTION.listChecked : SECTION.listSame
  return (
    <BottomBar note={page.savedAt ? say(SECTION.savedAt, locale, { at: sayInstant(page.savedAt, locale) }) : undefined}>
      <Button form={SECTION_FORM} name="then" value="stay">
        {say(SECTION.saveStay, locale)}
      </Button>
      <Button form={SECTION_FORM} name="then" value="next" variant="primary">
        {say(word, locale)}
      </Button>
    </BottomBar>
  )
}

/** Answers that may wait in the browser until they are saved: none that is stored sealed. */
export function keepableNames({ fields, lists }: SectionPage): string[] {
  const isOpen = ({ sealed, setBySystem, kind }: FieldDef): boolean =>
    !sealed && !setBySystem && kind !== 'idNo' && kind !== 'mobile'
  const own = fields.flatMap(({ def }) => (isOpen(def) ? [def.path] : []))
  const rows = lists.flatMap(({ def }) => def.columns.filter(isOpen).map(({ path }) => `${def.path}|${path}`))
  return ['change', ...own, ...rows]
}
