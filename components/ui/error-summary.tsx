'use client'

import { useEffect, useRef, type MouseEvent } from 'react'
import { StatusShape } from './status-shape'

export interface SummaryError {
  /** Id of the control it leads to. */
  fieldId: string
  /** The same words as beside the field. */
  text: string
}

interface ErrorSummaryProps {
  /** “有 1 处要改” */
  title: string
  errors: readonly SummaryError[]
  /** “有错：”, put before the title of the page. */
  titlePrefix: string
  /** The server's answer the errors come from: focus is taken once for each, not whenever the page draws itself anew. */
  answer?: unknown
}

function goTo(event: MouseEvent<HTMLAnchorElement>, fieldId: string) {
  const control = document.getElementById(fieldId)
  if (!control) return
  event.preventDefault()
  control.focus({ preventScroll: true })
  // The label above the control must be seen too.
  const frame = control.closest('.field, .choice') ?? control
  frame.scrollIntoView({ block: 'start' })
}

/** First thing under the lead. Takes focus once per answer of the server; links work without script as well. */
export function ErrorSummary({ title, errors, titlePrefix, answer = errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const hasErrors = errors.length > 0
  useEffect(() => {
    if (hasErrors) box.current?.focus()
  }, [hasErrors, answer])
  useEffect(() => {
    if (!hasErrors) return
    const before = document.title
    if (!before.startsWith(titlePrefix)) document.title = `${titlePrefix}${before}`
    return () => {
      document.title = before
    }
  }, [hasErrors, titlePrefix])

  if (!hasErrors) return null
  return (
    <div ref={box} className="error-summary my-5" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="flex items-start gap-2 text-h3 font-semibold">
        <StatusShape code="late" className="mt-[0.2em]" />
        {title}
      </h2>
      <ul className="mt-1.5">
        {errors.map((error) => (
          <li key={error.fieldId + error.text} className="py-1">
            <a href={`#${error.fieldId}`} onClick={(event) => goTo(event, error.fieldId)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
