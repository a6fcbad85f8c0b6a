import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { limitText } from '@/components/items/limit-text'
import { Lines, WordingList } from '@/components/items/lines'
import { MaterialTable } from '@/components/items/material-table'
import { ProcessPicture } from '@/components/items/process-picture'
import { HelpList } from '@/components/publication/help-list'
import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/class-names'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { SectionHead } from '@/components/ui/section-head'
import { GUIDE } from '@/lib/copy/guide'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { ItemDefinition } from '@/lib/domain/items/definition'
import { currentCatalogue, ITEMS } from '@/lib/domain/items/registry'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { LimitTable } from '../tables'
import { OnSiteChecks } from './on-site-checks'

interface PageProps {
  params: Promise<{ locale: string; item: string }>
}

/** Nothing else exists below the guide. */
export const dynamicParams = false
export const generateStaticParams = () => ITEMS.map((item) => ({ item: item.letter.toLowerCase() }))

function findItem(segment: string) {
  const letter = segment.toUpperCase()
  return isItemLetter(letter) ? currentCatalogue().item(letter) : null
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const item = findItem((await params).item)
  return item ? { title: say(item.copy.name, await localeOf(params)) } : {}
}

export default async function GuideItemPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const item = findItem((await params).item)
  if (!item) notFound()
  const shown = { locale, item, catalogue: currentCatalogue() }
  return (
    <>
      <Head locale={locale} item={item} />
      <WhatIsNeeded {...shown} />
      <WhatIsChecked {...shown} />
      <HowItEnds {...shown} />
    </>
  )
}

interface Shown {
  locale: Locale
  item: ItemDefinition
  catalogue: Catalogue
}

const Head = ({ locale, item: { letter, copy, limits } }: Omit<Shown, 'catalogue'>) => (
  <PageHead
    back={{ href: localeHref(locale, routes.guide), label: say(GUIDE.name, locale) }}
    title={say(copy.name, locale)}
    lead={say(copy.what, locale)}
    facts={[
      { label: say(GUIDE.limitCommitted, locale), value: limitText(limits.committed, locale) },
      { label: say(GUIDE.limitStatutory, locale), value: limitText(limits.statutory, locale) },
      { label: say(GUIDE.factFee, locale), value: say(GUIDE.factFeeValue, locale) },
    ]}
  >
    <div className="no-print mt-5 flex flex-wrap gap-3">
      <ButtonLink href={localeHref(locale, routes.startCase)} variant="primary">
        {say(GUIDE.start, locale)}
      </ButtonLink>
      <ButtonLink href={localeHref(locale, `${routes.neededItems}?items=${letter}`)} variant="secondary">
        {say(NEEDED.go, locale)}
      </ButtonLink>
      <ButtonLink href={routes.blankForm([letter])}>{say(NEEDED.blankForm, locale)}</ButtonLink>
      <PrintButton label={say(NEEDED.print, locale)} />
    </div>
  </PageHead>
)

const WhatIsNeeded = ({ locale, item, catalogue }: Shown) => (
  <>
    <Part split title={say(GUIDE.who, locale)}>
      <div className="prose mt-2">
        <p>{say(item.copy.who, locale)}</p>
        <p>{say(item.copy.cycle, locale)}</p>
        <p>{say(item.copy.jurisdiction, locale)}</p>
      </div>
    </Part>
    <Part split title={say(GUIDE.itemConditions, locale)}>
      <div className="prose mt-2">
        <WordingList wordings={item.copy.conditions} locale={locale} />
      </div>
    </Part>
    <Part title={say(GUIDE.itemMaterials, locale)}>
      <p className="mt-1 mb-2 text-s text-ink-3">
        {say(GUIDE.itemMaterialsNote, locale, { ...catalogue.counts([item.letter]) })}
      </p>
      <MaterialTable
        locale={locale}
        caption={say(GUIDE.itemMaterials, locale)}
        papers={catalogue.data.materials.filter(({ code }) => item.materials.includes(code)).map((def) => ({ def }))}
        hideItems
      />
    </Part>
    <Part split title={say(GUIDE.form, locale)}>
      <div className="prose mt-2">
        <p className="text-s text-ink-3">{say(GUIDE.formNote, locale)}</p>
        <ul>
          {catalogue.sectionsFor([item.letter]).map(({ code, wording }) => (
            <li key={code}>{say(wording.title, locale)}</li>
          ))}
        </ul>
      </div>
    </Part>
  </>
)

function WhatIsChecked({ locale, item, catalogue }: Shown) {
  const checks = catalogue.onSiteChecksFor([item.letter])
  return (
    <>
      <Part title={say(GUIDE.process, locale)}>
        <ProcessPicture locale={locale} />
      </Part>
      <Part split title={say(GUIDE.rules, locale)}>
        <div>
          <p className="mt-2 text-s text-ink-3">{say(GUIDE.rulesNote, locale)}</p>
          <Disclosure summary={say(GUIDE.onSiteCount, locale, { n: catalogue.rulesFor([item.letter]).length })}>
            <div className="prose">
              <WordingList
                wordings={catalogue.rulesFor([item.letter]).map(({ wording }) => wording.mustHold)}
                locale={locale}
              />
            </div>
          </Disclosure>
        </div>
      </Part>
      <Part split title={say(GUIDE.itemDesk, locale)}>
        <div className="prose mt-2">
          <WordingList
            wordings={catalogue.deskChecksFor(item.letter).map((check) => check.wording.look)}
            locale={locale}
          />
        </div>
      </Part>
      <Part title={say(GUIDE.itemOnSite, locale)}>
        <p className="mt-1 text-s text-ink-3">{say(GUIDE.itemOnSiteNote, locale, { n: checks.length })}</p>
        <OnSiteChecks checks={checks} locale={locale} />
      </Part>
    </>
  )
}

const HowItEnds = ({ locale, item }: Shown) => (
  <>
    <Part title={say(GUIDE.limits, locale)}>
      <LimitTable locale={locale} items={[item]} />
      <p className="mt-2 text-s text-ink-3">{say(item.copy.statutoryNote, locale)}</p>
    </Part>
    <Part split title={say(GUIDE.fee, locale)}>
      <div className="prose mt-2">
        <Lines wording={GUIDE.feeLines} locale={locale} />
      </div>
    </Part>
    <Part split title={say(GUIDE.result, locale)}>
      <p className="mt-2 max-w-prose">{say(item.copy.result, locale)}</p>
    </Part>
    <Part split title={say(GUIDE.remedies, locale)}>
      <div className="prose mt-2">
        <Lines wording={GUIDE.remediesLines} locale={locale} />
      </div>
    </Part>
    <Part split title={say(GUIDE.basis, locale)}>
      <div className="prose mt-2">
        <WordingList wordings={item.copy.legalBasis} locale={locale} />
      </div>
    </Part>
    <Part split title={say(GUIDE.faq, locale)}>
      <div>
        {item.copy.faq.map(({ q, a }) => (
          <Disclosure key={q.zh} summary={say(q, locale)}>
            <p className="max-w-prose text-ink-2">{say(a, locale)}</p>
          </Disclosure>
        ))}
      </div>
    </Part>
    <Part split title={say(GUIDE.contact, locale)}>
      <HelpList locale={locale} />
    </Part>
  </>
)

const Part = ({ title, split, children }: { title: string; split?: boolean; children: ReactNode }) => (
  <section className={cx('section', split && 'section-split')}>
    <SectionHead title={title} />
    {children}
  </section>
)
