import Link from 'next/link'
import type { ReactNode } from 'react'

interface ChipProps {
  /** Address of the list with this filter switched. */
  href: string
  pressed?: boolean
  children: ReactNode
}

/** A filter that is an address, so that it works without script and can be sent to a colleague. */
export const Chip = ({ href, pressed, children }: ChipProps) => (
  <Link href={href} prefetch={false} className="chip" aria-current={pressed ? 'true' : undefined}>
    {children}
  </Link>
)
