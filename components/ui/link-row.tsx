import type { ReactNode } from 'react'
import { cx } from './class-names'

interface LinkRowProps {
  title: ReactNode
  /** Without it the title is plain text, as for a step that cannot be started yet. */
  href?: string
  note?: ReactNode
  /** Stands right: a status, a date, a link. */
  aside?: ReactNode
  icon?: ReactNode
  strong?: boolean
  /** The aside is long: on a phone it stands under the text. */
  asideBelow?: boolean
}

/** One line of a list one can open. Use inside `<ul>`. */
export function LinkRow({ title, href, note, aside, icon, strong, asideBelow }: LinkRowProps) {
  const name = cx('text-h3', strong && 'font-semibold')
  return (
    <li className={cx('link-row', icon !== undefined && 'link-row-icon', asideBelow && 'link-row-below')}>
      {icon}
      <div>
        {href ? (
          <a href={href} className={cx('link', name)}>
            {title}
          </a>
        ) : (
          <span className={name}>{title}</span>
        )}
        {note !== undefined && <div className="mt-0.5 text-s text-ink-3">{note}</div>}
      </div>
      {aside !== undefined && <div className={asideBelow ? 'md:text-right' : 'text-right'}>{aside}</div>}
    </li>
  )
}
