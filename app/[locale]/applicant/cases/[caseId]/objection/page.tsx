import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ObjectionList } from '@/components/objection/objection-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { objectAction } from '@/lib/actions/objection'
import { requireActor } from '@/lib/auth/session'
import { OBJECTION } from '@/lib/copy/objection'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { TRACKER } from '@/lib/copy/tracker'
import { OBJECTION_MAX } from '@/lib/domain/objection/inputs'
import { isOpenObjection } from '@/lib/domain/objection/status'
import type { ObjectionPage } from '@/lib/domain/objection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getObjectionPage } from '@/lib/services/objection/get-objections'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(OBJECTION.title, await localeOf(params)) }
}

export default async function ObjectionRoute({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getObjectionPage(actor, caseId.data) : null
  if (!page) notFound()
  const { refusal, past } = page
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(page.caseId)), label: say(TRACKER.back, locale) }}
        kicker={say(OBJECTION.kicker, locale, { institution: page.institution, caseNo: page.caseNo })}
        title={say(OBJECTION.title, locale)}
        lead={say(OBJECTION.lead, locale)}
      />
      {refusal && (
        <Notice className="mt-5 max-w-prose">
          <p>{sayRefusal(refusal, locale)}</p>
        </Notice>
      )}
      <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-x-12">
        <div>
          {!refusal && !past.some(isOpenObjection) && (
            <ActionForm action={objectAction} commandKey={newKey()} locale={locale} className="mt-6 space-y-4">
              <input type="hidden" name="caseId" value={page.caseId} />
              <FormTextArea
                name="reason"
                label={say(OBJECTION.reason, locale)}
                hint={say(OBJECTION.reasonHint, locale)}
                maxLength={OBJECTION_MAX}
                rows={6}
              />
              <SubmitButton>{say(OBJECTION.send, locale)}</SubmitButton>
            </ActionForm>
          )}
          <ObjectionList past={past} today={page.today} locale={locale} />
        </div>
        <Remedies page={page} locale={locale} />
      </div>
    </>
  )
}

/** The law's text is Chinese and versioned; English readers get its sense. */
function Remedies({ page: { remedies }, locale }: { page: ObjectionPage; locale: Locale }) {
  const lines = locale === 'zh' ? remedies.lines : [say(OBJECTION.remediesEn, locale, { ...remedies, lines: null })]
  return (
    <section className="section" aria-labelledby="remedies-title">
      <SectionHead id="remedies-title" title={say(OBJECTION.remedies, locale)} />
      {lines.map((line) => (
        <p key={line} className="mt-3 max-w-prose">
          {line}
        </p>
      ))}
      <p className="mt-3 max-w-prose text-ink-2">{say(OBJECTION.noClock, locale)}</p>
    </section>
  )
}
