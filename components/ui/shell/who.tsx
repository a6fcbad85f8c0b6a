import type { ReactNode } from 'react'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { cx } from '../class-names'

export interface ShellUser {
  name: string
  /** 放射审查, 17 号窗口, or the institution one acts for. */
  detail?: ReactNode
  /** The form that signs out. */
  signOut: ReactNode
}

/** Who am I here, and the way out. */
export const Who = ({ locale, user, className }: { locale: Locale; user: ShellUser; className?: string }) => (
  <span className={cx('flex flex-wrap items-center gap-x-5 gap-y-1 text-ink-2', className)}>
    <span>
      <span className="sr-only">{say(SHELL.signedInAs, locale)} </span>
      {user.name}
    </span>
    {user.detail !== undefined && <span>{user.detail}</span>}
    {user.signOut}
  </span>
)
