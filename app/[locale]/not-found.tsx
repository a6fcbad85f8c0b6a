import { ButtonLink } from '@/components/ui/button'
import { Brand } from '@/components/ui/shell/brand'
import { Footer } from '@/components/ui/shell/footer'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import type { Locale } from '@/lib/domain/shared/wording'
import { InPageLocale } from './locale-from-path'

/** Kept small: it travels with every page, in both languages. */
const NotFoundIn = ({ locale }: { locale: Locale }) => (
  <>
    <header className="top-bar">
      <div className="page flex items-center md:min-h-18">
        <Brand
          href={localeHref(locale, routes.home)}
          name={say(SHELL.portal, locale)}
          shortName={say(SHELL.portalShort, locale)}
          label={say(SHELL.homeLink, locale)}
        />
      </div>
    </header>
    <main id="main" className="page min-h-[60vh] pt-8 md:pt-14">
      <h1 className="text-h1 font-semibold">{say(SHELL.notFoundTitle, locale)}</h1>
      <p className="mt-2 max-w-prose text-ink-2">{say(SHELL.notFoundLead, locale)}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={localeHref(locale, routes.home)} variant="primary">
          {say(SHELL.toHome, locale)}
        </ButtonLink>
        <ButtonLink href={localeHref(locale, routes.progress)}>{say(SHELL.navProgress, locale)}</ButtonLink>
      </div>
    </main>
    <Footer locale={locale} />
  </>
)

/** Also the answer for what is not yours: it must not say whether the thing exists (STYLE §4). */
export default function NotFound() {
  return <InPageLocale zh={<NotFoundIn locale="zh" />} en={<NotFoundIn locale="en" />} />
}
