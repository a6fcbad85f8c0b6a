import { findDraft, findOpenFilings } from '@/lib/db/application'
import { findFilingInstitution } from '@/lib/db/filing-institutions'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { whyMayNotSeeInstitution } from '@/lib/domain/application/read-policy'
import type { StartPage } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { entriesOf, offersOf, whyNotStart } from './start-draft'

/** Which items may be filed today; the due ones are chosen beforehand. The window names the institution it files for. */
export async function getStartPage(
  actor: Actor,
  institutionId: string | null = actor.institutionId,
): Promise<StartPage | null> {
  const db = database()
  const institution = institutionId && (await findFilingInstitution(db, institutionId))
  if (!institution || whyMayNotSeeInstitution(actor, { institutionId: institution.id, region: institution.region }))
    return null
  const { today } = await officeNow()
  const { catalogue } = await catalogueAt(today)
  const open = await findOpenFilings(db, institution.id)
  const draft = await findDraft(db, institution.id)
  const entries = entriesOf(institution)
  return {
    institutionId: institution.id,
    institutionName: institution.name,
    items: offersOf(institution, { catalogue, open, today }).flatMap((offer) => {
      const entry = entries.find(({ letter }) => letter === offer.letter)
      const def = catalogue.item(offer.letter)
      if (!entry || !def) return []
      return [
        {
          letter: offer.letter,
          name: def.copy.name,
          licenceNo: institution.licences.find(({ id }) => id === entry.licenceId)?.no ?? null,
          due: offer.due,
          opensOn: offer.opensOn,
          periodFrom: entry.periodFrom,
          periodTo: entry.periodTo,
          state: offer.state,
          preselected: offer.preselected,
          withItem: def.cycle.kind === 'withItem' ? def.cycle.letter : null,
          openIn: offer.openIn,
        },
      ]
    }),
    draft: draft && {
      caseId: draft.id,
      startedOn: officeDate(draft.changedAt),
      letters: draft.items.map(({ item }) => item).filter(isItemLetter),
    },
    refusal: whyNotStart(actor, institution),
  }
}
