'use client'

import { ErrorPage } from '@/components/ui/error-page'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { usePageLocale } from './locale-from-path'

interface ErrorProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function PageError({ error, retry }: ErrorProps) {
  const locale = usePageLocale()
  const reference = error.digest ?? '—'
  return (
    <ErrorPage
      title={say(SHELL.errorTitle, locale)}
      lead={say(SHELL.errorLead, locale, { phone: OFFICE.phone, reference })}
      retryLabel={say(SHELL.errorRetry, locale)}
      retry={retry}
    />
  )
}
