import { saveSection } from '@/lib/db/answers'
import { touchCase } from '@/lib/db/application'
import { confirmUnchangedInput } from '@/lib/domain/application/inputs'
import type { SectionDef, SectionValues } from '@/lib/domain/items/definition'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { changedMeanwhile, editAudit, lockApplication, sectionDef, storedSection, whyNotEdit } from './editing'
import { type Application, errorsOf, problemsOfSection } from './load-application'
import { resetLists } from './reset-lists'

interface Confirmed {
  readonly application: Application
  readonly sections: readonly { readonly def: SectionDef; readonly values: SectionValues; readonly reset: boolean }[]
}

/** “Nothing changed”, for one page or a whole group at once. Pages with an error are answered one by one. */
export const confirmUnchangedCommand = defineCommand({
  name: 'application.confirmUnchanged',
  input: confirmUnchangedInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: decideConfirmation,
  save: async (tx, { application, sections }, { now }) => {
    const caseId = application.case.id
    for (const { def, values, reset } of sections) {
      await saveSection(tx, { caseId, section: def, values, change: 'unchanged', now })
      if (reset) await resetLists(tx, application, def)
    }
    await touchCase(tx, caseId, now)
    return { caseId, confirmed: sections.length }
  },
  audit: ({ application, sections }) =>
    editAudit(application.case.id, 'application.confirmed_unchanged', {
      sections: sections.map(({ def }) => def.code),
    }),
})

function decideConfirmation(
  application: Application,
  { sections }: { sections: readonly { code: string; version: number }[] },
): Result<Confirmed> {
  const confirmed: Confirmed['sections'][number][] = []
  for (const { code, version } of sections) {
    const def = sectionDef(application, code)
    const stored = storedSection(application, code)
    if (!def || !stored) return refuse('application.section_unknown', { section: code })
    if (stored.version !== version) return changedMeanwhile(def.wording.title.zh)
    const isUntouched = stored.change !== 'changed'
    if (isUntouched && errorsOf(problemsOfSection(application, def)).length > 0) {
      return refuse('application.section_has_errors', { section: def.wording.title.zh })
    }
    // What the applicant saw and never touched stays as it was shown; own changes are taken back.
    const values = isUntouched ? stored.values : (application.baseline.sections[code] ?? {})
    confirmed.push({ def, values, reset: !isUntouched })
  }
  return ok({ application, sections: confirmed })
}
