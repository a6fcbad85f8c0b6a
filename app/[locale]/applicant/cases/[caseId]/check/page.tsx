import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AnswersOfCheck, MissingPapers, MustFix, RulesOfCheck } from '@/components/application/check-parts'
import { BottomBar } from '@/components/ui/bottom-bar'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { CHECK, MATERIALS_COPY, SECTION } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getCheckAnswers } from '@/lib/services/application/get-check-answers'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(CHECK.title, await localeOf(params)) }
}

export default async function CheckPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getCheckAnswers(actor, caseId.data) : null
  if (!page) notFound()
  const { head, mayGoOn } = page
  const back = head.editable
    ? { href: localeHref(locale, routes.draft(head.caseId)), label: say(SECTION.back, locale) }
    : { href: localeHref(locale, routes.applicantCase(head.caseId)), label: say(TRACKER.back, locale) }
  return (
    <>
      <PageHead
        back={back}
        kicker={head.institutionName}
        title={say(head.editable ? CHECK.title : TRACKER.checkAnswers, locale)}
        lead={head.editable ? say(CHECK.lead, locale) : undefined}
      />
      {head.editable && (
        <>
          <MustFix page={page} locale={locale} />
          <MissingPapers page={page} locale={locale} />
          <RulesOfCheck page={page} locale={locale} />
        </>
      )}
      <AnswersOfCheck page={page} locale={locale} />
      <BottomBar note={head.editable && !mayGoOn ? say(CHECK.notYet, locale) : undefined}>
        <ButtonLink href={back.href}>{head.editable ? say(MATERIALS_COPY.back, locale) : back.label}</ButtonLink>
        {head.editable && mayGoOn && (
          <ButtonLink href={localeHref(locale, routes.draftSign(head.caseId))} variant="primary">
            {say(CHECK.go, locale)}
          </ButtonLink>
        )}
      </BottomBar>
    </>
  )
}
