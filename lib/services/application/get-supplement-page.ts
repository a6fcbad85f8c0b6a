import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { findNewestNotice, type DefectRow } from '@/lib/db/supplements'
import { sectionOfPath, stemOf } from '@/lib/domain/application/answers'
import { isWaitingForSupplement } from '@/lib/domain/application/status'
import type { DefectView, MaterialView, SupplementPage } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { readApplication, toHead } from './case-head'
import { storedSection } from './editing'
import type { Application } from './load-application'
import { materialsOf, toMaterialView } from './materials-of'

/** The office's one list, each point with the way straight to where it is put right. */
export async function getSupplementPage(actor: Actor, caseId: string): Promise<SupplementPage | null> {
  const application = await readApplication(actor, caseId)
  const notice = application && (await findNewestNotice(database(), caseId))
  if (!notice) return null
  const materials = materialsOf(application, await listMaterials(database(), caseId)).map((material) =>
    toMaterialView(material, application),
  )
  const head = toHead(actor, application.case)
  const defects = notice.defects.map((defect) => toDefect(defect, { application, materials, askedAt: notice.askedAt }))
  return {
    head: { ...head, editable: head.editable && isWaitingForSupplement(application.case) },
    noticeId: notice.id,
    round: notice.round,
    askedAt: notice.askedAt,
    termOn: notice.termOn,
    reason: notice.reason,
    documentId: notice.documentId,
    defects,
    remaining: defects.filter(({ answered, touched }) => !answered && !touched).length,
  }
}

interface Around {
  readonly application: Application
  readonly materials: readonly MaterialView[]
  readonly askedAt: Date
}

function toDefect(defect: DefectRow, { application, materials, askedAt }: Around): DefectView {
  const { code, rowKey } = materialTarget(defect.target)
  const material = materials.find((one) => one.code === code && (rowKey === '' || one.rowKey === rowKey)) ?? null
  const section = code ? null : sectionOfPath(defect.target, application.defs)
  const changedAt = section && storedSection(application, section.code)?.changedAt
  return {
    defectId: defect.id,
    position: defect.position,
    requirement: defect.requirement,
    how: defect.how,
    jump: code
      ? { kind: 'material', code, rowKey }
      : section && {
          kind: 'field',
          section: section.code,
          path: stemOf(defect.target) === section.code ? '' : defect.target,
        },
    material,
    answer: defect.answer,
    answered: defect.answered,
    touched:
      (changedAt !== null && changedAt !== undefined && changedAt > askedAt) ||
      (material?.files.some(({ uploadedAt }) => uploadedAt > askedAt) ?? false),
  }
}

/** `M19` or `M19:d1`: the paper, and the device, room or worker it is about. */
export function materialTarget(target: string): { code: string | null; rowKey: string } {
  const [, code = null, rowKey = ''] = /^(M\d{2})(?::(.*))?$/.exec(target) ?? []
  return { code, rowKey }
}
