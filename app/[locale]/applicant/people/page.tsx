import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageSection } from '@/components/account/page-section'
import { HandledCases } from '@/components/people/handled-cases'
import { InvitationList, InviteForm } from '@/components/people/invitation-parts'
import { MandateWarning } from '@/components/people/mandate-parts'
import { MemberList } from '@/components/people/member-list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import {
  endPlaceAction,
  inviteAction,
  recordMandateAction,
  resendInvitationAction,
  withdrawInvitationAction,
} from '@/lib/actions/people'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getPeoplePage } from '@/lib/services/people/get-people-page'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(PEOPLE.title, await localeOf(params)) }
}

const twoKeys = (): readonly [string, string] => [newKey(), newKey()]

export default async function PeopleOfInstitutionPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const page = await getPeoplePage(await requireActor('APP'))
  if (!page) notFound()
  const { own, members, invitations, inviteRefusal, cases } = page
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(APPLICANT.navHome, locale) }}
        title={say(PEOPLE.title, locale)}
        lead={say(PEOPLE.lead, locale)}
      />
      <MandateWarning own={own} locale={locale} />
      <MemberList
        members={members}
        record={recordMandateAction}
        end={endPlaceAction}
        keys={members.map(twoKeys)}
        locale={locale}
      />
      <PageSection title={say(PEOPLE.casesTitle, locale)}>
        {cases.length > 0 ? <HandledCases cases={cases} locale={locale} /> : <p>{say(PEOPLE.noCases, locale)}</p>}
      </PageSection>
      {invitations.length > 0 && (
        <PageSection id="invitations" title={say(PEOPLE.invitations, locale)}>
          <InvitationList
            invitations={invitations}
            resend={resendInvitationAction}
            withdraw={withdrawInvitationAction}
            keys={invitations.map(twoKeys)}
            locale={locale}
          />
        </PageSection>
      )}
      <PageSection title={say(PEOPLE.inviteTitle, locale)}>
        <p className="mt-2 max-w-prose text-ink-2">{say(PEOPLE.inviteLead, locale)}</p>
        {inviteRefusal && (
          <Notice className="mt-4 max-w-prose">
            <p>{sayRefusal(inviteRefusal, locale)}</p>
          </Notice>
        )}
        <InviteForm action={inviteAction} commandKey={newKey()} locale={locale} />
      </PageSection>
    </>
  )
}
