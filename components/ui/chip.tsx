import type { ReactNode } from 'react'

interface ChipProps {
  /** Address of the list with this filter switched. */
  href: string
  pressed?: boolean
  children: ReactNode
}

/** A filter that is an address, so that it works without script and can be sent to a colleague. */
export const Chip = ({ href, pressed, children }: ChipProps) => (
  <a href={href} className="chip" aria-current={pressed ? 'true' : undefined}>
    {children}
  </a>
)
