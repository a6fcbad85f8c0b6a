import type { ReactNode } from 'react'

interface SectionHeadProps {
  title: ReactNode
  id?: string
  link?: { href: string; label: ReactNode }
  /** Text at the right, when there is no link: 17 份. */
  aside?: ReactNode
  level?: 2 | 3
}

/** 2 px ink rule above, heading, one link at the right. */
export function SectionHead({ title, id, link, aside, level = 2 }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="section-head">
      <Heading id={id}>{title}</Heading>
      {link && (
        <a href={link.href} className="link text-s">
          {link.label}
        </a>
      )}
      {aside !== undefined && <div className="text-s text-ink-3">{aside}</div>}
    </div>
  )
}
