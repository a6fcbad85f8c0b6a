import type { Actor } from '../shared/actor'
import type { ItemLetter } from '../shared/item-letters'
import { assertNever, type Refusal } from '../shared/result'
import { isDecidedCase, isDraft, wasAccepted } from './status'
import type { CaseSubject } from './subjects'

/** Who may see a case at all. A command's `load` turns the refusal into “not found” (STYLE §4). */
export type VisibleCase = Pick<CaseSubject, 'institutionId' | 'region' | 'status' | 'channel' | 'holders'> & {
  readonly letters: readonly ItemLetter[]
}

const HIDDEN = { code: 'case.not_visible' } as const
const OTHER_REGION = { code: 'case.other_region' } as const

const holds = (actor: Actor, subject: VisibleCase): boolean =>
  subject.holders.some((holder) => holder.userId === actor.userId && holder.role === actor.role)

/** A draft belongs to the institution alone; the window sees those it enters from paper. */
function whyMayNotSeeDraft(actor: Actor, subject: VisibleCase): Refusal | null {
  if (actor.role === 'SYS') return null
  if (actor.role === 'WIN' && subject.channel === 'WINDOW') return actor.region === subject.region ? null : OTHER_REGION
  return actor.role === 'APP' ? { code: 'case.other_institution' } : HIDDEN
}

function whyMayNotSeeFiled(actor: Actor, subject: VisibleCase): Refusal | null {
  switch (actor.role) {
    case 'APP':
      return { code: 'case.other_institution' }
    case 'WIN':
    case 'LEAD':
    case 'AUD':
      return null
    case 'REV': {
      const carries = subject.letters.some((letter) => actor.itemLetters.includes(letter))
      return (carries && wasAccepted(subject)) || holds(actor, subject) ? null : HIDDEN
    }
    case 'SUP':
      return wasAccepted(subject) ? null : HIDDEN
    // Only what they are sent to: no browsing through other cases.
    case 'INSP':
    case 'EXP':
      return holds(actor, subject) ? null : HIDDEN
    // Administration and security never read case content (DOMAIN §2).
    case 'ADM':
    case 'SEC':
      return HIDDEN
    case 'SYS':
      return null
    default:
      return assertNever(actor.role)
  }
}

export function whyMayNotSeeCase(actor: Actor, subject: VisibleCase): Refusal | null {
  if (actor.role === 'APP' && actor.institutionId === subject.institutionId) return null
  if (isDraft(subject)) return whyMayNotSeeDraft(actor, subject)
  const staffOfElsewhere = actor.role !== 'APP' && actor.role !== 'SYS' && actor.region !== subject.region
  return staffOfElsewhere ? OTHER_REGION : whyMayNotSeeFiled(actor, subject)
}

/**
 * How much of personal data (identity numbers, mobiles, dose and examination values) a person gets to see of a case
 * they may see: `own` their own entries, `reveal` masked and shown in full on request (the view is logged),
 * `masked` only in the forms of DOMAIN §8, `none` not even masked.
 */
export const PERSONAL_DATA_LEVELS = ['own', 'reveal', 'masked', 'none'] as const
export type PersonalDataLevel = (typeof PERSONAL_DATA_LEVELS)[number]

export function personalDataLevel(actor: Actor, subject: VisibleCase): PersonalDataLevel {
  if (whyMayNotSeeCase(actor, subject)) return 'none'
  switch (actor.role) {
    case 'APP':
      return 'own'
    // They must compare identities with papers (DR01, DR14, CK-P04, CK-R06), so they may ask for the full value.
    case 'WIN':
    case 'REV':
    case 'LEAD':
    case 'INSP':
      return 'reveal'
    case 'SUP':
    case 'EXP':
    case 'AUD':
      return 'masked'
    case 'ADM':
    case 'SEC':
    case 'SYS':
      return 'none'
    default:
      return assertNever(actor.role)
  }
}

export interface DocumentSubject {
  readonly case: VisibleCase
  /** Rendered and in the file store. */
  readonly rendered: boolean
  /** False for papers of the office itself, such as the expert's opinion (DOC-17). */
  readonly forApplicant: boolean
}

export function whyMayNotSeeDocument(actor: Actor, document: DocumentSubject): Refusal | null {
  const unseen = whyMayNotSeeCase(actor, document.case)
  if (unseen) return unseen
  if (actor.role === 'APP' && !document.forApplicant) return { code: 'document.not_for_applicant' }
  // A window clerk or applicant who opens a paper too early is told to wait, not that it does not exist.
  return document.rendered ? null : { code: 'document.not_ready' }
}

/** An applicant learns who reviewed only with the decision (DOMAIN §2). */
export function whyMayNotSeeReviewers(actor: Actor, subject: VisibleCase): Refusal | null {
  const unseen = whyMayNotSeeCase(actor, subject)
  if (unseen) return unseen
  return actor.role === 'APP' && !isDecidedCase(subject) ? { code: 'case.reviewers_after_decision' } : null
}

/** Register data of an institution outside a case. */
export function whyMayNotSeeInstitution(
  actor: Actor,
  institution: { readonly institutionId: string; readonly region: string },
): Refusal | null {
  if (actor.role === 'APP') {
    return actor.institutionId === institution.institutionId ? null : { code: 'case.other_institution' }
  }
  if (actor.role === 'SYS') return null
  if (!['WIN', 'REV', 'LEAD', 'INSP', 'SUP', 'AUD'].includes(actor.role)) return { code: 'institution.not_visible' }
  return actor.region === institution.region ? null : OTHER_REGION
}
