import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import {
  Declaration,
  Mandate,
  MissingNote,
  Obstacles,
  Signed,
  SignForms,
  SubmitForm,
} from '@/components/application/sign-parts'
import { BottomBar } from '@/components/ui/bottom-bar'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { requestSignCodeAction, signAction, submitAction } from '@/lib/actions/application'
import { requireActor } from '@/lib/auth/session'
import { SECTION, SIGN, SUPPLEMENT } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { isDraft } from '@/lib/domain/application/status'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getSignPage } from '@/lib/services/application/get-sign-page'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SIGN.title, await localeOf(params)) }
}

export default async function SignAndSubmitPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getSignPage(actor, caseId.data) : null
  if (!page) notFound()
  const { head, signer, signed } = page
  if (!head.editable) redirect(localeHref(locale, routes.applicantCase(head.caseId)))
  const mending = !isDraft(head)
  const maySign = page.obstacles.every(({ kind }) => kind === 'unsigned')
  const back = mending
    ? { href: localeHref(locale, routes.supplement(head.caseId)), label: say(SUPPLEMENT.toNotice, locale) }
    : { href: localeHref(locale, routes.draft(head.caseId)), label: say(SECTION.back, locale) }
  return (
    <>
      <PageHead
        back={back}
        kicker={say(SIGN.kicker, locale, { name: signer.name })}
        title={say(SIGN.title, locale)}
        lead={signer.mobileMasked && say(SIGN.lead, locale, { mobile: signer.mobileMasked })}
      />
      <Obstacles page={page} locale={locale} />
      <MissingNote page={page} locale={locale} />
      <Mandate page={page} locale={locale} />
      <Declaration page={page} locale={locale} />
      <Signed page={page} locale={locale} />
      {maySign && !signed && (
        <SignForms page={page} request={requestSignCodeAction} sign={signAction} newKey={newKey} locale={locale} />
      )}
      {!mending && <SubmitForm page={page} action={submitAction} commandKey={newKey()} locale={locale} />}
      <BottomBar>
        <ButtonLink href={back.href}>{mending ? back.label : say(SIGN.back, locale)}</ButtonLink>
      </BottomBar>
    </>
  )
}
