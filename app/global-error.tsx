'use client'

import { ErrorPage } from '@/components/ui/error-page'
import { OFFICE } from '@/lib/copy/office'
import { PAGE_ERROR } from '@/lib/copy/page-error'
import { say } from '@/lib/copy/say'
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
        <title>{say(PAGE_ERROR.title, locale)}</title>
        <ErrorPage
          title={say(PAGE_ERROR.title, locale)}
          lead={say(PAGE_ERROR.lead, locale, { phone: OFFICE.phone, reference: error.digest ?? '—' })}
          retryLabel={say(PAGE_ERROR.retry, locale)}
          retry={retry}
        />
      </body>
    </html>
  )
}
