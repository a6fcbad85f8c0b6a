import { Footer } from '@/components/ui/shell/footer'
import { BrandBar, NotFoundText } from '@/components/ui/shell/not-found-text'
import { Still } from '@/components/ui/still'
import type { Locale } from '@/lib/domain/shared/wording'
import { InPageLocale } from './locale-from-path'

/** As text, since it travels with every page, in both languages. */
const NotFoundIn = ({ locale }: { locale: Locale }) => (
  <Still as="div" className="contents">
    <BrandBar locale={locale} />
    <main id="main" className="page min-h-[60vh] pt-8 md:pt-14">
      <NotFoundText locale={locale} />
    </main>
    <Footer locale={locale} />
  </Still>
)

/** Also the answer for what is not yours: it must not say whether the thing exists (STYLE §4). */
export default function NotFound() {
  return <InPageLocale zh={<NotFoundIn locale="zh" />} en={<NotFoundIn locale="en" />} />
}
