import { NOT_WRITTEN_YET } from '@/lib/copy/supplement-points'
import { findIssuingBody } from '@/lib/db/authorities'
import { type EarlierNoticeRow, listSupplementNotices } from '@/lib/db/acceptance'
import { findVisibleCase } from '@/lib/db/cases'
import { loadClockEvents } from '@/lib/db/clock-events'
import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { officeNow } from '@/lib/db/office-clock'
import { findLatestRuleRun } from '@/lib/db/rule-results'
import { type AskForSupplementInput, defectInput } from '@/lib/domain/acceptance/inputs'
import { whyMayNotAskForSupplement } from '@/lib/domain/acceptance/policy'
import type { NoticeDraft } from '@/lib/domain/acceptance/views'
import { supplementClock } from '@/lib/domain/clock/acceptance'
import { findFullNumbers } from '@/lib/domain/document/personal-data'
import { currentTemplate } from '@/lib/domain/document/templates'
import type { DocumentView } from '@/lib/domain/document/view'
import type { Actor } from '@/lib/domain/shared/actor'
import { documentView } from '@/lib/documents/preview'
import { toHead } from '@/lib/services/application/case-head'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { type CaseMaterial, materialsOf } from '@/lib/services/application/materials-of'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { clockLimits } from '@/lib/services/clock/case-clock'
import { type NoticeContent, supplementTermAt, supplementVariables } from './ask-for-supplement'
import { noticePoints } from './notice-points'
import { subjectOfTarget } from './supplement-targets'

interface Loaded {
  readonly application: Application
  readonly materials: readonly CaseMaterial[]
  readonly earlier: readonly EarlierNoticeRow[]
  readonly content: Omit<NoticeContent, 'defects' | 'reason'>
}

async function load(actor: Actor, caseId: string): Promise<Loaded | null> {
  const db = database()
  const subject = actor.role === 'WIN' ? await findVisibleCase(db, caseId, actor) : null
  const authority = subject && (await findIssuingBody(db, subject.region, 'APPROVAL'))
  if (!authority) return null
  const { today } = await officeNow()
  const application = await loadApplication(db, subject, today)
  const materials = materialsOf(application, await listMaterials(db, caseId))
  const earlier = await listSupplementNotices(db, caseId)
  const term = await supplementTermAt(today)
  return { application, materials, earlier, content: { application, materials, authority, earlier, term } }
}

/** Every defect on the left, the notice as the applicant will read it on the right. */
export async function getNoticeDraft(actor: Actor, caseId: string): Promise<NoticeDraft | null> {
  const loaded = await load(actor, caseId)
  if (!loaded) return null
  const { application, materials, earlier, content } = loaded
  const { case: subject, catalogue, letters, today } = application
  const run = await findLatestRuleRun(database(), caseId)
  const results = run?.results ?? []
  const points = noticePoints({ application, materials, results, earlier })
  const calendar = await loadCalendar()
  const limits = await clockLimits(catalogue, letters, today)
  const asked = results.filter(({ result }) => result !== 'NOT_APPLICABLE').length
  const ticked = points.filter((point) => point.ticked)
  return {
    head: toHead(actor, subject),
    today,
    clock: supplementClock(await loadClockEvents(database(), caseId), { calendar, limits, today }),
    refusal: whyMayNotAskForSupplement(actor, subject),
    round: earlier.length + 1,
    isSecond: earlier.length > 0,
    points,
    checked: { rules: asked, papers: materials.length, fine: asked + materials.length - ticked.length },
    targets: targetsOf(loaded),
    term: content.term,
    preview: previewOf({ ...content, defects: ticked, reason: null }),
  }
}

function targetsOf(loaded: Loaded): NoticeDraft['targets'] {
  const { application, materials } = loaded
  const papers = materials.map(({ instance }) => {
    const value = instance.rowKey ? `${instance.code}:${instance.rowKey}` : instance.code
    return { value, label: subjectOfTarget(value, loaded), group: 'paper' as const }
  })
  const pages = application.defs.map(({ code, wording }) => ({
    value: code,
    label: wording.title,
    group: 'page' as const,
  }))
  return [...papers, ...pages]
}

/** The notice with the clerk's present wording; nothing is stored. */
export async function previewNotice(
  actor: Actor,
  input: Pick<AskForSupplementInput, 'caseId' | 'reason'> & { readonly defects: readonly unknown[] },
): Promise<DocumentView | null> {
  const loaded = await load(actor, input.caseId)
  if (!loaded) return null
  const defects = input.defects.flatMap((defect) => {
    const parsed = defectInput.safeParse(defect)
    return parsed.success ? [parsed.data] : []
  })
  return previewOf({ ...loaded.content, defects, reason: input.reason })
}

function previewOf(
  content: Omit<NoticeContent, 'defects'> & { readonly defects: AskForSupplementInput['defects'] },
): DocumentView | null {
  const { application, authority, defects, earlier, reason } = content
  const template = currentTemplate('DOC-02', application.today)
  if (defects.length === 0 || !template.ok) return null
  const written = defects.map((defect) => ({
    ...defect,
    requirement: defect.requirement.trim() || NOT_WRITTEN_YET,
    how: defect.how.trim() || NOT_WRITTEN_YET,
  }))
  const variables = supplementVariables({
    ...content,
    defects: written,
    reason: earlier.length > 0 ? (reason ?? NOT_WRITTEN_YET) : null,
  })
  // A number of a person typed into a point: no document may hold it, and the command says so in words.
  if (findFullNumbers(variables.defects).length > 0) return null
  return documentView('DOC-02', template.value.version, variables, {
    number: null,
    issuedOn: application.today,
    bodyName: authority.name,
    verificationCode: '0'.repeat(16),
    verifyUrl: '',
    sealText: '',
  })
}
