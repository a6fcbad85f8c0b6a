import type { Wording } from '@/lib/domain/shared/wording'

/**
 * Notices of DOMAIN §5.3. `title` and `body` are read in the portal; the mail has the same words with a head and a foot;
 * an SMS holds template variables only: no names, no health data, no sentence a person typed.
 */
export interface NoticeCopy {
  readonly to: 'APPLICANT' | 'STAFF'
  readonly title: Wording
  readonly body: Wording
  /** Null where the portal and mail are enough. */
  readonly sms: Wording | null
}
