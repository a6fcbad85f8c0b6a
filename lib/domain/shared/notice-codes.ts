/** Notices of DOMAIN §5.3 that belong to a case or proceeding; the reminders N40–N48 are §7's. */
// prettier-ignore
export const NOTICE_CODES = [
  'N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07', 'N08', 'N09', 'N10', 'N11', 'N12',
  'N13', 'N14', 'N15', 'N16', 'N17', 'N18', 'N19', 'N20', 'N21', 'N22', 'N23', 'N24',
  'N25', 'N26', 'N27', 'N28', 'N29', 'N30', 'N31', 'N32', 'N33', 'N34', 'N35',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** Reminder codes that a proceeding on a licence sends itself (L01–L09). */
export type ProceedingReminderCode = 'N45' | 'N46'
