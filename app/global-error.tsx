'use client'

import { ErrorPage } from '@/components/ui/error-page'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { isLocale } from '@/lib/i18n/locales'
import type { Locale } from '@/lib/domain/shared/wording'
import './globals.css'

interface ErrorProps {
  error: Error & { digest?: string }
  retry: () => void
}

function localeOfAddress(): Locale {
  const first = typeof window === 'undefined' ? '' : (window.location.pathname.split('/')[1] ?? '')
  return isLocale(first) ? first : 'zh'
}

/** Only when the layout itself fails; it has to bring its own document. */
export default function GlobalError({ error, retry }: ErrorProps) {
  const locale = localeOfAddress()
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <body>
        <title>{say(SHELL.errorTitle, locale)}</title>
        <ErrorPage
          title={say(SHELL.errorTitle, locale)}
          lead={say(SHELL.errorLead, locale, { phone: OFFICE.phone, reference: error.digest ?? '—' })}
          retryLabel={say(SHELL.errorRetry, locale)}
          retry={retry}
        />
      </body>
    </html>
  )
}
