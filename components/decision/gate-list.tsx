import { RULE_STATES } from '@/lib/copy/application'
import { GATE_COPY, GATE_EVIDENCE, DECISION, SYSTEM_WORDS } from '@/lib/copy/decision'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusShape } from '@/components/ui/status-shape'
import { wordFacts } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import type { GateLine } from '@/lib/domain/decision/gate'
import type { CrossCheck } from '@/lib/domain/decision/views'
import type { RefusalFact } from '@/lib/domain/shared/result'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

/** “能不能决定”: each line with its evidence; what blocks is red, what is decided in spite of is amber. */
export const GateList = ({ lines, locale }: { lines: readonly GateLine[]; locale: Locale }) => (
  <ul>
    {lines.map((line) => {
      const facts = { ...wordFacts(line.facts, locale), ...systems(line.facts.systems, locale) }
      const evidence = line.met && hasEvidence(line) ? GATE_EVIDENCE[line.code] : undefined
      return (
        <li key={line.code} className="gate-line">
          <StatusShape code={line.met ? 'ok' : line.blocking ? 'late' : 'you'} />
          <div>
            <p>{say(wordsOf(line), locale, facts)}</p>
            {evidence && <p className="text-s text-ink-3">{say(evidence, locale, facts)}</p>}
          </div>
        </li>
      )
    })}
  </ul>
)

const isListed = (fact: RefusalFact | undefined): fact is readonly string[] => Array.isArray(fact) && fact.length > 0

/** A line without document or term says nothing more than itself. */
function hasEvidence({ code, facts }: GateLine): boolean {
  if (code === 'visit_recorded' || code === 'recheck_documented') return isListed(facts.documents)
  if (code === 'within_statutory' || code === 'within_committed') return facts.due !== null
  return true
}

function wordsOf({ code, met, facts }: GateLine): Wording {
  if (facts.due === null) return DECISION.noTerm
  if (met && code === 'visit_recorded' && !isListed(facts.needed)) return DECISION.noVisitNeeded
  if (met && code === 'recheck_documented' && facts.count === 0) return DECISION.noCorrections
  return GATE_COPY[code][met ? 'met' : 'unmet']
}

const systems = (named: RefusalFact | undefined, locale: Locale): Record<string, RefusalFact> =>
  isListed(named) ? { systems: named.map((system) => SYSTEM_WORDS[system]?.[locale] ?? system) } : {}

/** “各项之间对得上吗”: what the rules say about more than one item. */
export function CrossCheckList({ checks, locale }: { checks: readonly CrossCheck[]; locale: Locale }) {
  if (checks.length === 0) {
    return <EmptyState what={say(DECISION.checksNone, locale)} why={say(DECISION.checksNoneWhy, locale)} />
  }
  return (
    <ul>
      {checks.map((check) => {
        const state = RULE_STATES[check.result]
        return (
          <li key={check.rule} className="gate-line">
            <StatusShape code={check.result === 'FAIL' ? 'you' : state.code} label={say(state.word, locale)} />
            <div>
              {check.result === 'PASS' ? (
                <p>{say(check.message, locale)}</p>
              ) : (
                <>
                  <p>{say(check.title, locale)}</p>
                  <p className="text-s text-ink-3">
                    {say(check.result === 'UNAVAILABLE' ? DECISION.checkUnavailable : check.message, locale)}
                  </p>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
