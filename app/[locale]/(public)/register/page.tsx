import type { Metadata } from 'next'
import { RegisterSearch } from '@/components/publication/register-search'
import { RegisterTable } from '@/components/publication/register-table'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { REGISTER, REGISTER_COLUMNS } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { readRegisterQuery, registerAddress, type RegisterAddress } from '@/lib/domain/publication/register-query'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { type RegisterPage, searchRegister } from '@/lib/services/publication/search-register'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(REGISTER.title, await localeOf(params)) }
}

export default async function PublicRegisterPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const query = readRegisterQuery(await searchParams)
  const page = await searchRegister(query)
  const here = localeHref(locale, routes.register)
  return (
    <>
      <PageHead title={say(REGISTER.title, locale)} lead={say(REGISTER.lead, locale)} />
      <RegisterSearch locale={locale} {...query} />
      <section className="section" aria-labelledby="results">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
          <h2 id="results" className="text-h3" aria-live="polite">
            {countWords(page, query, locale)}
          </h2>
          {page.count > 0 && (
            <a href={registerAddress(routes.registerCsv, query, { locale })} className="link text-s" download>
              {say(REGISTER.csv, locale)}
            </a>
          )}
        </div>
        <RegisterTable locale={locale} lines={page.lines} empty={emptyWords(page, query, locale)} />
        <p className="mt-4 flex flex-wrap gap-6">
          {query.after && (
            <a href={registerAddress(here, query)} className="link">
              {say(REGISTER.fromStart, locale)}
            </a>
          )}
          {page.next && (
            <a href={registerAddress(here, query, { after: page.next })} className="link">
              {say(REGISTER.more, locale)}
            </a>
          )}
        </p>
      </section>
      <Dictionary locale={locale} />
    </>
  )
}

function countWords(page: RegisterPage, query: RegisterAddress, locale: Locale): string {
  if (page.search === 'too_short') return say(REGISTER.tooShort, locale)
  const figure = page.countedAll ? String(page.count) : say(REGISTER.atLeast, locale, { count: page.count })
  const words = page.search === 'all' ? REGISTER.countAll : REGISTER.countFound
  return say(words, locale, { count: figure, typed: query.typed.trim() })
}

function emptyWords({ search }: RegisterPage, query: RegisterAddress, locale: Locale) {
  const isAsked = search !== 'all' || query.conclusion !== null || query.item !== null
  if (search === 'too_short') return { what: say(REGISTER.tooShort, locale), why: say(REGISTER.tooShortWhy, locale) }
  return isAsked
    ? { what: say(REGISTER.none, locale), why: say(REGISTER.noneWhy, locale) }
    : { what: say(REGISTER.empty, locale), why: say(REGISTER.emptyWhy, locale) }
}

const Dictionary = ({ locale }: { locale: Locale }) => (
  <div className="mt-8">
    <Disclosure summary={say(REGISTER.dictionary, locale)} id="dictionary">
      <p className="max-w-prose text-ink-2">{say(REGISTER.dictionaryNote, locale)}</p>
      <dl className="verify-facts">
        {REGISTER_COLUMNS.map(({ label, meaning }) => (
          <div key={label.zh}>
            <dt>{say(label, locale)}</dt>
            <dd>{say(meaning, locale)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  </div>
)
