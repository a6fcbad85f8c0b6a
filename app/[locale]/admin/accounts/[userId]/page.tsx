import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageSection } from '@/components/account/page-section'
import { AccountActs } from '@/components/admin/account-acts'
import { AccountPlaces } from '@/components/admin/account-places'
import { AccountState } from '@/components/admin/account-table'
import { GrantFields } from '@/components/admin/grant-fields'
import { RoleSelect } from '@/components/admin/role-select'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import * as admin from '@/lib/actions/admin'
import { requireActor } from '@/lib/auth/session'
import { ADMIN } from '@/lib/copy/admin'
import { sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { type AccountPage, getAccountPage } from '@/lib/services/account/get-account'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; userId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const DONE = {
  created: ADMIN.done_created,
  grant: ADMIN.done_grant,
  role: ADMIN.done_role,
  withdrawn: ADMIN.done_withdrawn,
  deactivated: ADMIN.done_deactivated,
  reactivated: ADMIN.done_reactivated,
  unlocked: ADMIN.done_unlocked,
} as const
const doneCode = z
  .enum(Object.keys(DONE) as (keyof typeof DONE)[])
  .optional()
  .catch(undefined) // keys of a literal

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ADMIN.title, await localeOf(params)) }
}

export default async function AccountAdministrationPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('ADM')
  const locale = await localeOf(params)
  const userId = z.uuid().safeParse((await params).userId)
  const account = userId.success ? await getAccountPage(actor, userId.data) : null
  if (!account) notFound()
  const done = doneCode.parse((await searchParams).done)
  const isStaff = account.loginName !== null
  return (
    <>
      <Head account={account} locale={locale} />
      {done && (
        <Notice tone="done" live className="my-5">
          <p>{say(DONE[done], locale)}</p>
        </Notice>
      )}
      {account.refusal && (
        <Notice tone="info" className="my-5">
          <p>{sayRefusal(account.refusal, locale)}</p>
        </Notice>
      )}
      <PageSection title={say(ADMIN.placesTitle, locale)}>
        <AccountPlaces
          locale={locale}
          userId={account.id}
          places={account.places}
          actions={account.refusal ? null : { setGrant: admin.setGrantAction, withdraw: admin.withdrawRoleAction }}
          newKey={newKey}
        />
      </PageSection>
      {!account.refusal && (
        <>
          {isStaff && <GiveRole userId={account.id} locale={locale} />}
          <PageSection title={say(ADMIN.actionsTitle, locale)}>
            <AccountActs
              locale={locale}
              account={account}
              actions={{
                deactivate: admin.deactivateAction,
                reactivate: admin.reactivateAction,
                unlock: admin.unlockAction,
                resendLink: admin.resendLinkAction,
              }}
              newKey={newKey}
            />
          </PageSection>
        </>
      )}
    </>
  )
}

function Head({ account, locale }: { account: AccountPage; locale: Locale }) {
  const { loginName, email, mobile, lockedUntil, state } = account
  const contact = [loginName, email, mobile].filter((part) => part !== null).join(' · ')
  return (
    <PageHead
      back={{ href: localeHref(locale, routes.admin), label: say(ADMIN.title, locale) }}
      title={account.name}
      lead={contact}
      facts={[
        {
          label: say(ADMIN.state, locale),
          value: (
            <>
              <AccountState state={state} locale={locale} />
              {state === 'LOCKED' && lockedUntil && (
                <span className="block text-s text-ink-3">
                  {say(ADMIN.lockedUntil, locale, { time: sayInstant(lockedUntil, locale) })}
                </span>
              )}
            </>
          ),
        },
        { label: say(ADMIN.since, locale), value: sayInstant(account.createdAt, locale) },
      ]}
    />
  )
}

const GiveRole = ({ userId, locale }: { userId: string; locale: Locale }) => (
  <PageSection title={say(ADMIN.giveTitle, locale)}>
    <ActionForm action={admin.giveRoleAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-xl">
      <input type="hidden" name="userId" value={userId} />
      <RoleSelect locale={locale} />
      <GrantFields locale={locale} prefix="give-" />
      <SubmitButton variant="secondary" className="mt-4">
        {say(ADMIN.give, locale)}
      </SubmitButton>
    </ActionForm>
  </PageSection>
)
