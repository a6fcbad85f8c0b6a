import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What is not here. */
  what: ReactNode
  /** Why, or when it will be. */
  why?: ReactNode
  action?: ReactNode
}

export const EmptyState = ({ what, why, action }: EmptyStateProps) => (
  <div className="border-b border-line-soft py-6">
    <p className="text-h3">{what}</p>
    {why !== undefined && <p className="mt-1 text-s text-ink-3">{why}</p>}
    {action !== undefined && <div className="mt-4">{action}</div>}
  </div>
)
