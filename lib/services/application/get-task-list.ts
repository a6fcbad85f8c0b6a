import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { BASE_GROUP_TITLE } from '@/lib/copy/application-form'
import type { NextStep, TaskGroup, TaskList } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, officeDate } from '@/lib/domain/shared/dates'
import { readApplication, toHead } from './case-head'
import { keepDaysAt } from './draft-term'
import { type Application, unsignedPapers } from './load-application'
import { materialsOf } from './materials-of'
import { problemsBySection, registerStates, toTask } from './views-of'

/** The draft at a glance: pages by group, papers, and the one step that comes next. */
export async function getTaskList(actor: Actor, caseId: string): Promise<TaskList | null> {
  const application = await readApplication(actor, caseId)
  if (!application) return null
  const groups = groupsOf(application)
  const materials = materialsOf(application, await listMaterials(database(), caseId))
  const missing = materials.filter(({ status }) => status === 'MISSING').length
  const tasks = groups.flatMap(({ sections }) => sections)
  const done = tasks.filter(({ state }) => state === 'unchanged' || state === 'changed').length
  return {
    head: toHead(actor, application.case),
    groups,
    materials: { needed: materials.length, there: materials.length - missing, missing },
    progress: { done, total: tasks.length },
    next: nextStep(application, groups, missing),
    keptUntil: addDays(officeDate(application.case.changedAt), await keepDaysAt(application.today)),
    registers: registerStates(application.snapshots),
  }
}

function groupsOf(application: Application): TaskGroup[] {
  const problems = problemsBySection(application)
  const { catalogue } = application
  return catalogue.groupsFor(application.letters).map((group) => {
    const sections = application.defs
      .filter(({ items }) => items === group)
      .map((section) => toTask(application, section, problems.get(section.code) ?? []))
    const item = catalogue.items.find(({ letter }) => letter === group)
    return {
      group,
      title: item?.copy.name ?? catalogue.group(group)?.title ?? BASE_GROUP_TITLE,
      sections,
      confirmable: sections.filter(({ confirmable }) => confirmable).map(({ code }) => code),
    }
  })
}

function nextStep(application: Application, groups: readonly TaskGroup[], missing: number): NextStep {
  const tasks = groups.flatMap(({ sections }) => sections)
  const open = tasks.find(({ state }) => state === 'errors') ?? tasks.find(({ state }) => state === 'unanswered')
  if (open) return { kind: 'section', section: open.code, title: open.title }
  if (missing > 0) return { kind: 'materials', missing }
  if (unsignedPapers(application).length > 0)
    return application.signatures.length > 0 ? { kind: 'sign' } : { kind: 'check' }
  return { kind: 'submit' }
}
