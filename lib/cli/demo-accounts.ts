import { pathToFileURL } from 'node:url'
import { DEMO_ACCOUNTS } from '@/prisma/seed/accounts'

/** The demo's accounts, as a table for people and with `--json` for programs. */
export function accountsTable(): string {
  const rows = DEMO_ACCOUNTS.map(({ role, name, login, password }) => [role, name, login, password])
  const table = [['role', 'name', 'login', 'password'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A Han character takes two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asJson = process.argv.includes('--json')
  const accounts = DEMO_ACCOUNTS.map(({ role, name, login, password }) => ({ role, name, login, password }))
  console.log(asJson ? JSON.stringify(accounts, null, 2) : accountsTable())
}
