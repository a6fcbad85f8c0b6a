import { SITE_GROUNDS, VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import { hashOf } from '@/lib/db/canonical'
import type { ClockEventDraft } from '@/lib/db/clock-events'
import type { CommandContext } from '@/lib/db/command-context'
import type { CheckState } from '@/lib/db/visit-checks'
import type { VisitSignature } from '@/lib/db/visit-signatures'
import type { CheckAnswer } from '@/lib/domain/inspection/checklist'
import type { VisitResults } from '@/lib/domain/inspection/record'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { VisitContext } from './visit-context'
import { itemName, itemsOf, partyOf } from './visit-context'

type Record07 = VariablesOf<'DOC-07@1'>

/** What officers and institution sign: the closed record, photo by photo. */
export const recordHash = ({ visit }: Pick<VisitContext, 'visit'>, checks: readonly CheckState[]): string =>
  hashOf({
    taskNo: visit.taskNo,
    checklist: visit.checklistVersion,
    arrivedAt: visit.arrivedAt,
    arrival: visit.arrival,
    endedAt: visit.endedAt,
    results: visit.results,
    comment: visit.comment,
    checks: checks.map(({ code, answer, fact, standard, correctedOnSpot, photos }) => ({
      code,
      answer,
      fact,
      standard,
      correctedOnSpot,
      photos: photos.map(({ sha256 }) => sha256),
    })),
  })

const PRINTED_ANSWER: Record<CheckAnswer, Record07['points'][number]['answer']> = {
  MET: 'MET',
  BASIC: 'MOSTLY_MET',
  NOT_MET: 'NOT_MET',
  NA: 'NOT_APPLICABLE',
}

interface NumberedPhoto {
  readonly no: number
  readonly code: string
  readonly photo: CheckState['photos'][number]
}

/** One index for all photos, in the order of the points. */
const photoIndex = (checks: readonly CheckState[]): NumberedPhoto[] =>
  checks
    .flatMap(({ code, photos }) => photos.filter(({ isPicture }) => isPicture).map((photo) => ({ code, photo })))
    .map((entry, at) => ({ ...entry, no: at + 1 }))

function noteOf({ answer, fact, standard, correctedOnSpot }: CheckState): string | null {
  if (!fact) return null
  if (answer !== 'NOT_MET' || !standard) return fact
  return `${VISIT_PAPERS.fact(fact, standard)}${correctedOnSpot ? VISIT_PAPERS.onSpot : ''}`
}

function pointsOf({ catalogue }: VisitContext, checks: readonly CheckState[]): Record07['points'] {
  const photos = photoIndex(checks)
  return checks.flatMap((check) => {
    const point = catalogue.onSiteCheck(check.code)
    if (!point || !check.answer) return []
    return [
      {
        code: check.code,
        text: point.wording.title.zh,
        severity: point.severity,
        answer: PRINTED_ANSWER[check.answer],
        note: noteOf(check),
        photos: photos.filter(({ code }) => code === check.code).map(({ no }) => no),
      },
    ]
  })
}

const resultsOf = ({ catalogue, visit }: VisitContext, results: VisitResults): Record07['results'] =>
  visit.letters.flatMap((letter) => {
    const own = results[letter]
    if (!own) return []
    const { score } = own
    const remark = score
      ? VISIT_PAPERS.arithmetic(score.keyFails, score.genFails, score.vetoFails)
      : VISIT_PAPERS.failed
    return [{ item: itemName(catalogue, letter), result: own.result, remark }]
  })

function institutionSignature(signature: VisitSignature): Record07['institutionSignature'] {
  if (signature.method === 'DRAWN' && signature.fileSha256) {
    return {
      kind: 'SIGNED',
      name: signature.signerName,
      position: signature.note,
      signedAt: signature.at.toISOString(),
      sha256: signature.fileSha256,
    }
  }
  return { kind: 'REFUSED', note: signature.note ?? '', notedAt: signature.at.toISOString() }
}

export interface RecordParts {
  readonly checks: readonly CheckState[]
  readonly results: VisitResults
  readonly startedAt: Date
  readonly endedAt: Date
  readonly arrival: Record07['arrival']
  readonly checklist: string
  readonly signedAt: (userId: string) => Date | null
  readonly institution: VisitSignature
}

/** DOC-07. A failed visit has no points (I34). */
export function recordVariables(site: VisitContext, parts: RecordParts): Record07 {
  const { case: subject, visit, catalogue } = site
  return {
    caseNo: subject.caseNo,
    taskNo: visit.taskNo,
    institution: partyOf(site),
    items: itemsOf(catalogue, visit.letters),
    checklistVersion: parts.checklist,
    startedAt: parts.startedAt.toISOString(),
    endedAt: parts.endedAt.toISOString(),
    arrival: parts.arrival,
    points: pointsOf(site, parts.checks),
    results: resultsOf(site, parts.results),
    photos: photoIndex(parts.checks).map(({ no, code, photo }) => ({
      no,
      point: code,
      takenAt: photo.at.toISOString(),
      image: { sha256: photo.sha256, caption: null },
    })),
    institutionComment: visit.comment,
    institutionSignature: institutionSignature(parts.institution),
    officers: visit.officers.flatMap(({ userId, name, certNo }) => {
      const at = parts.signedAt(userId)
      return at ? [{ name, certNo, signedAt: at.toISOString() }] : []
    }),
  }
}

/** The visit as the account of time shows it; it stops no clock (DOMAIN §4.3 (2)). */
export const visitMilestones = (
  letters: readonly ItemLetter[],
  { now, today, actor }: CommandContext,
  { code, documentNo }: { code: 'I04' | 'I34'; documentNo: string | null },
): ClockEventDraft[] =>
  letters.map((item) => ({
    at: now,
    on: today,
    kind: 'MILESTONE',
    item,
    code,
    legalBasis: SITE_GROUNDS.visit,
    documentNo,
    actorName: actor.name,
  }))
