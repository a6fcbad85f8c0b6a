import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { findQuery } from '@/lib/db/queries'
import { sectionOfPath, stemOf } from '@/lib/domain/application/answers'
import type { QueryPage } from '@/lib/domain/application/views'
import { maskFor } from '@/lib/domain/application/worded'
import { whyMayNotAnswerQuery } from '@/lib/domain/review/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import { readApplication, toHead } from './case-head'
import { materialTarget } from './get-supplement-page'
import type { Application } from './load-application'
import { materialsOf, toMaterialView } from './materials-of'

export async function getQueryPage(actor: Actor, caseId: string, queryId: string): Promise<QueryPage | null> {
  const application = await readApplication(actor, caseId)
  const query = application && (await findQuery(database(), queryId))
  if (!query || query.caseId !== caseId || !isItemLetter(query.item)) return null
  const { code, rowKey } = materialTarget(query.target)
  const materials = code ? materialsOf(application, await listMaterials(database(), caseId)) : []
  const material = materials.find(
    ({ instance }) => instance.code === code && (rowKey === '' || instance.rowKey === rowKey),
  )
  const closed = whyMayNotAnswerQuery(actor, { case: application.case, query })
  return {
    head: { ...toHead(actor, application.case), editable: closed === null, closed },
    queryId: query.id,
    item: query.item,
    itemName: application.catalogue.item(query.item)?.copy.name ?? { zh: query.item, en: query.item },
    question: query.question,
    askedAt: query.askedAt,
    termOn: query.termOn,
    status: query.status,
    answer: query.answer,
    answeredAt: query.answeredAt,
    version: query.version,
    material: material ? toMaterialView(material, application) : null,
    values: valuesAt(application, query.target),
  }
}

/** What was answered where the question points. */
function valuesAt(application: Application, target: string): QueryPage['values'] {
  const section = sectionOfPath(target, application.defs)
  if (!section) return []
  const stem = stemOf(target)
  const values = application.answers.sections[section.code] ?? {}
  const fields = section.fields.filter(({ path }) => path === stem || path.startsWith(`${stem}.`))
  const [, rowKey = ''] = /\[([^\]]*)\]/.exec(target) ?? []
  const list = section.lists.find(({ path }) => path === stem)
  const row = application.answers.rows.find((one) => one.list === list?.path && one.rowKey === rowKey)
  const own = fields.map((def) => ({ label: def.wording.label, value: maskFor(def, values[def.path] ?? null), def }))
  const columns = (row && list ? list.columns : []).map((def) => ({
    label: def.wording.label,
    value: maskFor(def, row?.values[def.path] ?? null),
    def,
  }))
  return [...own, ...columns]
}
