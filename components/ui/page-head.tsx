import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

interface PageHeadProps {
  /** The page above: “待审”, “申报任务”. */
  back?: { href: string; label: ReactNode }
  /** Where am I. */
  kicker?: ReactNode
  /** The situation, not the name of the page. */
  title: ReactNode
  lead?: ReactNode
  /** At most three: 最早到期, 您要做的, 之后. */
  facts?: readonly { label: ReactNode; value: ReactNode }[]
  /** Right of the title from 768 px, below it on a phone: a DayRuler, buttons. */
  aside?: ReactNode
  display?: boolean
  children?: ReactNode
}

/** Answers in this order: where am I, what is asked of me, by when, what happens then (TOKENS §1). */
export function PageHead({ back, kicker, title, lead, facts, aside, display, children }: PageHeadProps) {
  return (
    <header className="pt-5 md:flex md:items-end md:justify-between md:gap-8 md:pt-8">
      <div className="min-w-0 md:flex-1">
        {back && (
          <a href={back.href} className="top-link no-print -ml-1 gap-1 text-s">
            <Icon name="back" />
            {back.label}
          </a>
        )}
        {kicker !== undefined && <div className="text-s text-ink-3">{kicker}</div>}
        <h1 className={cx('font-semibold', display ? 'text-display' : 'text-h1')}>{title}</h1>
        {lead !== undefined && <div className="mt-1.5 max-w-prose text-pretty text-ink-2">{lead}</div>}
        {facts && (
          <dl className="facts mt-4">
            {facts.map((fact, index) => (
              <div key={index}>
                <dt className="text-s text-ink-3">{fact.label}</dt>
                <dd className="text-h3">{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </div>
      {aside !== undefined && <div className="mt-4 md:mt-0 md:max-w-[50%]">{aside}</div>}
    </header>
  )
}
