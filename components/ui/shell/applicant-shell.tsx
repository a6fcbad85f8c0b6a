import type { ReactNode } from 'react'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { SkipLink } from '../skip-link'
import { Brand } from './brand'
import { Footer } from './footer'
import { NavLinks, type NavItem } from './nav-links'
import { PhoneMenu } from './phone-menu'
import { SizeSwitch, Switches } from './switches'
import { Who, type ShellUser } from './who'

interface ApplicantShellProps {
  locale: Locale
  /** At most four with an `icon`: they are the bottom navigation of a phone. The first one is home. */
  nav: readonly NavItem[]
  user: ShellUser
  children: ReactNode
}

/** An institution's own pages. On a phone four places at the bottom; a page with a BottomBar takes their place. */
export function ApplicantShell({ locale, nav, user, children }: ApplicantShellProps) {
  const places = nav.filter((item) => item.icon !== undefined)
  const home = nav[0]?.href ?? '/'
  return (
    <>
      <SkipLink label={say(SHELL.skip, locale)} />
      <header className="top-bar relative">
        <div className="page page-full flex flex-wrap items-center gap-x-3 md:gap-x-8">
          <Brand
            href={home}
            name={say(SHELL.portal, locale)}
            shortName={say(SHELL.portalShort, locale)}
            label={say(SHELL.homeLink, locale)}
          />
          <nav aria-label={say(SHELL.mainNav, locale)} className="hidden flex-wrap gap-x-7 md:flex">
            <NavLinks items={nav.map((item) => ({ ...item, icon: undefined }))} className="top-tab" />
          </nav>
          <div className="ml-auto hidden flex-wrap items-center justify-end gap-x-5 text-s md:flex">
            <Switches locale={locale} />
            <Who locale={locale} user={user} />
          </div>
          <div className="ml-auto flex items-center gap-3 py-2 text-s md:hidden">
            <SizeSwitch locale={locale} brief />
            <PhoneMenu label={say(SHELL.menu, locale)}>
              <nav aria-label={say(SHELL.mainNav, locale)} className="flex flex-col text-body">
                <NavLinks
                  items={nav.map((item) => ({ ...item, icon: undefined }))}
                  className="top-link border-b border-line-soft"
                />
              </nav>
              <Who locale={locale} user={user} className="py-2" />
              <span className="flex flex-wrap gap-x-6">
                <Switches locale={locale} />
              </span>
            </PhoneMenu>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page pb-14">
        {children}
      </main>
      <Footer locale={locale} />
      {places.length > 0 && (
        <nav aria-label={say(SHELL.mainNav, locale)} className="bottom-nav">
          <NavLinks items={places} />
        </nav>
      )}
    </>
  )
}
