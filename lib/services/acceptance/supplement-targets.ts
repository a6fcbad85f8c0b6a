import { sectionOfPath, stemOf } from '@/lib/domain/application/answers'
import { type Application } from '@/lib/services/application/load-application'
import { materialTarget } from '@/lib/services/application/get-supplement-page'
import type { CaseMaterial } from '@/lib/services/application/materials-of'
import type { Wording } from '@/lib/domain/shared/wording'

/** What a line of the notice is about, in words: a paper with its device or room, or a page of the form with its field. */
export function subjectOfTarget(
  target: string,
  { application, materials }: { application: Application; materials: readonly CaseMaterial[] },
): Wording {
  const { catalogue } = application
  const { code, rowKey } = materialTarget(target)
  if (code) {
    const title = catalogue.material(code)?.wording.title ?? { zh: code, en: code }
    const row = materials.find(({ instance }) => instance.code === code && (instance.rowKey ?? '') === rowKey)
    const rowTitle = row?.instance.rowTitle
    return rowTitle ? { zh: `${title.zh}（${rowTitle}）`, en: `${title.en} (${rowTitle})` } : title
  }
  const stem = stemOf(target)
  const section = sectionOfPath(target, application.defs)
  if (!section) return { zh: target, en: target }
  const part = catalogue.field(stem)?.wording.label ?? catalogue.list(stem)?.wording.title ?? null
  const page = section.wording.title
  if (!part || part.zh === page.zh) return page
  return { zh: `${page.zh}：${part.zh}`, en: `${page.en}: ${part.en}` }
}

/** Whether the answer to the last notice touched what this target names: only then may it raise a new point (T03). */
export function isTouchedSince(
  target: string,
  since: Date,
  { application, materials }: { application: Application; materials: readonly CaseMaterial[] },
): boolean {
  const { code, rowKey } = materialTarget(target)
  if (code) {
    const files = materials
      .filter(({ instance }) => instance.code === code && (rowKey === '' || (instance.rowKey ?? '') === rowKey))
      .flatMap(({ stored }) => stored?.files ?? [])
    return files.some(({ uploadedAt }) => uploadedAt > since)
  }
  const section = sectionOfPath(target, application.defs)
  const stored = section && application.stored.sections.find((one) => one.section === section.code)
  return stored ? stored.changedAt > since : false
}
