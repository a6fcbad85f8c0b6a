import { expect } from 'vitest'
import { auditHash, FIRST_HASH } from '@/lib/db/audit'
import { database } from '@/lib/db/client'

/** Recomputes one stream by hand, independently of the service that verifies them all. */
export async function verifyStream(stream: string): Promise<void> {
  const entries = await database().auditEntry.findMany({ where: { stream }, orderBy: { seq: 'asc' } })
  let prevHash = FIRST_HASH
  for (const [position, entry] of entries.entries()) {
    expect(entry.seq).toBe(position + 1)
    expect(entry.prevHash).toBe(prevHash)
    expect(entry.hash).toBe(auditHash(stream, entry.seq, prevHash, entry.text))
    prevHash = entry.hash
  }
}
