import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ContactProof } from '@/components/application/contact-proof'
import { KeepTyping } from '@/components/application/keep-typing'
import { RuleList } from '@/components/application/rule-list'
import {
  keepableNames,
  SectionBar,
  parentsOf,
  SectionHeadline,
  SectionLists,
} from '@/components/application/section-parts'
import { ProblemSummary } from '@/components/application/problem-summary'
import { WorkersToldForm } from '@/components/application/workers-told'
import { SaveOpenRows } from '@/components/application/save-open-rows'
import { SECTION_FORM, SectionForm } from '@/components/application/section-form'
import { SectionHead } from '@/components/ui/section-head'
import {
  answerSectionAction,
  proveContactAction,
  removeRowAction,
  requestContactCodeAction,
  restoreRowAction,
  saveRowAction,
} from '@/lib/actions/application'
import { importRowsAction, previewRowsAction } from '@/lib/actions/rosters'
import { removeTableRowAction, saveTableRowAction } from '@/lib/actions/table-rows'
import { confirmWorkersToldAction, withdrawWorkersToldAction } from '@/lib/actions/workers-told'
import { requireActor } from '@/lib/auth/session'
import { SECTION } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { holdsHealthData } from '@/lib/domain/application/health-data'
import { beforeAsked } from '@/lib/domain/application/unfilled'
import type { SectionPage as SectionView } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeOf } from '@/lib/i18n/request'
import { toTableView } from '@/lib/services/application/get-table-row'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getWorkersTold } from '@/lib/services/application/get-workers-told'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string; section: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const paramsSchema = z.object({ caseId: z.uuid(), section: z.string().regex(/^[a-z][a-z-]{0,40}$/) })
/** `check` says what is wrong; `list`, `row` and `parent` open one entry; `table` shows a list as a table. */
const searchSchema = z.object({
  check: z.string().optional(),
  list: z.string().max(100).optional(),
  row: z.string().max(100).optional(),
  parent: z.string().max(100).optional(),
  table: z.string().max(100).optional(),
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SECTION.back, await localeOf(params)) }
}

function tableOf(page: SectionView, path: string | undefined, locale: Locale) {
  const list = page.lists.find(({ def }) => def.path === path)
  if (!list || list.readOnly || !page.head.editable) return null
  return toTableView(list, { refs: page.refs, parents: parentsOf(page, list.def.nestedIn?.list, locale), locale })
}

export default async function SectionPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const address = paramsSchema.safeParse(await params)
  const whole = address.success ? await getSectionPage(actor, address.data.caseId, address.data.section) : null
  if (!whole) notFound()
  const told = holdsHealthData(whole.lists.map(({ def }) => def.path))
    ? await getWorkersTold(actor, whole.head.caseId)
    : null
  const search = searchSchema.safeParse(await searchParams)
  const wanted = search.success ? search.data : {}
  const page = wanted.check === undefined ? beforeAsked(whole) : whole
  const lastOn = page.fields.flatMap(({ source }) => (source.kind === 'verification' ? [source.on] : []))[0] ?? null
  const actions = {
    save: saveRowAction,
    remove: removeRowAction,
    restore: restoreRowAction,
    preview: previewRowsAction,
    importRows: importRowsAction,
    table: { save: saveTableRowAction, remove: removeTableRowAction },
    newKey,
  }
  return (
    <>
      <SectionHeadline page={page} locale={locale} />
      <ProblemSummary page={page} locale={locale} />
      {page.head.editable && (
        <KeepTyping
          caseId={page.head.caseId}
          section={page.code}
          version={page.version}
          names={keepableNames(page)}
          locale={locale}
        />
      )}
      {page.head.editable && (
        <SectionForm page={page} action={answerSectionAction} commandKey={newKey()} lastOn={lastOn} locale={locale} />
      )}
      {page.head.editable && page.contact && (
        <ContactProof
          contact={page.contact}
          caseId={page.head.caseId}
          request={requestContactCodeAction}
          prove={proveContactAction}
          newKey={newKey}
          locale={locale}
        />
      )}
      <SectionLists
        page={page}
        wanted={wanted}
        actions={actions}
        table={tableOf(page, wanted.table, locale)}
        lastOn={lastOn}
        locale={locale}
      />
      {page.head.editable && told && (
        <WorkersToldForm
          caseId={page.head.caseId}
          told={told}
          confirm={{ action: confirmWorkersToldAction, key: newKey() }}
          withdraw={{ action: withdrawWorkersToldAction, key: newKey() }}
          locale={locale}
        />
      )}
      {page.rules.length > 0 && (
        <section className="section" aria-labelledby="rules-title">
          <SectionHead id="rules-title" title={say(SECTION.rulesTitle, locale)} />
          <RuleList rules={page.rules} caseId={page.head.caseId} locale={locale} />
        </section>
      )}
      <SectionBar page={page} locale={locale} />
      {page.head.editable && page.lists.length > 0 && <SaveOpenRows form={SECTION_FORM} version={page.version} />}
    </>
  )
}
