'use server'

import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/i18n/routing'
import { env } from '@/lib/env'
import { localeHref } from '@/lib/i18n/navigation'
import { logError } from '@/lib/log'
import { routes } from '@/lib/routes'
import { startOver } from '@/lib/services/demo/start-over'
import { seedDemo } from '@/prisma/seed'

/** Stands beside the page because the seed belongs to no layer of lib. */
export async function startOverAction(form: FormData): Promise<void> {
  if (!env().demo) notFound()
  const locale = String(form.get('locale'))
  const said = await startOver(seedDemo).then(
    () => 'Over',
    (error: unknown) => {
      logError('demo.start_over', error)
      return 'Over-busy'
    },
  )
  redirect(localeHref(isLocale(locale) ? locale : 'zh', `${routes.demo}?said=${said}`))
}
