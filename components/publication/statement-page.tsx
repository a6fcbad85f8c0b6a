import { Lines } from '@/components/items/lines'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { SITE_NOTICES } from '@/lib/copy/notices-of-site'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

type Code = keyof typeof SITE_NOTICES

interface StatementPageProps {
  locale: Locale
  title: Code
  lead: Code
  /** Heading and its sentences. */
  parts: readonly (readonly [Code, Code])[]
}

/** A short official statement: heading left, sentences right. */
export const StatementPage = ({ locale, title, lead, parts }: StatementPageProps) => (
  <>
    <PageHead title={say(SITE_NOTICES[title], locale)} lead={say(SITE_NOTICES[lead], locale)} />
    {parts.map(([heading, lines]) => (
      <section key={heading} className="section section-split">
        <SectionHead title={say(SITE_NOTICES[heading], locale)} />
        <div className="prose mt-2">
          <Lines wording={SITE_NOTICES[lines]} locale={locale} facts={{ phone: OFFICE.phone }} />
        </div>
      </section>
    ))}
  </>
)
