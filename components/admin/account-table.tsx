import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { ACCOUNT_STATES, ADMIN } from '@/lib/copy/admin'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { isRole } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export interface AccountLine {
  readonly id: string
  readonly name: string
  readonly loginName: string | null
  readonly roles: readonly string[]
  readonly institutions: readonly string[]
  readonly state: keyof typeof ACCOUNT_STATES
}

const SEPARATOR: Record<Locale, string> = { zh: '、', en: ', ' }

export const AccountState = ({ state, locale }: { state: AccountLine['state']; locale: Locale }) => (
  <Status code={ACCOUNT_STATES[state].status}>{ACCOUNT_STATES[state][locale]}</Status>
)

export function AccountTable({ locale, lines }: { locale: Locale; lines: readonly AccountLine[] }) {
  return (
    <Table
      caption={say(ADMIN.caption, locale)}
      columns={[
        { key: 'name', label: say(ADMIN.name, locale) },
        { key: 'login', label: say(ADMIN.login, locale) },
        { key: 'roles', label: say(ADMIN.roles, locale) },
        { key: 'state', label: say(ADMIN.state, locale), role: 'status' },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        ...(line.state === 'LOCKED' ? { edge: 'late' as const } : {}),
        cells: {
          name: (
            <a href={localeHref(locale, routes.adminAccount(line.id))} className="link">
              {line.name}
            </a>
          ),
          login: line.loginName,
          roles: (
            <>
              {line.roles.map((role) => (isRole(role) ? ROLE_WORDS[role][locale] : role)).join(SEPARATOR[locale])}
              {line.institutions.length > 0 && (
                <span className="block text-s text-ink-3">{line.institutions.join(SEPARATOR[locale])}</span>
              )}
            </>
          ),
          state: <AccountState state={line.state} locale={locale} />,
        },
      }))}
      empty={<EmptyState what={say(ADMIN.none, locale)} why={say(ADMIN.noneWhy, locale)} />}
    />
  )
}
