import type { ReactNode } from 'react'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { SkipLink } from '../skip-link'
import { cx } from '../class-names'
import { Brand } from './brand'
import { Footer } from './footer'
import { NavLinks, type NavItem } from './nav-links'
import { PhoneMenu } from './phone-menu'
import { SizeSwitch, Switches } from './switches'
import { Who, type ShellUser } from './who'

interface StaffShellProps {
  locale: Locale
  /** Tabs of the area: 收件, 代录申请, … */
  nav: readonly NavItem[]
  user: ShellUser
  /** Where the mark leads; the first tab when left out. */
  homeHref?: string
  /** Between tabs and name: search, live mark. */
  tools?: ReactNode
  /** Left of the page from 1024 px: `<SideQueues/>`. */
  side?: ReactNode
  /** Workspaces use the full width. */
  full?: boolean
  children: ReactNode
}

/** Window, review, inspection, decision, supervision, administration. */
export function StaffShell({ locale, nav, user, homeHref, tools, side, full, children }: StaffShellProps) {
  const home = homeHref ?? nav[0]?.href ?? localeHref(locale, routes.home)
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
            <NavLinks items={nav} className="top-tab" />
          </nav>
          <div className="ml-auto hidden flex-wrap items-center justify-end gap-x-5 text-s md:flex">
            {tools}
            <Switches locale={locale} />
            <Who locale={locale} user={user} />
          </div>
          <div className="ml-auto flex items-center gap-3 py-2 text-s md:hidden">
            <SizeSwitch locale={locale} brief />
            <PhoneMenu label={say(SHELL.menu, locale)}>
              <nav aria-label={say(SHELL.mainNav, locale)} className="flex flex-col">
                <NavLinks items={nav} className="top-link border-b border-line-soft" />
              </nav>
              <Who locale={locale} user={user} className="py-2" />
              <span className="flex flex-wrap gap-x-6 text-s">
                <Switches locale={locale} />
              </span>
              {tools}
            </PhoneMenu>
          </div>
        </div>
      </header>
      <div className={cx('flex-1', side !== undefined && 'lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]')}>
        {side !== undefined && (
          <div className="border-line px-2 pt-6 max-lg:border-b max-lg:pb-4 lg:border-r">{side}</div>
        )}
        <main
          id="main"
          tabIndex={-1}
          className={cx('page pb-14', full || side !== undefined ? 'page-full' : 'page-staff')}
        >
          {children}
        </main>
      </div>
      <Footer locale={locale} className={cx(full || side !== undefined ? 'page-full' : 'page-staff')} />
    </>
  )
}
