import { expect } from 'vitest'
import { database } from '@/lib/db/client'
import { type Violation, violations } from '@/lib/domain/application/case-progress'
import { verifyAudit } from '@/lib/services/audit/verify-audit'

/** What must hold after every proof, whatever was tried: DOMAIN §5.2 over every case, and evidence that is whole. */
export async function brokenCases(): Promise<readonly (readonly [string, readonly Violation[]])[]> {
  const cases = await database().case.findMany({
    select: { id: true, status: true, kind: true, items: { select: { item: true, status: true } } },
  })
  return cases.flatMap(({ id, status, kind, items }) => {
    const states = items.map((row) => ({ letter: row.item, status: row.status }))
    const found = violations({ status, kind } as Parameters<typeof violations>[0], states as never) // codes are text in the rows
    return found.length > 0 ? [[id, found] as const] : []
  })
}

export async function expectOrder(): Promise<void> {
  expect(await brokenCases()).toEqual([])
  const { problems } = await verifyAudit()
  expect(problems).toEqual([])
}

interface Numbered {
  readonly kind: string
  readonly seq: number
}

function parts(number: string | null): Numbered[] {
  const [, kind = '', seq = ''] = /([\u4e00-\u9fff]{2})〔\d{4}〕(\d+)号$/.exec(number ?? '') ?? []
  return kind ? [{ kind, seq: Number(seq) }] : []
}

/**
 * Numbers of every kind run 1, 2, 3 … without gap or repeat, and the counter stands at the last of them (DOMAIN §9).
 * `before` counts what was numbered before the portal began.
 */
export async function brokenNumbers(before: Readonly<Record<string, number>> = {}): Promise<readonly string[]> {
  const rows = await database().document.findMany({ where: { number: { not: null } }, select: { number: true } })
  const counters = await database().documentCounter.findMany({ select: { kind: true, last: true } })
  const seen = Map.groupBy(
    rows.flatMap(({ number }) => parts(number)),
    ({ kind }) => kind,
  )
  return counters.flatMap(({ kind, last }) => {
    const first = (before[kind] ?? 0) + 1
    const numbers = (seen.get(kind) ?? []).map(({ seq }) => seq).sort((a, b) => a - b)
    const wanted = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    return numbers.join() === wanted.join() ? [] : [`${kind}: ${numbers.join(' ')}, counter ${last}`]
  })
}
