import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AnswerTerm } from '@/components/acceptance/answer-term'
import { shortItems } from '@/components/acceptance/item-cells'
import { NoticeForm } from '@/components/acceptance/notice-form'
import { NoticePreview } from '@/components/acceptance/notice-preview'
import { CaseNumber } from '@/components/application/case-number'
import { PageHead } from '@/components/ui/page-head'
import { askForSupplementAction, previewNoticeAction } from '@/lib/actions/acceptance'
import { requireActor } from '@/lib/auth/session'
import { WINDOW } from '@/lib/copy/acceptance'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getNoticeDraft } from '@/lib/services/acceptance/get-notice-draft'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

const FORM_ID = 'notice-form'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(WINDOW.noticeButtonNone, await localeOf(params)) }
}

export default async function OneOffNoticePage({ params }: PageProps) {
  const actor = await requireActor('WIN')
  const locale = await localeOf(params)
  const caseId = z.uuid().safeParse((await params).caseId)
  const draft = caseId.success ? await getNoticeDraft(actor, caseId.data) : null
  if (!draft) notFound()
  const { head, checked, clock, today } = draft
  const casePage = localeHref(locale, routes.windowCase(head.caseId))
  // Answered meanwhile, by a colleague or by time: the case page says how.
  if (draft.refusal) redirect(casePage)
  const count = draft.points.filter(({ ticked }) => ticked).length
  return (
    <>
      <PageHead
        back={{ href: casePage, label: say(WINDOW.back2, locale) }}
        kicker={head.caseNo && <CaseNumber caseNo={head.caseNo} locale={locale} />}
        title={say(count > 0 ? WINDOW.noticeTitle : WINDOW.noticeTitleNone, locale, {
          institution: head.institutionName,
          count,
        })}
        lead={say(WINDOW.noticeLead, locale, {
          items: shortItems(head.letters, locale),
          checked: checked.rules + checked.papers,
          count,
        })}
        aside={clock && <AnswerTerm clock={clock} today={today} locale={locale} effect />}
      />
      <div className="notice-grid mt-8">
        <NoticeForm
          draft={draft}
          locale={locale}
          action={askForSupplementAction}
          commandKey={newKey()}
          formId={FORM_ID}
        />
        <aside aria-label={say(WINDOW.previewHead, locale)} tabIndex={0}>
          <NoticePreview
            initial={draft.preview}
            formId={FORM_ID}
            preview={previewNoticeAction}
            words={{
              heading: say(WINDOW.previewHead, locale),
              note: say(WINDOW.previewNote, locale),
              none: say(WINDOW.previewBlocked, locale),
              number: say(WINDOW.previewNumber, locale),
            }}
          />
        </aside>
      </div>
    </>
  )
}
