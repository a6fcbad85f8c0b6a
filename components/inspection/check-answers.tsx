'use client'

import { useActionState } from 'react'
import { cx } from '@/components/ui/class-names'
import { type FormAction, IDLE, KEY_FIELD, LOCALE_FIELD } from '@/lib/actions/form-state'
import type { CheckAnswer } from '@/lib/domain/inspection/checklist'
import type { Locale } from '@/lib/domain/shared/wording'

interface Props {
  action: FormAction
  commandKey: string
  locale: Locale
  checkId: string
  version: number
  /** What was written before; it goes along, so that pressing the same answer again loses nothing. */
  kept: { readonly fact: string; readonly standard: string; readonly correctedOnSpot: boolean }
  options: readonly { readonly value: CheckAnswer; readonly label: string }[]
  chosen: CheckAnswer | null
  label: string
  savingText: string
}

const CHOSEN: Record<CheckAnswer, string> = {
  MET: 'border-done bg-done text-white',
  BASIC: 'border-action bg-action text-white',
  NOT_MET: 'border-late bg-late text-white',
  NA: 'border-ink-2 bg-ink-2 text-white',
}
const MARK: Record<CheckAnswer, string> = { MET: '✓', BASIC: '✓', NOT_MET: '✕', NA: '–' }

/** Four equal, thumb-high answers. Each is a button that saves at once, so nothing is lost and it works without script. */
export function CheckAnswers(props: Props) {
  const { action, commandKey, locale, checkId, version, kept, options, chosen, label, savingText } = props
  const [state, send, pending] = useActionState(action, IDLE)
  return (
    <form action={send} className="mt-3">
      <input type="hidden" name={KEY_FIELD} value={commandKey} />
      <input type="hidden" name={LOCALE_FIELD} value={locale} />
      <input type="hidden" name="checkId" value={checkId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="fact" value={kept.fact} />
      <input type="hidden" name="standard" value={kept.standard} />
      {kept.correctedOnSpot && <input type="hidden" name="correctedOnSpot" value="yes" />}
      <div
        role="group"
        aria-label={label}
        className={cx('grid max-w-prose gap-1.5', options.length === 3 ? 'grid-cols-3' : 'grid-cols-4')}
      >
        {options.map(({ value, label: word }) => (
          <button
            key={value}
            type="submit"
            name="answer"
            value={value}
            aria-pressed={value === chosen}
            disabled={pending}
            className={cx(
              'flex min-h-13 items-center justify-center gap-1 rounded-box border px-1 leading-tight',
              value === chosen ? cx(CHOSEN[value], 'font-semibold') : 'border-control bg-white hover:bg-ground-2',
            )}
          >
            {value === chosen && <span aria-hidden>{MARK[value]}</span>}
            {word}
          </button>
        ))}
      </div>
      <p role="status" className={cx('text-s', state.message ? 'mt-2 text-late' : 'text-ink-3')}>
        {pending ? savingText : (state.message ?? state.errors[0]?.message ?? '')}
      </p>
    </form>
  )
}
