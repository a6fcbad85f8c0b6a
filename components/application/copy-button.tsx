'use client'

import { useState } from 'react'

interface CopyButtonProps {
  /** Copied in one piece, however it is grouped on the page. */
  text: string
  label: string
  doneLabel: string
}

/** Needs a script; without one the number can be marked and copied as any text. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [done, setDone] = useState(false)
  return (
    <button
      type="button"
      className="link no-print min-h-11 align-middle text-base"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      <span role="status">{done ? doneLabel : label}</span>
    </button>
  )
}
