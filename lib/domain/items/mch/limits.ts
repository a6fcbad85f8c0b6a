import type { ItemDefinition } from '../definition'

/** DOMAIN §3.0: no statutory limit of its own for verification, so that of the licensing law. */
export const MCH_LIMITS: ItemDefinition['limits'] = {
  statutory: { unit: 'WORKING_DAY', days: 20 },
  committed: { unit: 'WORKING_DAY', days: 10 },
  extensionWorkingDays: 10,
}
