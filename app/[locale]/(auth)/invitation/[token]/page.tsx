import type { Metadata } from 'next'
import { sayPeriod } from '@/components/people/invitation-parts'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { acceptInvitationAction, joinAction } from '@/lib/actions/people'
import { currentActor } from '@/lib/auth/session'
import { ACCOUNT } from '@/lib/copy/account'
import { sayDate } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { officeDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getInvitationPage } from '@/lib/services/people/accept-invitation'

interface PageProps {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(PEOPLE.acceptTitle, await localeOf(params)), robots: { index: false } }
}

export default async function InvitationPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const { token } = await params
  const page = await getInvitationPage(await currentActor(), token)
  if (!page) return <PageHead title={say(PEOPLE.goneTitle, locale)} lead={say(PEOPLE.goneLead, locale)} />
  const { institution, invitedBy, name, mobileMasked, reader } = page
  const relation = say(PEOPLE[`relation_${page.relation}`], locale)
  return (
    <>
      <PageHead
        title={say(PEOPLE.invitedTitle, locale, { institution })}
        lead={say(PEOPLE.invitedLead, locale, { by: invitedBy, name, mobile: mobileMasked, relation })}
      />
      <p className="mt-4">{sayPeriod(page, locale)}</p>
      <p className="text-s text-ink-3">
        {say(PEOPLE.invitedUntil, locale, { until: sayDate(officeDate(page.expiresAt), locale) })}
      </p>
      {reader === 'stranger' && <Join token={token} locale={locale} />}
      {reader === 'invited' && <Accept token={token} locale={locale} />}
      {reader === 'other' && (
        <Notice title={say(PEOPLE.otherTitle, locale)} className="mt-6 max-w-prose">
          <p>{say(PEOPLE.otherText, locale, { mobile: mobileMasked })}</p>
        </Notice>
      )}
    </>
  )
}

interface WayProps {
  token: string
  locale: Locale
}

const Way = ({ title, text }: { title: string; text: string }) => (
  <>
    <h2 className="text-h2 font-semibold">{title}</h2>
    <p className="mt-1 text-ink-2">{text}</p>
  </>
)

const Accept = ({ token, locale }: WayProps) => (
  <section className="mt-6 max-w-md">
    <Way title={say(PEOPLE.acceptTitle, locale)} text={say(PEOPLE.acceptText, locale)} />
    <ActionForm action={acceptInvitationAction} commandKey={newKey()} locale={locale} className="mt-4">
      <input type="hidden" name="token" value={token} />
      <SubmitButton>{say(PEOPLE.acceptDo, locale)}</SubmitButton>
    </ActionForm>
  </section>
)

/** Both ways are offered to everybody: the page does not say whether the mobile has an account. */
function Join({ token, locale }: WayProps) {
  const back = encodeURIComponent(localeHref(locale, routes.invitation(token)))
  return (
    <>
      <section className="mt-6 max-w-md">
        <Way title={say(PEOPLE.joinTitle, locale)} text={say(PEOPLE.joinText, locale)} />
        <ActionForm action={joinAction} commandKey={newKey()} locale={locale} className="mt-4">
          <input type="hidden" name="token" value={token} />
          <FormTextInput
            name="password"
            label={say(ACCOUNT.newPassword, locale)}
            hint={say(ACCOUNT.passwordHint, locale)}
            type="password"
            autoComplete="new-password"
          />
          <SubmitButton className="mt-6">{say(PEOPLE.joinDo, locale)}</SubmitButton>
        </ActionForm>
      </section>
      <section className="mt-8 max-w-md">
        <Way title={say(PEOPLE.haveTitle, locale)} text={say(PEOPLE.haveText, locale)} />
        <ButtonLink href={`${localeHref(locale, routes.signIn)}?next=${back}`} variant="secondary" className="mt-4">
          {say(PEOPLE.haveDo, locale)}
        </ButtonLink>
      </section>
    </>
  )
}
