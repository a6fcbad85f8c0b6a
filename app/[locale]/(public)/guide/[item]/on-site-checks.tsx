import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { GUIDE, PLACE_WORDS, SEVERITY_WORDS } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import { PLACES, type OnSiteCheckDef, type Severity } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'

const TONE = { VETO: 'late', KEY: 'info', GEN: 'plain' } as const satisfies Record<Severity, string>

interface OnSiteChecksProps {
  checks: readonly OnSiteCheckDef[]
  locale: Locale
}

/** The same list the inspectors carry, in the order they walk. */
export const OnSiteChecks = ({ checks, locale }: OnSiteChecksProps) =>
  PLACES.map((place) => ({ place, here: checks.filter((check) => check.place === place) }))
    .filter(({ here }) => here.length > 0)
    .map(({ place, here }) => (
      <Disclosure
        key={place}
        summary={
          <>
            <span className="font-semibold">{say(PLACE_WORDS[place], locale)}</span>{' '}
            <span className="text-s text-ink-3">{say(GUIDE.onSiteCount, locale, { n: here.length })}</span>
          </>
        }
      >
        <CheckTable checks={here} locale={locale} caption={say(PLACE_WORDS[place], locale)} />
      </Disclosure>
    ))

const CheckTable = ({ checks, locale, caption }: OnSiteChecksProps & { caption: string }) => (
  <Table
    caption={caption}
    columns={[
      { key: 'point', label: say(GUIDE.onSitePoint, locale) },
      { key: 'method', label: say(GUIDE.onSiteMethod, locale) },
      { key: 'basis', label: say(GUIDE.onSiteBasis, locale) },
      { key: 'severity', label: say(GUIDE.onSiteSeverity, locale), role: 'status' },
    ]}
    rows={checks.map((check) => ({
      key: check.code,
      cells: {
        point: (
          <>
            <span className="text-body">{say(check.wording.title, locale)}</span>
            <span className="block text-xs font-normal text-ink-3">{check.code}</span>
          </>
        ),
        method: say(check.wording.method, locale),
        basis: <span className="text-ink-3">{say(check.basis, locale)}</span>,
        severity: <Tag tone={TONE[check.severity]}>{say(SEVERITY_WORDS[check.severity], locale)}</Tag>,
      },
    }))}
  />
)
