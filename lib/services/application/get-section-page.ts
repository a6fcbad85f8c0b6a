import { database } from '@/lib/db/client'
import type { Problem, SectionPage } from '@/lib/domain/application/views'
import type { SectionDef } from '@/lib/domain/items/definition'
import { isAsked } from '@/lib/domain/items/validation'
import { holds } from '@/lib/domain/items/predicates'
import type { Actor } from '@/lib/domain/shared/actor'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { maskMobile } from '@/lib/domain/shared/masking'
import { openCode } from './case-codes'
import { readApplication, toHead } from './case-head'
import { sectionDef, storedSection } from './editing'
import { type Application, changeOfSection, problemsOfSection, versionOfSection } from './load-application'
import { checkRules } from './run-rules'
import { isKnownBefore, isNews, toRuleView } from './views-of'
import { refsOf, toFieldView, toListView } from './section-views'

/** One page of the form: every field with its old value beside it, where it is from, and what is wrong with it. */
export async function getSectionPage(actor: Actor, caseId: string, code: string): Promise<SectionPage | null> {
  const application = await readApplication(actor, caseId)
  const section = application && sectionDef(application, code)
  if (!section) return null
  const problems = problemsOfSection(application, section).map((problem): Problem => ({ ...problem, section: code }))
  const { results } = await checkRules(application, database())
  const rules = results.map((result) => toRuleView(result, application)).filter(isNews)
  return {
    head: toHead(actor, application.case),
    code,
    group: section.items,
    title: section.wording.title,
    lead: section.wording.lead,
    why: section.wording.why,
    unchangedQuestion: section.unchangedQuestion,
    change: changeOfSection(application, code),
    version: versionOfSection(application, code),
    savedAt: savedAtOf(application, code),
    fields: section.fields
      .filter((field) => isAsked(field, application.facts))
      .map((field) => toFieldView(application, section, { field, problems })),
    lists: section.lists
      .filter((list) => !list.showWhen || holds(list.showWhen, application.facts))
      .map((list) => toListView(application, list, problems)),
    refs: refsOf(application),
    canBeUnchanged: isKnownBefore(application, section),
    problems,
    rules: rules.filter(({ jump }) => jump?.section === code),
    contact: await contactToProve(application, code),
    ...neighbours(application, section),
  }
}

function savedAtOf(application: Application, code: string): Date | null {
  const stored = storedSection(application, code)
  return stored && stored.version > 1 ? stored.changedAt : null
}

function neighbours({ defs }: Application, section: SectionDef) {
  const at = defs.indexOf(section)
  return { previous: defs[at - 1]?.code ?? null, next: defs[at + 1]?.code ?? null }
}

async function contactToProve(
  { answers, facts, case: subject }: Application,
  code: string,
): Promise<SectionPage['contact']> {
  if (code !== 'handler' || facts.contactProved !== false) return null
  const mobile = parseMobile(String(answers.sections[code]?.['contact.mobile'] ?? ''))
  return mobile.ok ? { mobileMasked: maskMobile(mobile.value), code: await openCode('CONTACT', subject.id) } : null
}
