import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { WINDOW } from '@/lib/copy/acceptance'
import { RULE_STATES } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import type { RuleView } from '@/lib/domain/application/views'
import { maskName } from '@/lib/domain/shared/masking'
import type { Locale } from '@/lib/domain/shared/wording'

interface RuleNewsProps {
  rules: readonly RuleView[]
  locale: Locale
}

const isNews = ({ result }: RuleView): boolean => result !== 'PASS' && result !== 'NOT_APPLICABLE'

/** What the rules found, with the rows concerned; what they passed is folded away. */
export function RuleNews({ rules, locale }: RuleNewsProps) {
  const news = rules.filter(isNews)
  const passed = rules.filter(({ result }) => result === 'PASS')
  return (
    <>
      {news.length === 0 && <EmptyState what={say(WINDOW.noNews, locale)} />}
      <ul>
        {news.map((rule) => (
          <RuleLine key={rule.rule} rule={rule} locale={locale} />
        ))}
      </ul>
      {passed.length > 0 && (
        <Disclosure summary={say(WINDOW.allPassed, locale, { count: passed.length })}>
          <ul>
            {passed.map((rule) => (
              <RuleLine key={rule.rule} rule={rule} locale={locale} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

export function RuleLine({ rule, locale }: { rule: RuleView; locale: Locale }) {
  const state = RULE_STATES[rule.result]
  return (
    <li className="link-row">
      <div>
        <p>{say(rule.message, locale)}</p>
        <p className="text-xs text-ink-3">
          {rule.rule} · {say(rule.title, locale)}
        </p>
        <RuleFacts rule={rule} />
      </div>
      <Status code={rule.result === 'FAIL' ? 'you' : state.code}>{say(state.word, locale)}</Status>
    </li>
  )
}

/** The rows concerned; people by masked name (DOMAIN §8). */
export function RuleFacts({ rule }: { rule: RuleView }) {
  const rows = rule.facts.map(({ kind, ref, label, value }) => {
    const name = kind === 'person' ? maskName(label ?? '') : (label ?? ref)
    return value === undefined ? name : `${name} ${value}`
  })
  const named = [...new Set(rows.filter((row) => row !== ''))]
  return named.length === 0 ? null : <p className="text-s text-ink-2">{named.join('；')}</p>
}
