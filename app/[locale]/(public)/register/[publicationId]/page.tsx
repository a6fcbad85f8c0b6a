import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { RegisterVersions } from '@/components/publication/register-versions'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { REGISTER } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { categoryName } from '@/lib/domain/shared/identifiers/category-codes'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getRegisterEntry, type RegisterEntry } from '@/lib/services/publication/get-register-entry'

interface PageProps {
  params: Promise<{ locale: string; publicationId: string }>
}

const entryOf = cache((publicationId: string) => getRegisterEntry(publicationId))

async function readEntry(params: PageProps['params']): Promise<RegisterEntry | null> {
  const id = z.uuid().safeParse((await params).publicationId)
  return id.success ? entryOf(id.data) : null
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: (await readEntry(params))?.institution.name ?? say(REGISTER.title, locale) }
}

export default async function RegisterEntryPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const entry = await readEntry(params)
  if (!entry) notFound()
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.register), label: say(REGISTER.back, locale) }}
        title={entry.institution.name}
        lead={say(REGISTER.entryLead, locale)}
      />
      <section className="section" aria-labelledby="current">
        <SectionHead id="current" title={say(REGISTER.current, locale)} />
        <RegisterVersions locale={locale} caption={say(REGISTER.current, locale)} versions={entry.inForce} />
      </section>
      <section className="section" aria-labelledby="facts">
        <SectionHead id="facts" title={say(REGISTER.facts, locale)} />
        <Facts institution={entry.institution} locale={locale} />
      </section>
      <section className="section" aria-labelledby="history">
        <SectionHead id="history" title={say(REGISTER.history, locale)} aside={say(REGISTER.historyNote, locale)} />
        <RegisterVersions locale={locale} caption={say(REGISTER.history, locale)} versions={entry.history} isHistory />
      </section>
      <p className="mt-8 text-s text-ink-3">
        {say(REGISTER.privacy, locale)}
        {say(REGISTER.verifyHint, locale)}{' '}
        <a href={localeHref(locale, routes.verify)} className="link">
          {say(SHELL.navVerify, locale)}
        </a>
      </p>
    </>
  )
}

function Facts({ institution, locale }: { institution: RegisterEntry['institution']; locale: Locale }) {
  const none = say(REGISTER.noNumber, locale)
  const facts = [
    [REGISTER.uscc, institution.uscc ?? none],
    [REGISTER.registrationNo, institution.registrationNo ?? none],
    [REGISTER.category, categoryName(institution.categoryCode)?.[locale] ?? institution.categoryCode],
    [REGISTER.address, institution.address || none],
    [REGISTER.principal, institution.principalName || none],
    [REGISTER.authority, institution.authorityName],
  ] as const
  return (
    <dl className="verify-facts">
      {facts.map(([label, value]) => (
        <div key={label.zh}>
          <dt>{say(label, locale)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
