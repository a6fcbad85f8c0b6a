import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Role } from '@/lib/domain/shared/actor'
import type { Foreign } from './foreign-ground'

/** One address of the portal with somebody else's record in it, and who may see what is there. */
export interface PageProbe {
  readonly href: (at: Foreign) => string
  /**
   * `open`: everybody. `own`: these roles, each seeing what is theirs. `record`: these roles of the same office or the
   * institution's own people; for everybody else the page does not exist.
   */
  readonly kind: 'open' | 'own' | 'record'
  readonly roles: readonly Role[]
}

const STAFF_AND_APPLICANTS: readonly Role[] = ['APP', 'WIN', 'REV', 'LEAD', 'INSP', 'EXP', 'SUP', 'AUD', 'ADM', 'SEC']
const CASE_READERS: readonly Role[] = ['APP', 'WIN', 'REV', 'LEAD', 'SUP', 'AUD']

const open = (href: string): PageProbe => ({ href: () => href, kind: 'open', roles: [] })
const own = (href: string, ...roles: readonly Role[]): PageProbe => ({ href: () => href, kind: 'own', roles })
const record = (href: PageProbe['href'], ...roles: readonly Role[]): PageProbe => ({ href, kind: 'record', roles })
const ofDraft = (rest: string): PageProbe => record(({ draft }) => `/applicant/cases/${draft.caseId}/${rest}`, 'APP')
const ofReviewed = (rest: string): PageProbe =>
  record(({ reviewed }) => `/applicant/cases/${reviewed.caseId}${rest}`, 'APP')

const NOBODY = '00000000-0000-7000-8000-000000000000'

