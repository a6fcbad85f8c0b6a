import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'

interface LayoutProps {
  children: ReactNode
}

/** The guard. Worklist and workspace have shells of their own: one has queues at its side, the other takes the full width. */
export default async function ReviewerLayout({ children }: LayoutProps) {
  await requireActor('REV')
  return children
}
