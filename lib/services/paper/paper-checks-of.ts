import type { Tx } from '@/lib/db/client'
import { type BindingCheck, listBindingChecks } from '@/lib/db/paper-checks'
import { liveRows } from '@/lib/domain/application/answers'
import type { FileView, MaterialView } from '@/lib/domain/application/views'
import type { FieldValue } from '@/lib/domain/items/definition'
import { PAPER_EXPECTATIONS, type PaperExpectation } from '@/lib/domain/items/paper-expectations'
import { type FormSays, hintsOf, readDate } from '@/lib/domain/paper/hints'
import type { PaperChecks, PaperCheckView } from '@/lib/domain/paper/views'
import type { Application } from '@/lib/services/application/load-application'
import { fileLimitsAt } from '@/lib/services/files/limits'

/** What was seen on the papers of these materials, compared with the form as it is now. */
export async function paperChecksOf(
  db: Tx,
  application: Application,
  materials: readonly MaterialView[],
): Promise<PaperChecks> {
  const files = materials.flatMap((material) => material.files.map((file) => ({ material, file })))
  if (files.length === 0) return {}
  const checks = new Map((await listBindingChecks(db, application.case.id)).map((check) => [check.bindingId, check]))
  const { minShortSide } = await fileLimitsAt(application.today)
  const views = files.flatMap(({ material, file }) => {
    const check = checks.get(file.bindingId)
    return check ? [toView(check, { material, file, application, minShortSide })] : []
  })
  return Object.fromEntries(views.map((view) => [view.bindingId, view]))
}

interface Around {
  readonly material: MaterialView
  readonly file: FileView
  readonly application: Application
  readonly minShortSide: number
}

function toView(check: BindingCheck, { material, application, minShortSide }: Around): PaperCheckView {
  const { bindingId, state, findings, pages, otherUses } = check
  const expectation = PAPER_EXPECTATIONS[material.code] ?? null
  const form = { ...formSays(application, expectation, material.rowKey), minShortSide }
  const hints = findings ? hintsOf({ findings, expectation, form, otherUses }) : []
  const codes = otherUses.map((use) => use.material)
  const titles = Object.fromEntries(
    codes.map((code) => [code, application.catalogue.material(code)?.wording.title ?? { zh: code, en: code }]),
  )
  return { bindingId, state, hints, pages, titles }
}

function formSays(
  { answers, institution, today }: Application,
  expectation: PaperExpectation | null,
  rowKey: string,
): Omit<FormSays, 'minShortSide'> {
  const rowOf = (list: string): Readonly<Record<string, FieldValue>> =>
    liveRows(answers.rows).find((row) => row.list === list && row.rowKey === rowKey)?.values ?? {}
  const { testedOn, validity } = expectation ?? {}
  const field = validity?.field ?? null
  const source = validity?.list
    ? [rowOf(validity.list)]
    : Object.values(answers.sections).filter((values) => field !== null && field in values)
  return {
    institution: institution.name,
    testedOn: testedOn ? testedOn.columns.flatMap((column) => readDate(rowOf(testedOn.list)[column]) ?? []) : [],
    validTo: field === null ? null : readDate(source[0]?.[field]),
    today,
  }
}
