import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoAccountKey } from '@/prisma/seed/accounts'
import type { ClinicKey, EveryPageGround } from './every-page-ground'
import { EVERY_PAGE_FOLDER } from './session-files'

/** Somebody who may see a page, and the record on it that has something to show. */
export interface PageView {
  /** Names the picture as well. */
  readonly name: string
  readonly who: DemoAccountKey | ClinicKey | 'consolidated' | 'decided' | null
  readonly href: (at: EveryPageGround) => string
}

const view = (name: string, who: PageView['who'], href: PageView['href'] | string): PageView => ({
  name,
  who,
  href: typeof href === 'string' ? () => href : href,
})

const draft = (rest: string) => (at: EveryPageGround) => `/applicant/cases/${at.draft.caseId}/${rest}`
const filing = (
  at: keyof EveryPageGround & ('submitted' | 'returned' | 'visited' | 'ordered' | 'decided'),
  rest = '',
) => {
  return (ground: EveryPageGround) => `/applicant/cases/${ground[at].caseId}${rest}`
}

/** Every page of `app`, in the states that differ. A page that is missing here fails tests/e2e/every-page.spec.ts. */
export const EVERY_PAGE: Readonly<Record<string, readonly PageView[]>> = {
  '/': [view('home', null, '/')],
  '/guide': [view('guide', null, '/guide')],
  '/guide/[item]': [view('guide-a', null, '/guide/a'), view('guide-b', null, '/guide/b')],
  '/guide/which': [view('guide-which', null, '/guide/which')],
  '/guide/needed': [
    view('needed', null, '/guide/needed?items=A&items=B&has=changed&devices=2&practiceDue=2027-01-20'),
    view('needed-nothing', null, '/guide/needed'),
  ],
  '/guide/needed/[ticket]': [
    view('needed-by-number', null, ({ neededTicket }) => `/guide/needed/${neededTicket}`),
    view('needed-over', null, '/guide/needed/guessed'),
  ],
  '/parts': [view('parts', null, '/parts')],
  '/progress': [view('progress', null, '/progress')],
  '/progress/[ticket]': [
    view('progress-of', null, ({ decided }) => `/progress/${decided.ticket}`),
    view('progress-gone', null, '/progress/guessed'),
  ],
  '/register': [view('register', null, '/register'), view('register-nothing', null, '/register?q=没有这家')],
  '/register/[publicationId]': [view('register-entry', null, ({ decided }) => `/register/${decided.publicationId}`)],
  '/verify': [view('verify', null, '/verify')],
  '/verify/[code]': [
    view('verify-code', null, ({ decided }) => `/verify/${decided.code}`),
    view('verify-unknown', null, '/verify/0123456789abcdef'),
  ],
  '/accessibility': [view('accessibility', null, '/accessibility')],
  '/privacy': [view('privacy', null, '/privacy')],
  '/demo': [view('demo', null, '/demo')],
  '/sign-in': [view('sign-in', null, '/sign-in')],
  '/sign-in/code': [view('sign-in-code', null, '/sign-in/code')],
  '/sign-in/code/[ticket]': [view('sign-in-code-sent', null, `/sign-in/code/${randomUUID()}`)],
  '/sign-in/staff': [view('sign-in-staff', null, '/sign-in/staff')],
  '/first-access': [view('first-access', null, '/first-access')],
  '/first-access/[ticket]': [view('first-access-code', null, (at) => `/first-access/${at.firstAccessTicket}`)],
  '/reset-password': [view('reset-password', null, '/reset-password')],
  '/set-password/[token]': [
    view('set-password', null, (at) => `/set-password/${at.passwordToken}`),
    view('set-password-gone', null, '/set-password/guessed'),
  ],
  '/invitation/[token]': [
    view('invitation', null, (at) => `/invitation/${at.invitationToken}`),
    view('invitation-gone', null, '/invitation/guessed'),
  ],
  '/account': [view('account', 'handler', '/account'), view('account-staff', 'window', '/account')],
  '/account/notices': [view('account-notices', 'window', '/account/notices')],
  '/account/notices/settings': [
    view('notice-settings', 'handler', '/account/notices/settings'),
    view('notice-settings-staff', 'window', '/account/notices/settings'),
  ],

  '/applicant': [
    view('home-visited', 'handler', '/applicant'),
    view('home-due', 'legalRep', '/applicant'),
    view('home-not-due', 'notDue', '/applicant'),
    view('home-overdue', 'overdue', '/applicant'),
    view('home-silent', 'silent', '/applicant'),
    view('home-other-region', 'otherRegion', '/applicant'),
    view('home-returned', 'returned', '/applicant'),
    view('home-ordered', 'ordered', '/applicant'),
    view('home-decided', 'decided', '/applicant'),
  ],
  '/applicant/cases': [view('cases', 'handler', '/applicant/cases'), view('cases-none', 'silent', '/applicant/cases')],
  '/applicant/notices': [
    view('notices', 'handler', '/applicant/notices'),
    view('notices-none', 'notDue', '/applicant/notices'),
  ],
  '/applicant/people': [
    view('people', 'handler', '/applicant/people'),
    view('people-legal-rep', 'legalRep', '/applicant/people'),
    view('people-alone', 'silent', '/applicant/people'),
  ],
  '/applicant/start': [
    view('start', 'silent', '/applicant/start'),
    view('start-not-due', 'notDue', '/applicant/start'),
  ],
  '/applicant/cases/[caseId]': [
    view('tracker-submitted', 'submitted', filing('submitted')),
    view('tracker-returned', 'returned', filing('returned')),
    view('tracker-visited', 'handler', filing('visited')),
    view('tracker-ordered', 'ordered', filing('ordered')),
    view('tracker-decided', 'decided', filing('decided')),
  ],
  '/applicant/cases/[caseId]/draft': [view('draft', 'draft', draft('draft'))],
  '/applicant/cases/[caseId]/draft/[section]': [
    view('draft-premises', 'draft', draft('draft/a-premises')),
    view('draft-operation', 'draft', draft('draft/a-operation')),
    view('draft-workers', 'draft', draft('draft/b-workers')),
    view('draft-devices', 'draft', draft('draft/b-devices')),
  ],
  '/applicant/cases/[caseId]/materials': [
    view('materials', 'draft', draft('materials')),
    view('materials-returned', 'returned', filing('returned', '/materials')),
  ],
  '/applicant/cases/[caseId]/check': [view('check', 'draft', draft('check'))],
  '/applicant/cases/[caseId]/sign': [view('sign', 'draft', draft('sign'))],
  '/applicant/cases/[caseId]/receipt': [view('receipt', 'submitted', filing('submitted', '/receipt'))],
  '/applicant/cases/[caseId]/supplement': [view('supplement', 'returned', filing('returned', '/supplement'))],
  '/applicant/cases/[caseId]/rate': [
    view('rate', 'decided', filing('decided', '/rate')),
    view('rate-early', 'submitted', filing('submitted', '/rate')),
  ],
  '/applicant/cases/[caseId]/objection': [
    view('objection', 'decided', filing('decided', '/objection')),
    view('objection-none', 'submitted', filing('submitted', '/objection')),
  ],
  '/applicant/cases/[caseId]/viewed': [
    view('viewed', 'decided', filing('decided', '/viewed')),
    view('viewed-none', 'submitted', filing('submitted', '/viewed')),
  ],
  '/applicant/cases/[caseId]/hand-over': [
    view('hand-over', 'legalRep', filing('visited', '/hand-over')),
    view('hand-over-decided', 'decided', filing('decided', '/hand-over')),
  ],
  '/applicant/cases/[caseId]/withdraw': [
    view('withdraw-submitted', 'submitted', filing('submitted', '/withdraw')),
    view('withdraw-ordered', 'ordered', filing('ordered', '/withdraw')),
    view('withdraw-asked', 'consolidated', ({ consolidated }) => `/applicant/cases/${consolidated.caseId}/withdraw`),
  ],
  '/applicant/cases/[caseId]/rectification': [view('rectification', 'ordered', filing('ordered', '/rectification'))],
  '/applicant/cases/[caseId]/queries/[queryId]': [
    view('query', 'handler', ({ visited }) => `/applicant/cases/${visited.caseId}/queries/${visited.queryId}`),
  ],

  '/window': [view('window', 'window', '/window'), view('window-nothing', 'window', '/window?q=没有这家')],
  '/window/cases/[caseId]': [
    view('window-case', 'window', ({ submitted }) => `/window/cases/${submitted.caseId}`),
    view('window-returned', 'window', ({ returned }) => `/window/cases/${returned.caseId}`),
  ],
  '/window/cases/[caseId]/notice': [
    view('window-notice', 'window', ({ submitted }) => `/window/cases/${submitted.caseId}/notice`),
  ],
  '/window/phone-list': [view('calls', 'window', '/window/phone-list')],
  '/window/phone-list/[institutionId]': [
    view('call', 'window', ({ called }) => `/window/phone-list/${called.institutionId}`),
    view('call-whole', 'window', ({ called }) => `/window/phone-list/${called.institutionId}?show=personal`),
  ],
  '/reviewer': [view('reviewer', 'reviewerA', '/reviewer')],
  '/reviewer/cases/[caseId]': [
    view('review-case', 'reviewerA', ({ visited }) => `/reviewer/cases/${visited.caseId}`),
    view('review-decided', 'reviewerB', ({ decided }) => `/reviewer/cases/${decided.caseId}`),
  ],
  '/lead': [view('lead', 'lead1', '/lead')],
  '/lead/cases/[caseId]': [
    view('decision', 'lead1', ({ consolidated }) => `/lead/cases/${consolidated.caseId}`),
    view('decided', 'lead1', ({ decided }) => `/lead/cases/${decided.caseId}`),
  ],
  '/inspector': [view('inspector', 'inspector1', '/inspector')],
  '/inspector/visits/[visitId]': [view('visit', 'inspector1', ({ visited }) => `/inspector/visits/${visited.visitId}`)],
  '/inspector/visits/[visitId]/sign': [
    view('visit-summary', 'inspector1', ({ visited }) => `/inspector/visits/${visited.visitId}/sign`),
    view('visit-signed', 'inspector2', ({ ordered }) => `/inspector/visits/${ordered.visitId}/sign`),
  ],
  '/supervisor': [view('supervisor', 'supervisor', '/supervisor')],
  '/supervisor/plan': [view('plan', 'supervisor', '/supervisor/plan')],
  '/supervisor/plan/[inspectionId]': [
    view('plan-visit', 'supervisor', ({ wanted }) => `/supervisor/plan/${wanted.inspectionId}`),
  ],
  '/supervisor/orders/[orderId]': [
    view('order', 'supervisor', ({ ordered }) => `/supervisor/orders/${ordered.orderId}`),
  ],
  '/supervisor/visits/[visitId]': [
    view('findings', 'supervisor', ({ ordered }) => `/supervisor/visits/${ordered.visitId}`),
  ],
  '/auditor': [view('auditor', 'auditor', '/auditor')],
  '/auditor/cases/[caseId]': [view('auditor-case', 'auditor', ({ decided }) => `/auditor/cases/${decided.caseId}`)],
  '/security': [view('security', 'security', '/security')],
  '/admin': [view('admin', 'admin', '/admin')],
  '/admin/accounts/new': [view('account-new', 'admin', '/admin/accounts/new')],
  '/admin/accounts/[userId]': [view('account-of', 'admin', ({ staffId }) => `/admin/accounts/${staffId}`)],
  '/admin/imports': [view('imports', 'admin', '/admin/imports')],
  '/admin/imports/[importId]': [view('import-checked', 'admin', ({ importId }) => `/admin/imports/${importId}`)],
}

export const readGround = (): EveryPageGround =>
  JSON.parse(readFileSync(path.join(EVERY_PAGE_FOLDER, 'ground.json'), 'utf8')) as EveryPageGround // as it was written
