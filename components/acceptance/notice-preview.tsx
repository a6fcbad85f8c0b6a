'use client'

import { startTransition, useEffect, useRef, useState } from 'react'
import { DocumentSheet } from '@/components/document/document-sheet'
import { Paper } from '@/components/ui/paper'
import type { DocumentView } from '@/lib/domain/document/view'

interface NoticePreviewProps {
  initial: DocumentView | null
  /** The form whose wording it follows; without a script the preview stands as drafted. */
  formId: string
  preview: (form: FormData) => Promise<DocumentView | null>
  words: { readonly heading: string; readonly note: string; readonly none: string; readonly number: string }
}

const GATHER_MS = 450

/** The notice as the applicant will read it, following what the clerk writes. */
export function NoticePreview({ initial, formId, preview, words }: NoticePreviewProps) {
  const [view, setView] = useState(initial)
  const latest = useRef(0)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let gathering: number | undefined
    const read = (): void => {
      const mine = (latest.current += 1)
      startTransition(async () => {
        // A preview that does not come is no reason to stop writing; the next change asks again.
        const next = await preview(new FormData(form)).catch(() => undefined)
        if (next !== undefined && mine === latest.current) setView(next)
      })
    }
    const changed = (): void => {
      window.clearTimeout(gathering)
      gathering = window.setTimeout(read, GATHER_MS)
    }
    form.addEventListener('input', changed)
    form.addEventListener('change', changed)
    return () => {
      window.clearTimeout(gathering)
      form.removeEventListener('input', changed)
      form.removeEventListener('change', changed)
    }
  }, [formId, preview])
  return (
    <Paper heading={words.heading} note={words.note}>
      {view ? <DocumentSheet view={view} pending={words.number} /> : <p className="text-ink-3">{words.none}</p>}
    </Paper>
  )
}
