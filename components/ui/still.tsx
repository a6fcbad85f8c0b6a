import type { HTMLAttributes, ReactNode } from 'react'
import { toMarkup } from './markup'

interface StillProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'dangerouslySetInnerHTML'> {
  as: 'a' | 'table' | 'div' | 'span' | 'ul' | 'ol' | 'dl' | 'nav' | 'section' | 'p' | 'footer'
  /** Of `a`. */
  href?: string
  children: ReactNode
}

/**
 * A part of the page that stands still in the browser: one element whose inside is sent as text where it can be, and as ordinary
 * children where something in it moves. For server components only: it calls the components in it itself.
 */
export function Still({ as: Tag, children, ...rest }: StillProps) {
  const html = toMarkup(children)
  if (html === null) return <Tag {...rest}>{children}</Tag>
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}
