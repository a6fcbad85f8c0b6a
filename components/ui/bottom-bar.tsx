import type { ReactNode } from 'react'

interface BottomBarProps {
  /** Two buttons at most, the main one last. */
  children: ReactNode
  note?: ReactNode
}

/** Stays at the bottom of a phone; in the flow of the page from 768 px. */
export const BottomBar = ({ children, note }: BottomBarProps) => (
  <div className="bottom-bar">
    <div className="bottom-actions">{children}</div>
    {note !== undefined && <p className="mt-2 text-center text-s text-ink-3 md:text-left">{note}</p>}
  </div>
)
