import type { ItemLetter } from '../shared/item-letters'
import type { IsoDate } from '../shared/dates'
import { maskAddress, maskName } from '../shared/masking'
import { findPersonalData, type Finding } from '../shared/personal-data'

/** What the register gives of one institution, before anything is masked. */
export interface PublishedInstitution {
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly categoryCode: string
  readonly address: string
  readonly principalName: string
  readonly naturalPerson: boolean
}

export interface PublishedResult {
  readonly letter: ItemLetter
  readonly conclusion: string
  readonly decidedOn: IsoDate
  readonly nextDue: IsoDate | null
}

export interface EntryDraft extends PublishedResult {
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly categoryCode: string
  readonly address: string
  readonly principalName: string
  readonly authorityName: string
  readonly documentNo: string
}

/** The fields of DOMAIN §8, “Result”, and no others: in full for legal persons, masked for natural persons. */
export function publicationEntries(
  institution: PublishedInstitution,
  results: readonly PublishedResult[],
  issued: { readonly authorityName: string; readonly documentNo: string },
): EntryDraft[] {
  const { naturalPerson, address, principalName, ...open } = institution
  return results.map((result) => ({
    ...open,
    ...result,
    ...issued,
    address: naturalPerson ? maskAddress(address) : address,
    principalName: naturalPerson ? maskName(principalName) : principalName,
  }))
}

/**
 * The scanner before publication (DOMAIN §8). It knows the institution's name, its principal and the numbers that are
 * published on purpose; everything else, the address included, is looked through.
 */
export function personalDataIn(entries: readonly EntryDraft[], names: readonly string[]): Finding[] {
  return entries.flatMap((entry) => {
    const { name, principalName, uscc, registrationNo, documentNo, authorityName } = entry
    const allowed = [name, principalName, uscc, registrationNo, documentNo, authorityName].filter(
      (value) => value !== null,
    )
    return findPersonalData(Object.values(entry).join('\n'), { names, allowed })
  })
}
