/** Lists with examinations and doses of persons: sensitive personal data (个人信息保护法 art. 28). */
const HEALTH_LISTS: readonly string[] = ['b.workers', 'b.doses']

export const holdsHealthData = (lists: readonly string[]): boolean => lists.some((path) => HEALTH_LISTS.includes(path))

/** Of the notice in lib/copy/privacy-notice.ts; another text has another version, and earlier confirmations keep theirs. */
export const WORKERS_NOTICE_VERSION = '2026-11'
