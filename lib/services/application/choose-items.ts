import { saveRows } from '@/lib/db/answers'
import { createAnswers, findOpenFilings, touchCase } from '@/lib/db/application'
import { loadAnswers } from '@/lib/db/answers'
import type { Tx } from '@/lib/db/client'
import { chooseItemsInput } from '@/lib/domain/application/inputs'
import { chooseItems, type Offer } from '@/lib/domain/application/offers'
import { whyMayNotSubmit } from '@/lib/domain/application/policy'
import { listsOf } from '@/lib/domain/application/answers'
import { prefillDraft } from '@/lib/domain/application/prefill'
import { standardRowsAfter } from '@/lib/domain/application/standard-rows'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, type Result } from '@/lib/domain/shared/result'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { changedMeanwhile, editAudit, lockApplicationOfInstitution } from './editing'
import { type Application, knownOf } from './load-application'
import { itemsFrom, offersOf, toRow } from './start-draft'

interface Choice {
  readonly application: Application
  readonly offers: readonly Offer[]
}

interface Chosen extends Choice {
  readonly chosen: readonly Offer[]
}

/** Other items than before, as long as it is a draft. Pages of an item taken out are kept and come back with it. */
export const chooseItemsCommand = defineCommand({
  name: 'application.chooseItems',
  input: chooseItemsInput,
  load: async (tx, { caseId }, actor, { today }): Promise<Choice | null> => {
    const application = await lockApplicationOfInstitution(tx, caseId, actor, today)
    if (!application) return null
    const open = await findOpenFilings(tx, application.case.institutionId)
    return { application, offers: offersOf(application.institution, { ...application, open }) }
  },
  authorise: (actor, { application }) => whyMayNotSubmit(actor, application.case),
  decide: decideChoice,
  save: saveChoice,
  audit: ({ application, chosen }) =>
    editAudit(application.case.id, 'application.items_chosen', { items: chosen.map(({ letter }) => letter) }),
})

function decideChoice(choice: Choice, input: { version: number; letters: readonly ItemLetter[] }): Result<Chosen> {
  const { application, offers } = choice
  if (application.case.version !== input.version) return changedMeanwhile('申报事项')
  const chosen = chooseItems(offers, input.letters)
  return chosen.ok ? ok({ ...choice, chosen: chosen.value }) : chosen
}

async function saveChoice(tx: Tx, { application, chosen }: Chosen, { now, today }: CommandContext) {
  const { case: subject, institution, catalogue, registers, last } = application
  const caseId = subject.id
  const letters = chosen.map(({ letter }) => letter)
  const items = itemsFrom(institution, chosen)
  await tx.caseItem.deleteMany({ where: { caseId, item: { notIn: letters } } })
  const fresh = items.filter(({ entry }) => !application.letters.includes(entry.letter))
  await tx.caseItem.createMany({ data: fresh.map((item) => ({ ...toRow(item, subject.region), caseId })) })

  const defs = catalogue.sectionsFor(letters)
  const known = knownOf(institution, letters)
  const formItems = items.map(({ entry, aligned }) => ({ ...entry, code: entry.letter, aligned }))
  const { licenceKinds } = known
  const prefilled = prefillDraft({
    defs,
    registers,
    last,
    known,
    items: formItems,
    licenceKinds,
    channel: subject.channel,
    today,
  })
  const stored = await loadAnswers(tx, caseId)
  const answered = new Set(stored.sections.map(({ section }) => section))
  const newDefs = defs.filter(({ code }) => !answered.has(code))
  const newLists = new Set(listsOf(newDefs).map((list) => list.path))
  const rows = prefilled.rows.filter((row) => newLists.has(row.list))
  await createAnswers(tx, { caseId, defs: newDefs, sections: prefilled.sections, rows, now })
  const shared = listsOf(defs).filter((list) => list.standardRows && !newLists.has(list.path))
  for (const list of shared) {
    const own = <T extends { list: string }>(all: readonly T[]): T[] => all.filter((row) => row.list === list.path)
    const given = { stored: own(application.answers.rows), prefilled: own(prefilled.rows) }
    await saveRows(tx, caseId, list.path, list.columns, standardRowsAfter(list, letters, given))
  }
  for (const path of ['items', 'licences']) {
    const list = catalogue.list(path)
    const own = prefilled.rows.filter((row) => row.list === path)
    if (list) await saveRows(tx, caseId, path, list.columns, own)
  }
  await tx.case.update({ where: { id: caseId }, data: { version: { increment: 1 } } })
  await touchCase(tx, caseId, now)
  return { caseId }
}
