import { Status } from '@/components/ui/status'
import { INSPECTOR, RESULT_WORDS } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { ItemResult } from '@/lib/domain/inspection/checklist'
import type { VisitResult, VisitResults } from '@/lib/domain/inspection/record'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

const SHAPE: Record<ItemResult, StatusCode> = { PASS: 'ok', RECTIFY: 'you', FAIL: 'bad' }

interface Props {
  locale: Locale
  letters: readonly ItemLetter[]
  results: VisitResults
}

/** Each item by itself, with the arithmetic it rests on (DOMAIN §3.7). */
export const ResultsTable = ({ locale, letters, results }: Props) => (
  <ul>
    {letters.map((letter) => {
      const own = results[letter]
      if (!own) return null
      return (
        <li
          key={letter}
          className="border-b border-line-soft py-3 md:flex md:items-baseline md:justify-between md:gap-6"
        >
          <div className="min-w-0">
            <p className="font-semibold">{say(ITEM_NAMES[letter].name, locale)}</p>
            <p className="text-s text-ink-2">{arithmetic(own, locale)}</p>
          </div>
          <Status code={SHAPE[own.result]}>{say(RESULT_WORDS[own.result], locale)}</Status>
        </li>
      )
    })}
  </ul>
)

function arithmetic({ score }: VisitResult, locale: Locale): string {
  if (!score) return say(INSPECTOR.noChecklist, locale)
  const counted = say(INSPECTOR.arithmetic, locale, {
    veto: score.vetoFails,
    key: score.keyFails,
    gen: score.genFails,
    percent: Math.round(score.genPercent),
  })
  if (score.vetoAwaitingRecheck.length === 0) return counted
  return `${counted} ${say(INSPECTOR.vetoAwaiting, locale, { codes: score.vetoAwaitingRecheck })}`
}
