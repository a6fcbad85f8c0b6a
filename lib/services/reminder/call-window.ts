import type { CallWindow } from '@/lib/db/reminder-calls'
import type { InstitutionPeople } from '@/lib/db/recipients'
import { DEFAULT_REMINDER_RULE } from '@/lib/domain/reminder/ladder'
import type { Contact } from '@/lib/domain/reminder/views'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { parameterAt } from '@/lib/services/parameters'

/** The daily list: due from today on, as many days ahead as the ladder says (DOMAIN §7: from −7 d). */
export async function callWindow(today: IsoDate): Promise<CallWindow> {
  const callsFrom = await parameterAt('reminder.callsFrom', today, DEFAULT_REMINDER_RULE.callsFrom)
  return { from: today, to: addDays(today, -callsFrom) }
}

/** Whom to ring up, the handler first; every number once. */
export function contactsOf({ people, principalMobile, registeredMobile }: InstitutionPeople): Contact[] {
  const known: readonly (readonly [Contact['who'], string | null])[] = [
    ...people.map(({ mobile }) => ['HANDLER', mobile] as const),
    ['PRINCIPAL', principalMobile],
    ['LEGAL_REP', registeredMobile],
  ]
  const contacts = known.flatMap(([who, mobile]) => (mobile ? [{ who, mobile }] : []))
  return contacts.filter(({ mobile }, at) => contacts.findIndex((other) => other.mobile === mobile) === at)
}
