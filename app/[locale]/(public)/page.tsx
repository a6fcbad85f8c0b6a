import type { Metadata } from 'next'
import { HelpList } from '@/components/publication/help-list'
import { HomeFigures } from '@/components/publication/home-figures'
import { unavailable } from '@/components/publication/home-words'
import { MaterialCounter } from '@/components/publication/material-counter'
import { TrackDrawing } from '@/components/publication/track-drawing'
import { COMMITTED_DAYS, trackFacts } from '@/components/publication/track-facts'
import { ButtonLink } from '@/components/ui/button'
import { SectionHead } from '@/components/ui/section-head'
import { HOME, HOME_ITEMS } from '@/lib/copy/home'
import { HOME_FIGURES } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { countsTable } from '@/lib/domain/items/combinations'
import { currentCatalogue } from '@/lib/domain/items/registry'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: { absolute: say(SHELL.portal, await localeOf(params)) } }
}

/** Prerendered: what moves while the portal runs is fetched by the page (docs/decisions, “The front page”). */
export default async function HomePage({ params }: PageProps) {
  const locale = await localeOf(params)
  return (
    <>
      <Opening locale={locale} />
      <TrackDrawing {...trackFacts(locale)} />
      <div className="home-grid">
        <section className="home-prepare" aria-labelledby="prepare">
          <SectionHead
            id="prepare"
            title={say(HOME.prepare, locale)}
            link={{ href: localeHref(locale, routes.guide), label: say(HOME.prepareLink, locale) }}
          />
          <p className="text-s text-ink-3">{say(HOME.prepareNote, locale)}</p>
          <MaterialCounter {...counterFacts(locale)} />
        </section>
        <HomeFigures {...figuresFacts(locale)} />
        <section className="home-help" aria-labelledby="help-people">
          <SectionHead id="help-people" title={say(SHELL.helpTitle, locale)} />
          <HelpList locale={locale} />
        </section>
      </div>
    </>
  )
}

const Opening = ({ locale }: { locale: Locale }) => (
  <header className="pt-6 md:pt-14 lg:flex lg:items-end lg:justify-between lg:gap-12">
    <div>
      <h1 className="text-display font-semibold">
        <span className="block">{say(HOME.titleFirst, locale)}</span>
        <span className="block">{say(HOME.titleSecond, locale)}</span>
      </h1>
      <p className="mt-3 text-h3 text-ink-2">
        {say(HOME.leadFirst, locale)} <br className="max-md:hidden" />
        {say(HOME.leadSecondBefore, locale)}
        <strong className="text-ink">{say(HOME.leadSecondStrong, locale, { days: COMMITTED_DAYS })}</strong>
        {say(HOME.leadSecondAfter, locale)}
      </p>
    </div>
    <div className="mt-6 flex max-w-120 flex-col gap-3 lg:mt-0 lg:w-74 lg:flex-none">
      <ButtonLink href={localeHref(locale, routes.startCase)} variant="primary" size="lg" wide>
        {say(HOME.start, locale)}
      </ButtonLink>
      <ButtonLink href={localeHref(locale, routes.progress)} variant="secondary" wide>
        {say(HOME.track, locale)}
      </ButtonLink>
      <p className="text-center text-s text-ink-3">{say(HOME.startNote, locale)}</p>
    </div>
  </header>
)

const figuresFacts = (locale: Locale) => ({
  address: routes.homeFigures(locale),
  titles: { promise: say(HOME_FIGURES.title, locale), latest: say(HOME_FIGURES.latest, locale) },
  all: { href: localeHref(locale, routes.register), label: say(HOME_FIGURES.all, locale) },
  words: {
    asking: say(HOME_FIGURES.asking, locale),
    withoutScript: say(HOME_FIGURES.withoutScript, locale),
    unavailable: unavailable(locale),
  },
})

function counterFacts(locale: Locale) {
  const item = (letter: ItemLetter) => ({ letter, label: say(HOME_ITEMS[letter], locale) })
  return {
    legend: say(HOME.prepareLegend, locale),
    single: (['A', 'B'] as const).map(item),
    group: { title: say(HOME.mchLicence, locale), items: (['C', 'D', 'E', 'F'] as const).map(item) },
    initial: ['A', 'B'],
    table: countsTable(currentCatalogue()),
    words: {
      separate: say(HOME.countSeparate, locale),
      combined: say(HOME.countCombined, locale),
      supplied: say(HOME.countSupplied, locale),
      unit: say(HOME.countUnit, locale),
      fetched: say(HOME.countFetched, locale),
      none: say(HOME.countNone, locale),
    },
    list: { action: localeHref(locale, routes.neededItems), label: say(HOME.countLink, locale) },
  }
}