export const PAGES: Readonly<Record<string, PageProbe>> = {
  '/': open('/'),
  '/guide': open('/guide'),
  '/guide/[item]': open('/guide/a'),
  '/guide/which': open('/guide/which'),
  '/guide/needed': open('/guide/needed?items=A&items=B&has=changed&devices=2&practiceDue=2027-01-20'),
  '/guide/needed/[ticket]': open(`/guide/needed/${NOBODY}`),
  '/parts': open('/parts'),
  '/progress': open('/progress'),
  '/progress/[ticket]': open(`/progress/${NOBODY}`),
  '/register': open('/register'),
  '/register/[publicationId]': open(`/register/${NOBODY}`),
  '/verify': open('/verify'),
  '/verify/find': open('/verify/find'),
  '/verify/[code]': open('/verify/0123456789abcdef'),
  '/accessibility': open('/accessibility'),
  '/privacy': open('/privacy'),
  '/sign-in': open('/sign-in'),
  '/sign-in/staff': open('/sign-in/staff'),
  '/sign-in/code': open('/sign-in/code'),
  '/sign-in/code/[ticket]': open(`/sign-in/code/${NOBODY}`),
  '/first-access': open('/first-access'),
  '/first-access/[ticket]': open(`/first-access/${NOBODY}`),
  '/reset-password': open('/reset-password'),
  '/set-password/[token]': open('/set-password/guessed'),
  '/invitation/[token]': open('/invitation/guessed'),
  '/account': own('/account', ...STAFF_AND_APPLICANTS),
  '/account/notices': own('/account/notices', ...STAFF_AND_APPLICANTS),
  '/account/notices/settings': own('/account/notices/settings', ...STAFF_AND_APPLICANTS),

  '/applicant': own('/applicant', 'APP'),
  '/applicant/cases': own('/applicant/cases', 'APP'),
  '/applicant/notices': own('/applicant/notices', 'APP'),
  '/applicant/people': own('/applicant/people', 'APP'),
  '/applicant/start': own('/applicant/start', 'APP'),
  '/applicant/cases/[caseId]': ofReviewed(''),
  '/applicant/cases/[caseId]/draft': ofDraft('draft'),
  '/applicant/cases/[caseId]/draft/[section]': ofDraft('draft/a-premises'),
  '/applicant/cases/[caseId]/materials': ofDraft('materials'),
  '/applicant/cases/[caseId]/check': ofDraft('check'),
  '/applicant/cases/[caseId]/sign': ofDraft('sign'),
  '/applicant/cases/[caseId]/receipt': ofReviewed('/receipt'),
  '/applicant/cases/[caseId]/supplement': ofReviewed('/supplement'),
  '/applicant/cases/[caseId]/objection': ofReviewed('/objection'),
  '/applicant/cases/[caseId]/viewed': ofReviewed('/viewed'),
  '/applicant/cases/[caseId]/rate': ofReviewed('/rate'),
  '/applicant/cases/[caseId]/hand-over': ofReviewed('/hand-over'),
  '/applicant/cases/[caseId]/withdraw': ofReviewed('/withdraw'),
  '/applicant/cases/[caseId]/rectification': ofReviewed('/rectification'),
  '/applicant/cases/[caseId]/queries/[queryId]': record(
    ({ reviewed, queryId }) => `/applicant/cases/${reviewed.caseId}/queries/${queryId}`,
    'APP',
  ),

  '/window': own('/window', 'WIN'),
  '/window/cases/[caseId]': record(({ submitted }) => `/window/cases/${submitted.caseId}`, 'WIN'),
  '/window/cases/[caseId]/notice': record(({ submitted }) => `/window/cases/${submitted.caseId}/notice`, 'WIN'),
  '/window/phone-list': own('/window/phone-list', 'WIN'),
  '/window/phone-list/[institutionId]': record(
    ({ draft }) => `/window/phone-list/${draft.clinic.institutionId}?show=personal`,
    'WIN',
  ),
  '/reviewer': own('/reviewer', 'REV'),
  '/reviewer/cases/[caseId]': record(({ reviewed }) => `/reviewer/cases/${reviewed.caseId}`, 'REV'),
  '/lead': own('/lead', 'LEAD'),
  '/lead/cases/[caseId]': record(({ consolidated }) => `/lead/cases/${consolidated.caseId}`, 'LEAD'),
  '/inspector': own('/inspector', 'INSP'),
  // Only officers of this very visit.
  '/inspector/visits/[visitId]': record(({ visitId }) => `/inspector/visits/${visitId}`),
  '/inspector/visits/[visitId]/sign': record(({ visitId }) => `/inspector/visits/${visitId}/sign`),
  '/supervisor': own('/supervisor', 'SUP'),
  '/supervisor/plan': own('/supervisor/plan', 'SUP'),
  '/supervisor/plan/[inspectionId]': record(({ inspectionId }) => `/supervisor/plan/${inspectionId}`, 'SUP'),
  '/supervisor/orders/[orderId]': record(({ orderId }) => `/supervisor/orders/${orderId}`, 'SUP'),
  '/supervisor/visits/[visitId]': record(({ visitId }) => `/supervisor/visits/${visitId}`, 'SUP'),
  '/expert': own('/expert', 'EXP'),
  '/auditor': own('/auditor', 'AUD'),
  '/auditor/cases/[caseId]': record(({ reviewed }) => `/auditor/cases/${reviewed.caseId}`, 'AUD'),
  '/security': own('/security', 'SEC', 'AUD'),
  '/admin': own('/admin', 'ADM'),
  '/admin/accounts/new': own('/admin/accounts/new', 'ADM'),
  '/admin/accounts/[userId]': record(({ userId }) => `/admin/accounts/${userId}`, 'ADM'),

  '/admin/imports': own('/admin/imports', 'ADM'),
  '/admin/imports/[importId]': record(({ importId }) => `/admin/imports/${importId}`, 'ADM'),

  '/api/imports/[importId]/faults': record(({ importId }) => `/api/imports/${importId}/faults`, 'ADM'),
  '/api/imports/templates/[file]': own('/api/imports/templates/staff.csv', 'ADM'),
  '/api/documents/[documentId]': record(({ documentId }) => `/api/documents/${documentId}`, ...CASE_READERS),
  '/api/files/[bindingId]': record(({ bindingId }) => `/api/files/${bindingId}`, 'APP'),
  '/api/files/[bindingId]/pages/[page]': record(({ bindingId }) => `/api/files/${bindingId}/pages/1`, 'APP'),
  '/api/cases/[caseId]/archive': record(({ draft }) => `/api/cases/${draft.caseId}/archive`, 'APP'),
  '/api/cases/[caseId]/calendar': record(({ draft }) => `/api/cases/${draft.caseId}/calendar`, 'APP'),
  '/api/rows/[caseId]/[list]': record(({ draft }) => `/api/rows/${draft.caseId}/persons`, 'APP'),
  '/api/register': open('/api/register'),
  '/api/home': open('/api/home?locale=en'),
  '/api/worklists/review': own('/api/worklists/review', 'REV'),
  '/api/guide/papers/[file]': open('/api/guide/papers/M23-sample.pdf'),
}

/** Not pages to be read: what they let in and keep out is proved where they are. */
export const NOT_READ: Readonly<Record<string, string>> = {
  '/demo': 'exists in the demo alone, and there shows everything on purpose (DESIGN §3.16)',
  '/api/live': 'a stream of ids, authorised anew for every event: tests/integration/live',
  '/api/files': 'takes uploads: tests/integration/files',
  '/api/imports': 'takes spreadsheets: tests/integration/imports',
  '/api/tus/[[...path]]': 'takes uploads: tests/integration/files',
  '/api/auth/[...nextauth]': 'the library that reads the cookie; nothing of the office',
}

/** Every address there is, read from the app folder: a page without a probe fails. */
export function addressesOfApp(): readonly string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) =>
      file
        .replace(/\/?(page\.tsx|route\.ts)$/, '')
        .split('/')
        .filter((part) => part !== '[locale]' && !/^\(.*\)$/.test(part))
        .join('/'),
    )
    .map((address) => `/${address}`)
    .sort()
}
