import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { WINDOW } from '@/lib/copy/acceptance'
import { RULE_STATES } from '@/lib/copy/application'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import type { OwnItem, ReviewRule } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { RuleFacts, RuleLine } from './rule-news'

interface RuleAcknowledgeProps {
  caseId: string
  item: OwnItem
  action: FormAction
  commandKey: string
  locale: Locale
}

/** DR22: what the rules found, or could not find out, is ticked one by one. */
export function RuleAcknowledge({ caseId, item, action, commandKey, locale }: RuleAcknowledgeProps) {
  const open = item.rules.filter(({ needsAcknowledgement, acknowledged }) => needsAcknowledgement && !acknowledged)
  const seen = item.rules.filter(({ needsAcknowledgement, acknowledged }) => needsAcknowledgement && acknowledged)
  const passed = item.rules.filter(({ result }) => result === 'PASS')
  return (
    <>
      <p className="py-2 text-s text-ink-3">{say(open.length > 0 ? REVIEW.rulesLead : REVIEW.rulesDone, locale)}</p>
      {open.length > 0 && (
        <ActionForm action={action} commandKey={commandKey} locale={locale}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="letter" value={item.letter} />
          <input type="hidden" name="tab" value="rules" />
          <ul>
            {open.map((rule) => (
              <OpenResult key={rule.rule} rule={rule} mayTick={item.may.answer === null} locale={locale} />
            ))}
          </ul>
          {item.may.answer === null && (
            <div className="mt-3">
              <SubmitButton size="sm" sendingText={say(REVIEW.saving, locale)}>
                {say(REVIEW.acknowledge, locale)}
              </SubmitButton>
            </div>
          )}
        </ActionForm>
      )}
      <ul>
        {seen.map((rule) => (
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

function OpenResult({ rule, mayTick, locale }: { rule: ReviewRule; mayTick: boolean; locale: Locale }) {
  const state = RULE_STATES[rule.result]
  const id = `rule-${rule.rule}`
  return (
    <li className="border-b border-line-soft py-2">
      <label className="option" htmlFor={mayTick ? id : undefined}>
        {mayTick ? <input type="checkbox" id={id} name="rule" value={rule.rule} /> : <span />}
        <span>
          <span className="block">{say(rule.message, locale)}</span>
          <span className="flex flex-wrap gap-x-3 text-xs text-ink-3">
            <Status code={rule.result === 'FAIL' ? 'you' : state.code}>{say(state.word, locale)}</Status>
            <span>
              {rule.rule} · {say(rule.title, locale)}
            </span>
          </span>
        </span>
      </label>
      <div className="pl-9">
        <RuleFacts rule={rule} />
      </div>
    </li>
  )
}
