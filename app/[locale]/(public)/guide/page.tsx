import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Lines, WordingList } from '@/components/items/lines'
import { MaterialTable } from '@/components/items/material-table'
import { ProcessPicture } from '@/components/items/process-picture'
import { HelpList } from '@/components/publication/help-list'
import { TrackDrawing } from '@/components/publication/track-drawing'
import { COMMITTED_DAYS, trackFacts } from '@/components/publication/track-facts'
import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/class-names'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { SectionHead } from '@/components/ui/section-head'
import { GUIDE, GUIDE_FAQ } from '@/lib/copy/guide'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { ItemDefinition, MaterialDef } from '@/lib/domain/items/definition'
import { isFetchedMaterial } from '@/lib/domain/items/needed'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { ItemList } from './item-list'
import { LimitTable } from './tables'

interface PageProps {
  params: Promise<{ locale: string }>
}

const SECTIONS = [
  'who',
  'when',
  'items',
  'materials',
  'process',
  'limits',
  'fee',
  'result',
  'remedies',
  'basis',
  'faq',
  'contact',
] as const
type Section = (typeof SECTIONS)[number]
/** They need the whole width; in the others the heading stands beside its text. */
const WIDE: ReadonlySet<Section> = new Set(['process', 'limits'])

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(GUIDE.name, await localeOf(params)) }
}

export default async function GuidePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const catalogue = currentCatalogue()
  const numbers = catalogue.counts(ITEM_LETTERS)
  const materials = catalogue.data.materials
  const bodies: Record<Section, ReactNode> = {
    who: (
      <Prose>
        <Lines wording={GUIDE.whoLines} locale={locale} />
      </Prose>
    ),
    when: (
      <Prose>
        <Lines wording={GUIDE.whenLines} locale={locale} />
      </Prose>
    ),
    items: <ItemList locale={locale} catalogue={catalogue} />,
    materials: (
      <div>
        <p className="mt-2 max-w-prose text-ink-2">
          {say(GUIDE.materialsNote, locale, { ...numbers, fetched: numbers.combined - numbers.supplied })}
        </p>
        <Papers
          locale={locale}
          title={say(GUIDE.materialsYours, locale)}
          materials={materials.filter((one) => !isFetchedMaterial(one))}
        />
        <Papers
          locale={locale}
          title={say(GUIDE.materialsFetched, locale)}
          note={say(GUIDE.materialsFetchedNote, locale)}
          materials={materials.filter(isFetchedMaterial)}
        />
      </div>
    ),
    process: (
      <>
        <TrackDrawing {...trackFacts(locale)} />
        <ProcessPicture locale={locale} />
      </>
    ),
    limits: (
      <>
        <LimitTable locale={locale} items={catalogue.items} />
        <Prose>
          <Lines wording={GUIDE.limitNotes} locale={locale} />
        </Prose>
      </>
    ),
    fee: (
      <Prose>
        <Lines wording={GUIDE.feeLines} locale={locale} />
      </Prose>
    ),
    result: (
      <Prose>
        <Lines wording={GUIDE.resultLines} locale={locale} />
      </Prose>
    ),
    remedies: (
      <Prose>
        <Lines wording={GUIDE.remediesLines} locale={locale} />
      </Prose>
    ),
    basis: (
      <Prose>
        <WordingList locale={locale} wordings={basisOf(catalogue.items)} />
      </Prose>
    ),
    faq: <Questions locale={locale} />,
    contact: <HelpList locale={locale} />,
  }
  return (
    <>
      <Head locale={locale} />
      {SECTIONS.map((section) => (
        <section
          key={section}
          id={section}
          className={cx('section scroll-mt-4', !WIDE.has(section) && 'section-split')}
          aria-labelledby={`${section}-title`}
        >
          <SectionHead id={`${section}-title`} title={say(GUIDE[section], locale)} />
          {bodies[section]}
        </section>
      ))}
    </>
  )
}

/** The four mother-and-child items share most of their grounds; each is told once. */
const basisOf = (items: readonly ItemDefinition[]) => [
  ...new Map(items.flatMap((item) => item.copy.legalBasis).map((ground) => [ground.zh, ground])).values(),
]

const Prose = ({ children }: { children: ReactNode }) => <div className="prose mt-2">{children}</div>

const Head = ({ locale }: { locale: Locale }) => (
  <PageHead
    kicker={say(GUIDE.name, locale)}
    title={say(GUIDE.title, locale)}
    lead={say(GUIDE.lead, locale)}
    facts={[
      { label: say(GUIDE.factWhen, locale), value: say(GUIDE.factWhenValue, locale) },
      { label: say(GUIDE.factHow, locale), value: say(GUIDE.factHowValue, locale, { days: COMMITTED_DAYS }) },
      { label: say(GUIDE.factFee, locale), value: say(GUIDE.factFeeValue, locale) },
    ]}
  >
    <div className="no-print mt-5 flex flex-wrap gap-3">
      <ButtonLink href={localeHref(locale, routes.startCase)} variant="primary">
        {say(GUIDE.start, locale)}
      </ButtonLink>
      <ButtonLink href={localeHref(locale, routes.whichItems)} variant="secondary">
        {say(GUIDE.which, locale)}
      </ButtonLink>
      <ButtonLink href={routes.blankForm(ITEM_LETTERS)}>{say(NEEDED.blankForm, locale)}</ButtonLink>
      <PrintButton label={say(NEEDED.print, locale)} />
    </div>
    <nav aria-label={say(GUIDE.contents, locale)} className="mt-6 text-s">
      <p className="text-ink-3">{say(GUIDE.contents, locale)}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {SECTIONS.map((section) => (
          <li key={section} className="py-1">
            <a href={`#${section}`} className="link">
              {say(GUIDE[section], locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </PageHead>
)

interface PapersProps {
  locale: Locale
  title: string
  note?: string
  materials: readonly MaterialDef[]
}

const Papers = ({ locale, title, note, materials }: PapersProps) => (
  <Disclosure
    summary={
      <>
        <span className="font-semibold">
          {title} {say(GUIDE.materialCount, locale, { n: materials.length })}
        </span>
        {note !== undefined && <span className="block text-s text-ink-3">{note}</span>}
      </>
    }
  >
    <MaterialTable locale={locale} caption={title} papers={materials.map((def) => ({ def }))} />
  </Disclosure>
)

const Questions = ({ locale }: { locale: Locale }) => (
  <div className="mt-1">
    {GUIDE_FAQ.map(({ q, a }) => (
      <Disclosure key={q.zh} summary={say(q, locale)}>
        <p className="max-w-prose text-ink-2">{say(a, locale)}</p>
      </Disclosure>
    ))}
  </div>
)
