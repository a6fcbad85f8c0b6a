'use client'

import { ErrorPage } from '@/components/ui/error-page'
import { OFFICE } from '@/lib/copy/office'
import { PAGE_ERROR } from '@/lib/copy/page-error'
import { say } from '@/lib/copy/say'
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
      title={say(PAGE_ERROR.title, locale)}
      lead={say(PAGE_ERROR.lead, locale, { phone: OFFICE.phone, reference })}
      retryLabel={say(PAGE_ERROR.retry, locale)}
      retry={retry}
    />
  )
}
