import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { parseVerificationCode } from '@/lib/domain/shared/identifiers/verification-code'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

const MOST = 40

/** What was typed becomes the address of the answer: the code itself when it is one, else the text to be put right. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }): Promise<never> {
  const locale = await localeOf(params)
  const typed = (request.nextUrl.searchParams.get('code') ?? '').slice(0, MOST)
  const code = parseVerificationCode(typed)
  if (typed.trim() === '') redirect(localeHref(locale, routes.verify))
  redirect(localeHref(locale, routes.verifyCode(code.ok ? code.value : encodeURIComponent(typed))))
}
