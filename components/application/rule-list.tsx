import { Status } from '@/components/ui/status'
import { CHECK, EFFECT_COPY, RULE_STATES } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import type { RuleView } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface RuleListProps {
  rules: readonly RuleView[]
  caseId: string
  locale: Locale
}

/** What the checks say, in plain words, with what follows and where to look. */
export const RuleList = ({ rules, caseId, locale }: RuleListProps) => (
  <ul>
    {rules.map((rule) => {
      const state = RULE_STATES[rule.result]
      return (
        <li key={rule.rule} className="link-row link-row-below">
          <div>
            <p>{say(rule.message, locale)}</p>
            <p className="mt-0.5 text-s text-ink-3">
              {say(rule.title, locale)}
              {rule.effect && ` · ${say(EFFECT_COPY[rule.effect], locale)}`}
            </p>
            {rule.jump && (
              <a
                href={`${localeHref(locale, routes.draftSection(caseId, rule.jump.section))}?check=1#${rule.jump.path}`}
                className="link inline-flex min-h-11 items-center text-s"
              >
                {say(CHECK.look, locale)}
              </a>
            )}
          </div>
          <Status code={rule.blocks ? 'late' : rule.result === 'FAIL' ? 'you' : state.code}>
            {say(state.word, locale)}
          </Status>
        </li>
      )
    })}
  </ul>
)
