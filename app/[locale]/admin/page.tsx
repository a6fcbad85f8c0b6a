import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountTable } from '@/components/admin/account-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { TextInput } from '@/components/ui/text-input'
import { requireActor } from '@/lib/auth/session'
import { ADMIN } from '@/lib/copy/admin'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { listAccounts } from '@/lib/services/account/list-accounts'
import { accountsQuery, moreAccounts } from './query'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ADMIN.title, await localeOf(params)) }
}

export default async function AccountsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('ADM')
  const locale = await localeOf(params)
  const query = accountsQuery(await searchParams)
  const page = await listAccounts(actor, query)
  if (!page) notFound()
  const here = localeHref(locale, routes.admin)
  return (
    <>
      <PageHead
        kicker={say(ADMIN.kicker, locale)}
        title={say(ADMIN.title, locale)}
        lead={say(ADMIN.lead, locale)}
        aside={
          <ButtonLink href={localeHref(locale, routes.newAccount)} variant="primary">
            {say(ADMIN.newAccount, locale)}
          </ButtonLink>
        }
      />
      <form method="get" action={here} role="search" className="my-6 flex flex-wrap items-end gap-3">
        <TextInput
          name="q"
          label={say(ADMIN.search, locale)}
          defaultValue={query.search ?? ''}
          width="l"
          type="search"
        />
        <Button variant="secondary">{say(ADMIN.doSearch, locale)}</Button>
      </form>
      <AccountTable locale={locale} lines={page.lines} />
      <p className="mt-4 flex flex-wrap gap-6">
        {query.after && (
          <a href={here} className="link">
            {say(ADMIN.fromStart, locale)}
          </a>
        )}
        {page.next && (
          <a href={`${here}?${moreAccounts(query.search, page.next)}`} className="link">
            {say(ADMIN.more, locale)}
          </a>
        )}
      </p>
    </>
  )
}
