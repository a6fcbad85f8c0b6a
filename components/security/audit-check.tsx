'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { type FormState, IDLE, LOCALE_FIELD } from '@/lib/actions/form-state'
import type { Locale } from '@/lib/domain/shared/wording'

interface AuditCheckProps {
  locale: Locale
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** “开始查” and “正在查…” */
  words: { readonly check: string; readonly checking: string }
}

export function AuditCheck({ locale, action, words }: AuditCheckProps) {
  const [state, send] = useActionState(action, IDLE)
  const lines = Array.isArray(state.answer?.lines) ? state.answer.lines.map(String) : []
  return (
    <form action={send}>
      <input type="hidden" name={LOCALE_FIELD} value={locale} />
      {state.status !== 'idle' && (
        <Notice
          tone={state.status === 'done' ? 'done' : 'late'}
          title={state.message ?? undefined}
          live
          className="my-4"
        >
          <ul>
            {lines.map((line) => (
              <li key={line} className="break-all">
                {line}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SubmitButton variant="secondary" sendingText={words.checking}>
        {words.check}
      </SubmitButton>
    </form>
  )
}
