import type { Metadata } from 'next'
import { connection } from 'next/server'
import { HelpList } from '@/components/publication/help-list'
import { PromiseAndLatest } from '@/components/publication/home-figures'
import { MaterialCounter } from '@/components/publication/material-counter'
import { TrackDrawing } from '@/components/publication/track-drawing'
import { COMMITTED_DAYS, trackFacts } from '@/components/publication/track-facts'
import { ButtonLink } from '@/components/ui/button'
import { SectionHead } from '@/components/ui/section-head'
import { HOME, HOME_ITEMS } from '@/lib/copy/home'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getHomeNumbers } from '@/lib/services/publication/get-home-numbers'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: { absolute: say(SHELL.portal, await localeOf(params)) } }
}

export default async function HomePage({ params }: PageProps) {
  const locale = await localeOf(params)
  // Its figures move while the portal runs: rendered when asked for, the figures themselves kept for a minute.
  await connection()
  const numbers = await getHomeNumbers()
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
        <PromiseAndLatest locale={locale} numbers={numbers} promisedDays={COMMITTED_DAYS} />
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

/** Every choice of items, so that the browser needs the 63 results and not the catalogue. */
function counterTable(): Record<string, readonly [number, number, number]> {
  const catalogue = currentCatalogue()
  const choices = ITEM_LETTERS.reduce<ItemLetter[][]>(
    (all, letter) => [...all, ...all.map((one) => [...one, letter])],
    [[]],
  )
  return Object.fromEntries(
    choices
      .filter((letters) => letters.length > 0)
      .map((letters) => {
        const { separate, combined, supplied } = catalogue.counts(letters)
        return [letters.join(''), [separate, combined, supplied] as const]
      }),
  )
}

function counterFacts(locale: Locale) {
  const item = (letter: ItemLetter) => ({ letter, label: say(HOME_ITEMS[letter], locale) })
  return {
    legend: say(HOME.prepareLegend, locale),
    single: (['A', 'B'] as const).map(item),
    group: { title: say(HOME.mchLicence, locale), items: (['C', 'D', 'E', 'F'] as const).map(item) },
    initial: ['A', 'B'],
    table: counterTable(),
    words: {
      separate: say(HOME.countSeparate, locale),
      combined: say(HOME.countCombined, locale),
      supplied: say(HOME.countSupplied, locale),
      unit: say(HOME.countUnit, locale),
      fetched: say(HOME.countFetched, locale),
      none: say(HOME.countNone, locale),
    },
    link: { href: localeHref(locale, `${routes.guide}#materials`), label: say(HOME.countLink, locale) },
  }
}
