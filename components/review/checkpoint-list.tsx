import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { StatusShape } from '@/components/ui/status-shape'
import type { FormAction } from '@/lib/actions/form-state'
import { RULE_STATES } from '@/lib/copy/application'
import { sayInstant } from '@/lib/copy/dates'
import { REVIEW, VERDICT_COPY } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import type { StatusCode } from '@/lib/copy/status'
import { ACKNOWLEDGEMENT_CHECKPOINT, CHECKPOINT_ANSWERS } from '@/lib/domain/review/checkpoints'
import { NOTE_MAX } from '@/lib/domain/review/inputs'
import type { CheckpointView, OwnItem } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import type { GoTo, Place } from './place'

interface CheckpointListProps {
  caseId: string
  item: OwnItem
  place: Place
  goTo: GoTo
  action: FormAction
  /** One receipt key per checkpoint. */
  keys: Readonly<Record<string, string>>
  today: string
  locale: Locale
}

/** The desk review point by point; the first that was not seen stands open. */
export function CheckpointList(props: CheckpointListProps) {
  const { item, place } = props
  const first = item.checkpoints.find(({ code, answer }) => code !== ACKNOWLEDGEMENT_CHECKPOINT && answer === null)
  const open = place.check ?? first?.code ?? null
  return (
    <ul className="border-t border-line-soft">
      {item.checkpoints.map((checkpoint) => (
        <li key={checkpoint.code}>
          {checkpoint.code === ACKNOWLEDGEMENT_CHECKPOINT ? (
            <Acknowledgement {...props} checkpoint={checkpoint} />
          ) : (
            <Checkpoint {...props} checkpoint={checkpoint} open={checkpoint.code === open} />
          )}
        </li>
      ))}
    </ul>
  )
}

type Found = Pick<CheckpointView, 'answer' | 'rules'>

const hasHint = ({ rules }: Found): boolean => rules.some(({ result }) => result === 'FAIL' || result === 'WARN')

function shapeOf(found: Found): StatusCode {
  if (found.answer) return VERDICT_COPY[found.answer].code
  return hasHint(found) ? 'you' : 'none'
}

interface OneProps extends CheckpointListProps {
  checkpoint: CheckpointView
}

function Checkpoint({ checkpoint, open, ...props }: OneProps & { open: boolean }) {
  const { locale, goTo, today } = props
  const { code, title, look, ifNot, answer, note, answeredBy, answeredAt, rules, figure, papers } = checkpoint
  const word = answer ? VERDICT_COPY[answer].word : hasHint(checkpoint) ? REVIEW.hint : REVIEW.notSeen
  return (
    <details className="checkpoint" open={open} id={code}>
      <summary>
        <StatusShape code={shapeOf(checkpoint)} />
        <span>
          <span className="block">{say(title, locale)}</span>
          <span className="block text-xs text-ink-3">{[code, ...rules.map(({ rule }) => rule)].join('　')}</span>
        </span>
        <span className="text-s text-ink-2">{say(word, locale)}</span>
      </summary>
      <div className="checkpoint-body">
        <p className="text-s text-ink-2">{say(look, locale)}</p>
        {rules.map(({ rule, result, message }) => (
          <p key={rule} className="mt-1 flex gap-2 text-s">
            <StatusShape code={result === 'FAIL' ? 'you' : RULE_STATES[result].code} />
            <span>
              {rule} {say(message, locale)}
            </span>
          </p>
        ))}
        {figure && (
          <p className="mt-1 flex gap-2 text-s">
            <StatusShape code={figure.met ? 'ok' : 'you'} />
            <span>{say(figure.message, locale)}</span>
          </p>
        )}
        {papers.length > 0 && (
          <p className="mt-1 flex flex-wrap gap-x-4 text-s">
            {papers.map((paper) => (
              <a
                key={paper}
                href={goTo({ paper, pane: 'view', file: 1, check: code })}
                className="link inline-flex min-h-8 items-center"
              >
                {say(REVIEW.see, locale, { code: paper.replace(/:$/, '').replace(':', '-') })}
              </a>
            ))}
          </p>
        )}
        <VerdictForm {...props} checkpoint={checkpoint} />
        {answer !== null && answeredAt && (
          <p className="mt-2 text-xs text-ink-3">
            {say(REVIEW.by, locale, { name: answeredBy ?? '', at: sayInstant(answeredAt, locale, today) })}
            {note && ` · ${note}`}
          </p>
        )}
        <p className="mt-2 text-xs text-ink-3">{say(REVIEW.ifNot, locale, { what: say(ifNot, locale) })}</p>
      </div>
    </details>
  )
}

function VerdictForm({ caseId, item, place, action, keys, checkpoint, locale }: OneProps) {
  if (item.may.answer) return <p className="mt-2 text-s text-ink-3">{sayRefusal(item.may.answer, locale)}</p>
  const { code, version, answer, note } = checkpoint
  return (
    <ActionForm action={action} commandKey={keys[code] ?? ''} locale={locale} className="mt-2">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      {place.paper && <input type="hidden" name="paper" value={place.paper} />}
      <FormRadioGroup
        name="answer"
        id={`answer-${code}`}
        label={<span className="sr-only">{say(REVIEW.verdict, locale)}</span>}
        options={CHECKPOINT_ANSWERS.map((value) => ({ value, label: say(VERDICT_COPY[value].word, locale) }))}
        defaultValue={answer ?? undefined}
        inline
      />
      <FormTextArea
        name="note"
        id={`note-${code}`}
        label={say(REVIEW.note, locale)}
        hint={say(REVIEW.noteHint, locale)}
        defaultValue={note ?? ''}
        maxLength={NOTE_MAX}
        rows={2}
      />
      <div className="mt-3">
        <SubmitButton
          variant={answer === null ? 'primary' : 'secondary'}
          size="sm"
          sendingText={say(REVIEW.saving, locale)}
        >
          {say(answer === null ? REVIEW.saveVerdict : REVIEW.changeVerdict, locale)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** DR22 has no verdict: it is done when every result was seen. */
function Acknowledgement({ item, checkpoint, goTo, locale }: OneProps) {
  const open = item.rules.filter(
    ({ needsAcknowledgement, acknowledged }) => needsAcknowledgement && !acknowledged,
  ).length
  return (
    <a
      href={goTo({ tab: 'rules', check: null })}
      className="flex items-start gap-2.5 border-b border-line-soft py-3 pl-2"
    >
      <StatusShape code={open === 0 ? 'ok' : 'none'} />
      <span className="flex-1">
        <span className="block">{say(checkpoint.title, locale)}</span>
        <span className="block text-xs text-ink-3">{checkpoint.code}</span>
      </span>
      <span className="text-s text-ink-2">
        {open === 0 ? say(REVIEW.acknowledged, locale) : say(REVIEW.toAcknowledge, locale, { count: open })}
      </span>
    </a>
  )
}
