import {
  orgCodeCheckCharacter,
  residentIdCheckCharacter,
  usccCheckCharacter,
} from '@/lib/domain/shared/identifiers/check-characters'
import { columnsOf } from '@/lib/domain/imports/columns'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import { toCsv } from '@/lib/domain/shared/csv'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey } from '@/lib/services/command'
import { checkFile } from '@/lib/services/imports/receive-import'
import type { Result } from '@/lib/domain/shared/result'

/** Spreadsheets for tests: the template's example with cells changed by column path. Numbers are synthetic (DOMAIN §10). */
export type Cells = Readonly<Record<string, string>>

export const csvOf = (kind: ImportKind, rows: readonly Cells[]): string =>
  toCsv([
    columnsOf(kind).map(({ def }) => def.wording.label.zh),
    ...rows.map((row) => columnsOf(kind).map(({ def, example }) => row[def.path] ?? example)),
  ])

export const check = (
  actor: Actor,
  kind: ImportKind,
  rows: readonly Cells[],
  key = newKey(),
): Promise<Result<{ readonly importId: string }>> => checkText(actor, kind, csvOf(kind, rows), key)

export const checkText = (
  actor: Actor,
  kind: ImportKind,
  text: string,
  key = newKey(),
): Promise<Result<{ readonly importId: string }>> =>
  checkFile(actor, { kind, fileName: `${kind}.csv`, bytes: Buffer.from(text) }, key)

export async function checked(actor: Actor, kind: ImportKind, rows: readonly Cells[]): Promise<string> {
  const result = await check(actor, kind, rows)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.importId
}

const orgCodeOf = (n: number): string => {
  const body = `MAX${String(n).padStart(5, '0')}`
  return body + orgCodeCheckCharacter(body)
}

/** The nth institution: numbers that fit each other. */
export function institution(n: number, more: Cells = {}): Cells {
  const org = orgCodeOf(n)
  const uscc = `91370211${org}`
  return {
    'institution.name': `青岛第${n}综合门诊部`,
    'institution.uscc': uscc + usccCheckCharacter(uscc),
    'institution.registrationNo': `${org}37021115D1102`,
    ...more,
  }
}

export const usccOf = (n: number): string => institution(n)['institution.uscc'] ?? ''

/** The nth resident; everybody was born in the nineteenth century. */
export function idNoOf(n: number): string {
  const body = `370211${1895 + (n % 5)}0101${String(Math.floor(n / 5) % 1_000).padStart(3, '0')}`
  const other = `37020${2 + (Math.floor(n / 5_000) % 2)}${body.slice(6)}`
  return other + residentIdCheckCharacter(other)
}

export const person = (n: number, of: number, more: Cells = {}): Cells => ({
  institutionNo: usccOf(of),
  name: `人员${n}`,
  idNo: idNoOf(n),
  ...more,
})

export const device = (n: number, of: number, more: Cells = {}): Cells => ({
  institutionNo: usccOf(of),
  serialNo: `SN-${String(n).padStart(6, '0')}`,
  ...more,
})
