import { PageHead } from '@/components/ui/page-head'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import type { HomeView } from '@/lib/domain/institution/home'
import { maskName } from '@/lib/domain/shared/masking'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface HomeHeadProps {
  view: Pick<HomeView, 'name' | 'uscc' | 'registrationNo' | 'cycleYears'>
  /** Of whoever is signed in. */
  name: string
  locale: Locale
}

export function HomeHead({ view, name, locale }: HomeHeadProps) {
  const cycle = view.cycleYears === 1 ? APPLICANT.yearly : APPLICANT.cycle
  const facts = [
    view.uscc && say(APPLICANT.uscc, locale, { value: view.uscc }),
    view.registrationNo && say(APPLICANT.registrationNo, locale, { value: view.registrationNo }),
    view.cycleYears && say(cycle, locale, { years: view.cycleYears }),
    say(APPLICANT.handler, locale, { name: maskName(name) }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <PageHead title={view.name}>
      <p className="mt-1 flex flex-wrap gap-x-5 text-s text-ink-3">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <a href={localeHref(locale, routes.people)} className="link">
          {say(PEOPLE.toPeople, locale)}
        </a>
      </p>
    </PageHead>
  )
}
