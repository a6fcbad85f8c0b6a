import type { Metadata } from 'next'
import { Footer } from '@/components/ui/shell/footer'
import { BrandBar, NotFoundText } from '@/components/ui/shell/not-found-text'
import { TEXT_SIZE_SCRIPT } from '@/components/ui/text-size-script'
import { SHELL } from '@/lib/copy/shell'
import './globals.css'

export const metadata: Metadata = { title: SHELL.notFoundTitle.zh }

/**
 * An address nobody has. Made once for all such addresses, so it does not know the language and answers in both; unlike
 * `notFound()` inside a page it is complete without any script.
 */
export default function GlobalNotFound() {
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: TEXT_SIZE_SCRIPT }} suppressHydrationWarning />
      </head>
      <body>
        <BrandBar locale="zh" />
        <main id="main" className="page min-h-[60vh] pt-8 md:pt-14">
          <NotFoundText locale="zh" />
          <div lang="en" className="section">
            <NotFoundText locale="en" level={2} />
          </div>
        </main>
        <Footer locale="zh" />
      </body>
    </html>
  )
}
