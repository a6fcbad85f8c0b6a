import type { ReactNode } from 'react'

interface PaperProps {
  children: ReactNode
  /** Above the sheet, left and right: 申请人会收到 / 随左边改动. */
  heading?: ReactNode
  note?: ReactNode
  caption?: ReactNode
}

/** A document or material on grey ground, set like the document itself. */
export const Paper = ({ children, heading, note, caption }: PaperProps) => (
  <figure className="paper-ground">
    {(heading !== undefined || note !== undefined) && (
      <div className="mb-3 flex flex-wrap justify-between gap-2 text-s text-ink-3">
        <span>{heading}</span>
        <span>{note}</span>
      </div>
    )}
    <div className="paper" lang="zh-CN">
      {children}
    </div>
    {caption !== undefined && <figcaption className="mt-3 text-center text-s text-ink-2">{caption}</figcaption>}
  </figure>
)
