import type { ReactNode } from 'react'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { ButtonLink } from '../button'
import { SkipLink } from '../skip-link'
import { Brand } from './brand'
import { Footer } from './footer'
import { NavLinks, type NavItem } from './nav-links'
import { PhoneMenu } from './phone-menu'
import { SizeSwitch, Switches } from './switches'

interface PublicShellProps {
  locale: Locale
  children: ReactNode
}

const publicNav = (locale: Locale): NavItem[] => [
  { href: localeHref(locale, routes.guide), label: say(SHELL.navGuide, locale) },
  { href: localeHref(locale, routes.progress), label: say(SHELL.navProgress, locale) },
  { href: localeHref(locale, routes.register), label: say(SHELL.navRegister, locale) },
  { href: localeHref(locale, routes.verify), label: say(SHELL.navVerify, locale) },
]

/** Pages for everybody. Reads no cookie, so that they stay static (DESIGN §3.14). */
export function PublicShell({ locale, children }: PublicShellProps) {
  const nav = publicNav(locale)
  const signIn = { href: localeHref(locale, routes.signIn), label: say(SHELL.signIn, locale) }
  const staff = { href: localeHref(locale, routes.staffSignIn), label: say(SHELL.staffEntry, locale) }
  return (
    <>
      <SkipLink label={say(SHELL.skip, locale)} />
      <header className="top-bar relative">
        <div className="hidden border-b border-line-soft bg-ground-1 text-xs md:block">
          <div className="page flex items-center justify-between gap-6">
            <span className="text-ink-2">
              {OFFICE.approval[locale]} · {OFFICE.health[locale]}
            </span>
            <span className="flex flex-wrap items-center gap-x-6 [&_.top-link]:min-h-9">
              <Switches locale={locale} />
              <a href={staff.href} className="top-link">
                {staff.label}
              </a>
            </span>
          </div>
        </div>
        <div className="page flex flex-wrap items-center justify-between gap-x-3 md:min-h-18 md:gap-x-8">
          <Brand
            href={localeHref(locale, routes.home)}
            name={say(SHELL.portal, locale)}
            shortName={say(SHELL.portalShort, locale)}
            label={say(SHELL.homeLink, locale)}
          />
          <div className="ml-auto flex items-center gap-2 py-2 text-s md:hidden">
            <SizeSwitch locale={locale} brief />
            <span className="brief-sign-in">
              <TopSignIn locale={locale} />
            </span>
            <PhoneMenu label={say(SHELL.menu, locale)}>
              <nav aria-label={say(SHELL.mainNav, locale)} className="flex flex-col text-body">
                <NavLinks items={[...nav, signIn, staff]} className="top-link border-b border-line-soft" />
                <span className="flex flex-wrap gap-x-6 pt-1">
                  <Switches locale={locale} />
                </span>
              </nav>
            </PhoneMenu>
          </div>
          <nav aria-label={say(SHELL.mainNav, locale)} className="hidden flex-wrap items-center gap-x-8 md:flex">
            <NavLinks items={nav} className="top-tab" />
            <TopSignIn locale={locale} />
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page pb-14">
        {children}
      </main>
      <Footer locale={locale} />
    </>
  )
}

const TopSignIn = ({ locale }: { locale: Locale }) => (
  <ButtonLink href={localeHref(locale, routes.signIn)} variant="secondary" size="sm">
    {say(SHELL.signIn, locale)}
  </ButtonLink>
)
