import type { ComponentProps, ReactNode } from 'react'
import { SectionHead } from '@/components/ui/section-head'

/** A section of a page with its head. */
export const PageSection = ({ children, ...head }: ComponentProps<typeof SectionHead> & { children: ReactNode }) => (
  <section className="section">
    <SectionHead {...head} />
    {children}
  </section>
)
