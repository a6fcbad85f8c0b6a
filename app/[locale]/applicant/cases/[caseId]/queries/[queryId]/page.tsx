import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { NO_REFS, sayAnswer } from '@/components/application/answer-words'
import { MaterialRow } from '@/components/application/material-row'
import { QueryForm } from '@/components/application/query-form'
import { UploadAnswerNotice } from '@/components/files/upload-answer-notice'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { answerQueryAction, promiseAction } from '@/lib/actions/application'
import { removeFileAction } from '@/lib/actions/files'
import { requireActor } from '@/lib/auth/session'
import { QUERY, SECTION } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { FILE_DEFAULTS } from '@/lib/domain/files/limits'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getQueryPage } from '@/lib/services/application/get-query-page'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string; queryId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const paramsSchema = z.object({ caseId: z.uuid(), queryId: z.uuid() })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(TRACKER.goQuery, await localeOf(params)) }
}

export default async function QueryPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const ids = paramsSchema.safeParse(await params)
  const page = ids.success ? await getQueryPage(actor, ids.data.caseId, ids.data.queryId) : null
  if (!page) notFound()
  const { head, item, material, values } = page
  const context = {
    caseId: head.caseId,
    editable: page.status === 'OPEN',
    maxFileMb: FILE_DEFAULTS.maxFileMb,
    locale,
    promise: promiseAction,
    remove: removeFileAction,
    newKey,
    backPath: localeHref(locale, routes.answerQuery(head.caseId, page.queryId)),
  }
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(head.caseId)), label: say(TRACKER.back, locale) }}
        kicker={say(QUERY.kicker, locale, {
          institution: head.institutionName,
          item: say(ITEM_NAMES[item].short, locale),
        })}
        title={say(page.status === 'OPEN' ? QUERY.title : QUERY.titlePast, locale)}
        lead={page.status === 'OPEN' && say(QUERY.lead, locale, { date: sayDate(page.termOn, locale) })}
      />
      <Notice
        tone={page.status === 'OPEN' ? 'you' : 'info'}
        title={say(QUERY.question, locale)}
        className="mt-5 max-w-prose"
      >
        <p>{page.question}</p>
      </Notice>
      <UploadAnswerNotice search={await searchParams} locale={locale} />
      {(material !== null || values.length > 0) && (
        <section className="section" aria-labelledby="about-title">
          <SectionHead id="about-title" title={say(QUERY.about, locale)} />
          <dl className="known-values mt-3">
            {values.map(({ label, value, def }) => (
              <div key={def.path}>
                <dt>{say(label, locale)}</dt>
                <dd>{sayAnswer(def, value, { refs: NO_REFS, locale }) || say(SECTION.blank, locale)}</dd>
              </div>
            ))}
          </dl>
          {material && (
            <ul>
              <MaterialRow material={material} context={context} />
            </ul>
          )}
        </section>
      )}
      <QueryForm page={page} action={answerQueryAction} commandKey={newKey()} locale={locale} />
    </>
  )
}
