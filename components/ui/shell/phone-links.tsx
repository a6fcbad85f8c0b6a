import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'

const PhoneLink = ({ number }: { number: string }) => (
  <a href={`tel:${number.replaceAll(' ', '')}`} className="link whitespace-nowrap">
    {number}
  </a>
)

/** The office and the city's hotline: a number of its own each, so that a finger calls the one it touches. */
export const PhoneLinks = ({ locale }: { locale: Locale }) => (
  <>
    <PhoneLink number={OFFICE.phone} />
    {say(SHELL.helpPhoneOr, locale)}
    <PhoneLink number={OFFICE.hotline} />
  </>
)
