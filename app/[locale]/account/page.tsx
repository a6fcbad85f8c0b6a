import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OwnPlaces } from '@/components/account/own-places'
import { OwnSessions } from '@/components/account/own-sessions'
import { PageSection } from '@/components/account/page-section'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { changePasswordAction, switchMembershipAction } from '@/lib/actions/account'
import { endSessionAction } from '@/lib/actions/admin'
import { currentSession, requireActor } from '@/lib/auth/session'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { deviceName } from '@/lib/domain/account/device-name'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeOf } from '@/lib/i18n/request'
import { getOwnAccount } from '@/lib/services/account/get-own-account'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.accountKicker, await localeOf(params)) }
}

const Lead = ({ children }: { children: string }) => <p className="mt-2 max-w-prose text-ink-2">{children}</p>

export default async function AccountPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor()
  const session = await currentSession()
  const account = session.kind === 'open' ? await getOwnAccount(actor, session.sessionId) : null
  if (!account) notFound()
  const { name, login, places, sessions } = account
  const isApplicant = actor.role === 'APP'
  return (
    <>
      <PageHead
        kicker={say(ACCOUNT.accountKicker, locale)}
        title={say(ACCOUNT.accountTitle, locale, { name, login })}
      />
      <PageSection id="places" title={say(isApplicant ? ACCOUNT.places : ACCOUNT.placesWork, locale)}>
        {places.length > 1 && <Lead>{say(ACCOUNT.placesLead, locale)}</Lead>}
        <OwnPlaces locale={locale} places={places} action={switchMembershipAction} keys={places.map(newKey)} />
      </PageSection>
      <PageSection title={say(ACCOUNT.sessions, locale)}>
        <Lead>{say(ACCOUNT.sessionsLead, locale)}</Lead>
        <OwnSessions
          locale={locale}
          sessions={sessions.map(({ agent, ...rest }) => ({ ...rest, device: deviceName(agent) }))}
          action={endSessionAction}
          keys={sessions.map(newKey)}
        />
      </PageSection>
      <PageSection title={say(ACCOUNT.changeTitle, locale)}>
        <PasswordForm locale={locale} />
      </PageSection>
    </>
  )
}

const PasswordForm = ({ locale }: { locale: Locale }) => (
  <ActionForm
    action={changePasswordAction}
    commandKey={newKey()}
    locale={locale}
    className="mt-6 max-w-md"
    doneMessage={say(ACCOUNT.changeDone, locale)}
  >
    <FormTextInput
      name="currentPassword"
      label={say(ACCOUNT.currentPassword, locale)}
      type="password"
      autoComplete="current-password"
    />
    <FormTextInput
      name="password"
      label={say(ACCOUNT.newPassword, locale)}
      hint={say(ACCOUNT.passwordHint, locale)}
      type="password"
      autoComplete="new-password"
    />
    <SubmitButton className="mt-6">{say(ACCOUNT.changeSubmit, locale)}</SubmitButton>
  </ActionForm>
)
