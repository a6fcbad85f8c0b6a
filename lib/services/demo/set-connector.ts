import { realNow } from '@/lib/clock'
import { SYSTEMS, type System } from '@/lib/connectors/port'
import { database } from '@/lib/db/client'
import { setAvailable } from '@/lib/db/demo'
import { demoOnly } from './demo-only'

export const isSystem = (value: string): value is System => (SYSTEMS as readonly string[]).includes(value)

/** Switches a simulated system off or on. */
export async function setConnector(system: System, available: boolean): Promise<void> {
  demoOnly()
  await setAvailable(database(), system, available, realNow())
}
