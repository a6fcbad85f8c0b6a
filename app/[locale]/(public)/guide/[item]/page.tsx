import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { limitText } from '@/components/items/limit-text'
import { WordingList } from '@/components/items/lines'
import { MaterialTable } from '@/components/items/material-table'
import { cx } from '@/components/ui/class-names'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { GUIDE } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import { currentCatalogue, ITEMS } from '@/lib/domain/items/registry'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { OnSiteChecks } from './on-site-checks'

interface PageProps {
  params: Promise<{ locale: string; item: string }>
}

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
  const catalogue = currentCatalogue()
  const materials = catalogue.data.materials.filter((material) => item.materials.includes(material.code))
  const checks = catalogue.onSiteChecksFor([item.letter])
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.guide), label: say(GUIDE.name, locale) }}
        title={say(item.copy.name, locale)}
        lead={say(item.copy.what, locale)}
        facts={[
          { label: say(GUIDE.limitCommitted, locale), value: limitText(item.limits.committed, locale) },
          { label: say(GUIDE.limitStatutory, locale), value: limitText(item.limits.statutory, locale) },
          { label: say(GUIDE.factFee, locale), value: say(GUIDE.factFeeValue, locale) },
        ]}
      />
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
          papers={materials.map((def) => ({ def }))}
          hideItems
        />
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
      <Part split title={say(GUIDE.result, locale)}>
        <p className="mt-2 max-w-prose">{say(item.copy.result, locale)}</p>
      </Part>
      <Part split title={say(GUIDE.basis, locale)}>
        <div className="prose mt-2">
          <WordingList wordings={item.copy.legalBasis} locale={locale} />
          <p className="text-s text-ink-3">{say(item.copy.statutoryNote, locale)}</p>
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
    </>
  )
}

const Part = ({ title, split, children }: { title: string; split?: boolean; children: ReactNode }) => (
  <section className={cx('section', split && 'section-split')}>
    <SectionHead title={title} />
    {children}
  </section>
)
