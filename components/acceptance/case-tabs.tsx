import type { ReactNode } from 'react'
import { RuleNews } from '@/components/review/rule-news'
import { AnswerPages } from '@/components/review/answer-pages'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkRow } from '@/components/ui/link-row'
import { Status } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { DOCUMENT_STATES } from '@/lib/copy/states'
import type { WindowCase } from '@/lib/domain/acceptance/views'
import { documentType } from '@/lib/domain/document/document-types'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { NoticeRecords } from './notice-records'
import { PaperList } from './paper-list'

/** Everything that was handed in, and what the office has sent so far. */
export function CaseTabs({ view, locale }: { view: WindowCase; locale: Locale }) {
  const { materials, pages, rules, notices, documents, today, personal, head } = view
  const here = localeHref(locale, routes.windowCase(head.caseId))
  const news = rules.filter(({ result }) => result !== 'PASS' && result !== 'NOT_APPLICABLE')
  const tab = (key: string, label: string, content: ReactNode) => ({ key, label, content })
  return (
    <div className="mt-8">
      <Tabs
        label={say(WINDOW.tabs, locale)}
        defaultTab={personal.revealed ? 'answers' : notices.length > 0 ? 'notices' : 'papers'}
        tabs={[
          tab(
            'papers',
            say(WINDOW.tabPapers, locale, { count: materials.length }),
            <PaperList materials={materials} today={today} locale={locale} />,
          ),
          tab(
            'checks',
            say(WINDOW.tabChecks, locale, { count: news.length }),
            <RuleNews rules={rules} locale={locale} />,
          ),
          tab(
            'answers',
            say(WINDOW.tabAnswers, locale),
            <AnswerPages
              pages={pages}
              locale={locale}
              personal={
                personal.mayReveal
                  ? { revealed: personal.revealed, revealHref: `${here}?show=personal`, hideHref: here }
                  : undefined
              }
            />,
          ),
          tab(
            'notices',
            say(WINDOW.tabNotices, locale, { count: notices.length }),
            <NoticeRecords notices={notices} today={today} locale={locale} />,
          ),
          tab(
            'documents',
            say(WINDOW.tabDocuments, locale, { count: documents.length }),
            <Documents documents={documents} today={today} locale={locale} />,
          ),
        ]}
      />
    </div>
  )
}

function Documents({ documents, today, locale }: Pick<WindowCase, 'documents' | 'today'> & { locale: Locale }) {
  if (documents.length === 0) return <EmptyState what={say(WINDOW.noDocuments, locale)} />
  return (
    <ul>
      {documents.map(({ documentId, type, number, status, issuedOn }) => (
        <LinkRow
          key={documentId}
          href={status === 'RENDERING' ? undefined : routes.document(documentId)}
          title={say(documentType(type).name, locale)}
          note={[sayDate(issuedOn, locale, today), number].filter(Boolean).join(' · ')}
          aside={
            <Status code={DOCUMENT_STATES[status].code}>
              {status === 'RENDERING' ? say(WINDOW.making, locale) : say(DOCUMENT_STATES[status].staff, locale)}
            </Status>
          }
        />
      ))}
    </ul>
  )
}
