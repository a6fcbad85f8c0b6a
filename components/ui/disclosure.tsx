import type { ReactNode } from 'react'
import { Icon } from './icon'

interface DisclosureProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  id?: string
}

/** The browser's own disclosure: keyboard, find-in-page and print work without script. */
export const Disclosure = ({ summary, children, open, id }: DisclosureProps) => (
  <details className="disclosure" open={open} id={id}>
    <summary>
      <span>{summary}</span>
      <Icon name="more" className="text-action" />
    </summary>
    <div className="pb-4">{children}</div>
  </details>
)
