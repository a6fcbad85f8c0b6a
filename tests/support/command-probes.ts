import { acceptCaseCommand, acceptDeemedCommand } from '@/lib/services/acceptance/accept-case'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { refuseCaseCommand, refuseItemCommand } from '@/lib/services/acceptance/refuse-acceptance'
import {
  deactivateCommand,
  reactivateCommand,
  resendLinkCommand,
  unlockCommand,
} from '@/lib/services/account/account-status'
import { changePassword } from '@/lib/services/account/change-password'
import { createStaffCommand } from '@/lib/services/account/create-staff'
import { giveRoleCommand, setGrantCommand, withdrawRoleCommand } from '@/lib/services/account/roles-of-account'
import { endSessionCommand, switchMembershipCommand } from '@/lib/services/account/session-commands'
import { answerQueryCommand } from '@/lib/services/application/answer-query'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { answerSupplementCommand } from '@/lib/services/application/answer-supplement'
import { chooseItemsCommand } from '@/lib/services/application/choose-items'
import { confirmUnchangedCommand } from '@/lib/services/application/confirm-unchanged'
import { discardDraftCommand } from '@/lib/services/application/discard-draft'
import { importRowsCommand } from '@/lib/services/application/import-rows'
import { lapseDraftCommand, lapseSupplementCommand } from '@/lib/services/application/lapse'
import { promiseMaterialCommand } from '@/lib/services/application/promise-material'
import { refreshRegistersCommand } from '@/lib/services/application/refresh-registers'
import { removeRowCommand, restoreRowCommand } from '@/lib/services/application/remove-row'
import { proveContactCommand, requestContactCodeCommand } from '@/lib/services/application/prove-contact'
import { requestSignCodeCommand } from '@/lib/services/application/request-sign-code'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { takeTry } from '@/lib/services/application/case-codes'
import { signApplicationCommand } from '@/lib/services/application/sign-application'
import { pullForStart, startDraftCommand } from '@/lib/services/application/start-draft'
import { confirmWorkersToldCommand, withdrawWorkersToldCommand } from '@/lib/services/application/workers-told'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { type Answer, type Command, type CommandOutcome, newKey, runCommand } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { returnToReviewCommand } from '@/lib/services/decision/return-to-review'
import { finishRenderingCommand } from '@/lib/services/document/finish-rendering'
import { serveCaseCommand } from '@/lib/services/document/serve-case'
import { attachFileCommand } from '@/lib/services/files/attach-file'
import { removeFileCommand } from '@/lib/services/files/remove-file'
import { applyBatchCommand } from '@/lib/services/imports/apply-batch'
import { checkImportCommand } from '@/lib/services/imports/check-import'
import { discardImportCommand, lapseImportCommand, stopImportCommand } from '@/lib/services/imports/end-import'
import { startImportCommand } from '@/lib/services/imports/start-import'
import { answerCheckCommand } from '@/lib/services/inspection/answer-check'
import { arriveCommand } from '@/lib/services/inspection/arrive'
import { cancelVisitCommand } from '@/lib/services/inspection/cancel-visit'
import { recordFailedVisit } from '@/lib/services/inspection/fail-visit'
import { planVisitCommand } from '@/lib/services/inspection/plan-visit'
import { recordVisitCommand } from '@/lib/services/inspection/record-visit'
import { rescheduleVisitCommand } from '@/lib/services/inspection/reschedule-visit'
import { signForInstitution } from '@/lib/services/inspection/sign-for-institution'
import { signVisitAsOfficer } from '@/lib/services/inspection/sign-visit'
import { chooseChannelsCommand } from '@/lib/services/notice/choose-channels'
import { confirmEmailCommand, requestEmailCommand } from '@/lib/services/notice/confirm-email'
import { markReadCommand } from '@/lib/services/notice/mark-read'
import { acceptInvitationCommand } from '@/lib/services/people/accept-invitation'
import { handOverCommand } from '@/lib/services/people/hand-over'
import { inviteCommand, resendInvitationCommand, withdrawInvitationCommand } from '@/lib/services/people/invite'
import { endPlaceCommand, recordMandateCommand } from '@/lib/services/people/places'
import { replayMessagesCommand } from '@/lib/services/outbox/replay-messages'
import { closeCaseCommand } from '@/lib/services/publication/close-case'
import { publishCaseCommand } from '@/lib/services/publication/publish-case'
import { answerFindingCommand } from '@/lib/services/rectification/answer-finding'
import { concludeRecheckCommand } from '@/lib/services/rectification/conclude-recheck'
import { extendTermCommand } from '@/lib/services/rectification/extend-term'
import { missTermCommand, warnTermCommand } from '@/lib/services/rectification/miss-term'
import { objectCommand } from '@/lib/services/objection/object'
import { replyCommand } from '@/lib/services/objection/reply'
import { recordCallCommand as recordCallbackCommand, recordFixCommand } from '@/lib/services/rating/callback'
import { giveRatingCommand } from '@/lib/services/rating/give-rating'
import { inviteCommand as inviteToRateCommand } from '@/lib/services/rating/invite'
import { orderFromDeskCommand } from '@/lib/services/rectification/order-from-desk'
import { askLongerTermCommand, declineLongerTermCommand } from '@/lib/services/rectification/longer-term'
import { orderRectificationCommand } from '@/lib/services/rectification/order-rectification'
import { startRecheckCommand } from '@/lib/services/rectification/start-recheck'
import { submitEvidenceCommand } from '@/lib/services/rectification/submit-evidence'
import { recordCallCommand } from '@/lib/services/reminder/record-call'
import { askQueryCommand, expireQueryCommand } from '@/lib/services/review/ask-query'
import { acknowledgeRulesCommand, answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { declareConflictCommand } from '@/lib/services/review/declare-conflict'
import { proposeCommand, withdrawOwnProposalCommand } from '@/lib/services/review/propose'
import { askForVisitCommand, joinVisitCommand } from '@/lib/services/review/visits'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import type { z } from 'zod'
import { answerWithdrawalCommand } from '@/lib/services/withdrawal/answer-withdrawal'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import { type Foreign, PASSWORD } from './foreign-ground'

/** One command aimed at somebody else's record, with an input that its rightful actor could send. */
export interface Probe {
  readonly name: string
  /** Roles of the same office, or the institution's own people, who may do this (DOMAIN §2, §5). Nobody else may. */
  readonly rightful: readonly Role[]
  readonly aim: (actor: Actor, at: Foreign) => Promise<CommandOutcome<Answer>>
}

function probe<Schema extends z.ZodType, State, Decided, Out extends Answer>(
  command: Command<Schema, State, Decided, Out>,
  rightful: readonly Role[],
  input: (at: Foreign) => unknown,
): Probe {
  const aim: Probe['aim'] = (actor, at) => runCommand(command, { actor, key: newKey(), input: input(at) })
  return { name: command.name, rightful, aim }
}

const REASON = '理由充分，特此说明'
const caseOf =
  (which: 'draft' | 'submitted' | 'reviewed' | 'consolidated' | 'decided') =>
  (at: Foreign): { caseId: string } => ({ caseId: at[which].caseId })
const draft = (more: object) => (at: Foreign) => ({ ...caseOf('draft')(at), ...more })
const reviewed = (more: object) => (at: Foreign) => ({ ...caseOf('reviewed')(at), letter: 'B', ...more })

const ACCEPTANCE: readonly Probe[] = [
  probe(acceptCaseCommand, ['WIN'], caseOf('submitted')),
  probe(acceptDeemedCommand, [], caseOf('submitted')),
  probe(askForSupplementCommand, ['WIN'], (at) => ({
    ...caseOf('submitted')(at),
    version: 2,
    defects: [{ target: 'M07', origin: 'CLERK', requirement: REASON, how: REASON }],
    reason: '',
  })),
  probe(refuseCaseCommand, ['WIN'], (at) => ({
    ...caseOf('submitted')(at),
    ...{ ground: 'OUT_OF_JURISDICTION', reason: REASON, properAuthority: '市卫生健康委员会' },
  })),
  probe(refuseItemCommand, ['WIN'], (at) => ({
    ...caseOf('submitted')(at),
    ...{ letter: 'B', ground: 'OUT_OF_JURISDICTION', reason: REASON, properAuthority: '市卫生健康委员会' },
  })),
]

const REMINDERS: readonly Probe[] = [
  probe(recordCallCommand, ['WIN'], ({ draft: { clinic } }) => ({
    ...{ institutionId: clinic.institutionId, result: 'WILL_FILE', note: REASON },
  })),
]

const MANDATE = { mandateFrom: '2026-11-01', mandateTo: '2027-10-31' }

const PEOPLE: readonly Probe[] = [
  // Into the own institution: whoever acts for one invites, wherever it is.
  probe(inviteCommand, ['APP'], () => ({ name: '新同事', mobile: '13900000078', ...MANDATE })),
  probe(withdrawInvitationCommand, ['APP'], ({ invitation: { invitationId } }) => ({ invitationId, version: 1 })),
  probe(resendInvitationCommand, ['APP'], ({ invitation: { invitationId } }) => ({ invitationId, version: 1 })),
  probe(acceptInvitationCommand, [], ({ invitation: { token } }) => ({ token })),
  probe(recordMandateCommand, ['APP'], ({ place: { membershipId } }) => ({ membershipId, version: 1, ...MANDATE })),
  probe(endPlaceCommand, ['APP'], ({ place: { membershipId } }) => ({ membershipId, version: 1 })),
  probe(handOverCommand, ['APP'], ({ draft: { caseId, clinic }, place }) => ({
    ...{ caseId, from: clinic.applicant.userId, to: place.userId, reason: REASON },
  })),
]

const ACCOUNT: readonly Probe[] = [
  probe(deactivateCommand, ['ADM'], ({ userId }) => ({ userId, version: 1, reason: REASON })),
  probe(reactivateCommand, ['ADM'], ({ userId }) => ({ userId, version: 1 })),
  probe(unlockCommand, ['ADM'], ({ userId }) => ({ userId })),
  probe(resendLinkCommand, ['ADM'], ({ userId }) => ({ userId })),
  probe(setGrantCommand, ['ADM'], ({ userId, membershipId }) => ({ userId, membershipId, version: 1 })),
  probe(giveRoleCommand, ['ADM'], ({ userId }) => ({ userId, role: 'SUP', abilities: ['planner'] })),
  probe(withdrawRoleCommand, ['ADM'], ({ userId, membershipId }) => ({ userId, membershipId, version: 1 })),
  probe(endSessionCommand, [], ({ sessionId }) => ({ sessionId })),
  {
    name: 'account.switchMembership',
    rightful: [],
    aim: (actor, { sessionId, membershipId }) =>
      runCommand(switchMembershipCommand({ sessionId, ip: null, agent: null }), {
        ...{ actor, key: newKey(), input: { membershipId } },
      }),
  },
  {
    // The own password stays what it is: a wrong guess would count against the own account, which is no foreign record.
    name: 'account.changePassword',
    rightful: [],
    aim: (actor, { sessionId }) =>
      changePassword(actor, { key: newKey(), sessionId, current: PASSWORD, next: PASSWORD }),
  },
  {
    // Accounts of the own office are the administrator's own affair, wherever the office is.
    ...probe(createStaffCommand, ['ADM'], () => ({
      ...{ name: '新人', loginName: 'newcomer', email: 'newcomer@example.invalid', role: 'WIN' },
    })),
  },
]

const APPLICATION: readonly Probe[] = [
  {
    name: 'application.startDraft',
    rightful: ['WIN', 'APP'],
    aim: async (actor, { untouchedInstitutionId: institutionId }) =>
      runCommand(startDraftCommand(await pullForStart(actor, institutionId)), {
        ...{ actor, key: newKey(), input: { letters: ['A', 'B'], institutionId } },
      }),
  },
  probe(chooseItemsCommand, ['APP'], draft({ version: 1, letters: ['A'] })),
  probe(answerSectionCommand, ['APP'], draft({ section: 'a-premises', version: 2, change: 'changed', values: {} })),
  probe(confirmWorkersToldCommand, ['APP'], caseOf('draft')),
  probe(withdrawWorkersToldCommand, ['APP'], caseOf('draft')),
  probe(confirmUnchangedCommand, ['APP'], draft({ sections: [{ code: 'a-premises', version: 2 }] })),
  probe(discardDraftCommand, ['APP'], caseOf('draft')),
  probe(importRowsCommand, ['APP'], draft({ list: 'persons', mode: 'replace', csv: '姓名\n张三' })),
  probe(lapseDraftCommand, [], caseOf('draft')),
  probe(lapseSupplementCommand, [], caseOf('submitted')),
  probe(promiseMaterialCommand, ['APP'], draft({ code: 'M07', promised: true })),
  {
    name: 'application.refreshRegisters',
    rightful: ['APP'],
    aim: (actor, at) =>
      runCommand(refreshRegistersCommand([{ system: 'nhc', status: 'UNAVAILABLE', raw: null }]), {
        ...{ actor, key: newKey(), input: caseOf('draft')(at) },
      }),
  },
  probe(removeRowCommand, ['APP'], draft({ list: 'persons', rowKey: 'p1', version: 1 })),
  probe(restoreRowCommand, ['APP'], draft({ list: 'persons', rowKey: 'p1', version: 1 })),
  probe(requestContactCodeCommand, ['APP'], caseOf('draft')),
  {
    name: 'application.proveContact',
    rightful: ['APP'],
    aim: async (actor, at) => {
      const { caseId } = caseOf('draft')(at)
      const command = proveContactCommand(await takeTry('CONTACT', actor, caseId))
      return runCommand(command, { actor, key: newKey(), input: { caseId, code: '000000' } })
    },
  },
  probe(requestSignCodeCommand, ['APP'], caseOf('draft')),
  probe(saveRowCommand, ['APP'], draft({ list: 'persons', rowKey: 'p1', version: 1, values: { name: '李四' } })),
  {
    name: 'application.sign',
    rightful: ['APP'],
    aim: async (actor, at) => {
      const { caseId } = caseOf('draft')(at)
      const command = signApplicationCommand(await takeTry('SIGN', actor, caseId))
      return runCommand(command, { actor, key: newKey(), input: { caseId, truth: true, code: '000000' } })
    },
  },
  probe(submitApplicationCommand, ['APP'], caseOf('draft')),
  probe(answerSupplementCommand, ['APP'], (at) => ({ ...caseOf('submitted')(at), answers: [] })),
  probe(answerQueryCommand, ['APP'], (at) => ({
    ...caseOf('reviewed')(at),
    ...{ queryId: at.queryId, version: 1, answer: REASON },
  })),
]

const REVIEW: readonly Probe[] = [
  probe(answerCheckpointCommand, ['REV'], reviewed({ code: 'DR01', answer: 'MET', note: '', version: 1 })),
  probe(acknowledgeRulesCommand, ['REV'], reviewed({ rules: ['AV20'] })),
  probe(proposeCommand, ['REV'], reviewed({ version: 1, conclusion: 'QUALIFIED', reason: REASON })),
  probe(withdrawOwnProposalCommand, [], (at) => ({ ...reviewed({ reason: REASON })(at), letter: 'A' })),
  probe(askQueryCommand, ['REV'], reviewed({ target: 'M20', question: REASON })),
  probe(expireQueryCommand, [], (at) => ({ ...caseOf('reviewed')(at), queryId: at.queryId })),
  probe(askForVisitCommand, ['REV', 'LEAD'], reviewed({ reason: REASON })),
  probe(joinVisitCommand, ['REV'], reviewed({})),
  probe(declareConflictCommand, ['WIN', 'REV', 'LEAD', 'INSP', 'SUP', 'EXP'], (at) => ({
    ...caseOf('reviewed')(at),
    reason: REASON,
  })),
]

const ON_SITE: readonly Probe[] = [
  probe(planVisitCommand, ['SUP'], ({ inspectionId }) => ({
    ...{ inspectionId, on: '2026-12-02', slot: '', officers: [] },
  })),
  probe(arriveCommand, [], ({ visitId }) => ({ visitId, version: 1, typedCode: '', reason: REASON })),
  probe(answerCheckCommand, [], ({ checkId }) => ({ checkId, version: 1, answer: 'MET' })),
  probe(recordVisitCommand, [], ({ visitId }) => ({ visitId, version: 1 })),
  probe(rescheduleVisitCommand, [], ({ visitId }) => ({ visitId, version: 1, on: '2026-12-03', reason: REASON })),
  probe(cancelVisitCommand, ['LEAD'], ({ visitId }) => ({ visitId, version: 1, reason: REASON })),
  {
    name: 'inspection.sign',
    rightful: [],
    aim: (actor, { visitId }) => signVisitAsOfficer(actor, { key: newKey(), visitId, password: PASSWORD }),
  },
  {
    name: 'inspection.fail',
    rightful: [],
    aim: (actor, { visitId }) => {
      const note = { visitId, version: 1, kind: 'ENTRY_REFUSED', record: REASON }
      return recordFailedVisit(actor, { key: newKey(), password: PASSWORD, ...note })
    },
  },
  {
    name: 'inspection.signForInstitution',
    rightful: [],
    aim: (actor, { visitId }) => {
      const drawn = { signerName: '', position: '', drawing: '', note: REASON }
      return signForInstitution(actor, { key: newKey(), visitId, kind: 'REFUSED', ...drawn })
    },
  },
  probe(orderRectificationCommand, ['SUP'], ({ visitId, findingId }) => ({
    ...{ visitId, version: 1, termDays: 15, wanted: [{ findingId, text: REASON }] },
  })),
  probe(orderFromDeskCommand, ['REV'], reviewed({ version: 1, termDays: 15, points: [] })),
  probe(answerFindingCommand, ['APP'], ({ findingId }) => ({ findingId, version: 1, answer: REASON })),
  probe(submitEvidenceCommand, ['APP'], ({ orderId }) => ({ orderId })),
  probe(startRecheckCommand, ['SUP'], ({ orderId }) => ({ orderId, letter: 'A' })),
  probe(concludeRecheckCommand, ['SUP'], ({ orderId, findingId }) => ({
    ...{ orderId, letter: 'A', version: 1, opinions: [{ findingId, closed: true, opinion: REASON }] },
  })),
  probe(extendTermCommand, ['SUP'], ({ orderId }) => ({ orderId, version: 1, totalDays: 30, reason: REASON })),
  probe(askLongerTermCommand, ['APP'], ({ orderId }) => ({ orderId, until: '2026-12-20', reason: REASON })),
  probe(declineLongerTermCommand, ['SUP'], ({ requestId }) => ({ requestId, version: 1, reason: REASON })),
  probe(missTermCommand, [], ({ orderId }) => ({ orderId })),
  probe(warnTermCommand, [], ({ orderId }) => ({ orderId, daysLeft: 3 })),
]

const DECISION_AND_AFTER: readonly Probe[] = [
  {
    name: 'decision.decide',
    rightful: ['LEAD'],
    aim: (actor, at) => {
      const choices = ['A', 'B'].map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
      const input = { ...caseOf('consolidated')(at), version: 4, choices }
      return decideCase(actor, { key: newKey(), password: PASSWORD, input })
    },
  },
  probe(returnToReviewCommand, ['LEAD'], (at) => ({
    ...caseOf('consolidated')(at),
    ...{ version: 4, letters: ['A'], reason: REASON },
  })),
  probe(serveCaseCommand, ['WIN'], (at) => ({
    ...caseOf('decided')(at),
    service: { kind: 'BY_WINDOW', mode: 'WINDOW', servedOn: '2026-11-24', receiver: '张三', proof: '签收单' },
  })),
  probe(publishCaseCommand, [], caseOf('decided')),
  probe(closeCaseCommand, [], caseOf('decided')),
  probe(finishRenderingCommand, [], ({ documentId, fileId }) => ({
    ...{ documentId, fileId, sha256: '0'.repeat(64), ed25519: 'x', key: { id: 'x', publicPem: 'x' } },
  })),
  probe(attachFileCommand, ['APP'], (at) => ({
    ...{ fileId: at.fileId, name: '材料.pdf' },
    target: { kind: 'material', caseId: at.draft.caseId, code: 'M08', rowKey: '', replaces: null },
  })),
  probe(removeFileCommand, ['APP'], ({ bindingId }) => ({ bindingId })),
  probe(markReadCommand, ['APP'], ({ noticeId }) => ({ noticeIds: [noticeId] })),
  // Each for themselves: whoever sends it changes nobody else's.
  probe(chooseChannelsCommand, ['APP'], () => ({
    ...{ version: 0, choices: [{ group: 'VISIT', mail: 'DIGEST', sms: false }] },
  })),
  probe(requestEmailCommand, ['APP'], () => ({ email: 'handler@clinic.example' })),
  probe(confirmEmailCommand(null), ['APP'], () => ({ code: '000000' })),
  probe(replayMessagesCommand, ['ADM'], ({ messageId }) => ({ messageIds: [messageId] })),
]

const REMEDIES: readonly Probe[] = [
  probe(askWithdrawalCommand, ['APP'], (at) => ({ ...caseOf('reviewed')(at), scope: 'CASE', reason: REASON })),
  probe(objectCommand, ['APP'], (at) => ({ ...caseOf('decided')(at), reason: REASON })),
  probe(replyCommand, ['LEAD'], ({ objectionId }) => ({ objectionId, version: 1, reply: REASON })),
  probe(inviteToRateCommand, [], caseOf('decided')),
  probe(giveRatingCommand, ['APP'], (at) => ({ ...caseOf('decided')(at), grade: '5' })),
  probe(recordCallbackCommand, ['LEAD'], ({ ratingId }) => ({ ratingId, version: 1, note: REASON })),
  probe(recordFixCommand, ['LEAD'], ({ ratingId }) => ({ ratingId, version: 1, fix: REASON })),
  probe(answerWithdrawalCommand, ['LEAD'], ({ withdrawalId }) => ({
    ...{ withdrawalId, version: 1, verdict: 'decline', reason: REASON },
  })),
]

const IMPORTS: readonly Probe[] = [
  // A file checked by its own office: nobody else's record is touched.
  probe(checkImportCommand({ rows: [], faults: [] }), ['ADM'], () => ({
    ...{ kind: 'staff', fileName: '人员.csv', sha256: '0'.repeat(64) },
  })),
  probe(startImportCommand, ['ADM'], ({ importId }) => ({ importId, version: 1, leaveOutFaulty: false })),
  probe(discardImportCommand, ['ADM'], ({ importId }) => ({ importId, version: 1 })),
  probe(stopImportCommand, ['ADM'], ({ importId }) => ({ importId, version: 1 })),
  probe(applyBatchCommand, [], ({ importId }) => ({ importId, batch: 0 })),
  probe(lapseImportCommand, [], ({ importId }) => ({ importId })),
]

export const PROBES: readonly Probe[] = [
  ...ACCEPTANCE,
  ...ACCOUNT,
  ...PEOPLE,
  ...APPLICATION,
  ...REVIEW,
  ...ON_SITE,
  ...DECISION_AND_AFTER,
  ...REMEDIES,
  ...IMPORTS,
  ...REMINDERS,
]

/** Whose own affair it is even at the other end of the country. */
export const OWN_AFFAIRS: Readonly<Partial<Record<string, readonly Role[]>>> = {
  'account.createStaff': ['ADM'],
  'import.check': ['ADM'],
  'notice.chooseChannels': ['APP'],
  'notice.confirmEmail': ['APP'],
  'notice.requestEmail': ['APP'],
  'people.invite': ['APP'],
}

/** Not exported: only the system's own functions reach them, and none of these takes an actor. */
export const SYSTEM_ONLY: readonly string[] = [
  'application.runRules',
  'application.warnDraft',
  'licence.moveLateness',
  'notice.sendDigest',
  'reminder.queue',
  'system.raiseAlarm',
]

/** For people without an account: what they type decides, not who they are. Proved at the doors themselves. */
export const AT_THE_DOOR: readonly string[] = [
  'account.openByFirstAccess',
  'account.requestFirstAccess',
  'account.requestReset',
  'account.requestSignInCode',
  'account.setPasswordByLink',
  'people.joinByInvitation',
]
