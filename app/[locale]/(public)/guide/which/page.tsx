import type { Metadata } from 'next'
import { NeededForm } from '@/components/items/needed-form'
import { NumberForm } from '@/components/items/number-form'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { askRegisterAction } from '@/lib/actions/needed'
import { GUIDE } from '@/lib/copy/guide'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import { NOTHING_TOLD } from '@/lib/domain/items/needed-facts'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(NEEDED.title, await localeOf(params)) }
}

export default async function WhichItemsPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.guide), label: say(GUIDE.name, locale) }}
        title={say(NEEDED.title, locale)}
        lead={say(NEEDED.lead, locale)}
      />
      <section className="section section-split" aria-labelledby="by-number">
        <SectionHead id="by-number" title={say(NEEDED.byNumber, locale)} />
        <div>
          <p className="max-w-prose text-s text-ink-3">{say(NEEDED.byNumberNote, locale)}</p>
          <NumberForm action={askRegisterAction} locale={locale} />
        </div>
      </section>
      <section className="section section-split" aria-labelledby="by-ticks">
        <SectionHead id="by-ticks" title={say(NEEDED.byTicks, locale)} />
        <div>
          <p className="max-w-prose text-s text-ink-3">{say(NEEDED.byTicksNote, locale)}</p>
          <NeededForm locale={locale} question={{ ...NOTHING_TOLD, letters: [] }} />
        </div>
      </section>
    </>
  )
}
