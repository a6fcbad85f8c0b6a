import type { ReactNode } from 'react'
import { ItemStrip, type StripItem } from '@/components/application/item-strip'
import { DayRuler, type CellState } from '@/components/clock/day-ruler'
import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { HOME_ITEMS } from '@/lib/copy/home'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import { STATUS_CODES, STATUS_WORDS, type StatusCode } from '@/lib/copy/status'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

const HEADS = ['执', '放', '助', '扎', '婚', '筛'] as const
const STRIP: readonly StatusCode[] = ['ok', 'you', 'go', 'none', 'seen', 'na']

const cells = (used: number, state: CellState) =>
  Array.from({ length: 10 }, (_, index) => ({ n: index + 1, state: index < used ? state : ('left' as const) }))

const stripItems = (locale: Locale, codes: readonly StatusCode[], heads?: boolean): StripItem[] =>
  ITEM_LETTERS.map((letter, index) => {
    const code = codes[index] ?? 'na'
    return {
      letter,
      code,
      text: `${say(HOME_ITEMS[letter], locale)}：${say(STATUS_WORDS[code], locale)}`,
      head: heads ? HEADS[index] : undefined,
    }
  })

export function SheetSigns({ locale }: { locale: Locale }) {
  return (
    <div className="section grid grid-cols-1 gap-8 lg:grid-cols-2 lg:gap-12">
      <section>
        <SectionHead title={say(PARTS.status, locale)} />
        <ul>
          {STATUS_CODES.map((code) => (
            <li key={code} className="grid grid-cols-2 border-b border-line-soft py-2">
              <Status code={code}>{say(STATUS_WORDS[code], locale)}</Status>
              <span className="text-s text-ink-3">{STATUS_WORDS[code][locale === 'zh' ? 'en' : 'zh']}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <SectionHead title={say(PARTS.strip, locale)} />
        <div className="mt-3 flex flex-wrap items-start gap-x-10 gap-y-3">
          <ItemStrip items={stripItems(locale, STRIP, true)} />
          <ItemStrip items={stripItems(locale, STRIP)} size="large" />
          <ItemStrip items={stripItems(locale, ['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])} size="small" />
        </div>
        <p className="mt-2 text-s text-ink-2">{say(PARTS.stripNote, locale)}</p>
        <div className="section">
          <SectionHead title={say(PARTS.ruler, locale)} />
          <div className="mt-3 space-y-5 text-s text-ink-3">
            <Example note={say(PARTS.rulerNormal, locale)}>
              <DayRuler cells={cells(3, 'used')} label={say(PARTS.rulerNormal, locale)} />
            </Example>
            <Example note={say(PARTS.rulerStopped, locale)}>
              <DayRuler
                cells={cells(7, 'used')}
                stops={[{ after: 3, days: 5, label: say(PARTS.stopLabel, locale) }]}
                today={{ at: 'cell', n: 7, label: say(PARTS.rulerToday, locale) }}
                label={say(PARTS.rulerStopped, locale)}
              />
            </Example>
            <Example note={say(PARTS.rulerWarn, locale)}>
              <DayRuler cells={cells(7, 'warn')} label={say(PARTS.rulerWarn, locale)} />
            </Example>
            <Example note={say(PARTS.rulerLate, locale)}>
              <DayRuler cells={cells(9, 'late')} label={say(PARTS.rulerLate, locale)} size="small" />
            </Example>
            <p className="flex flex-wrap gap-x-6">
              <DayRulerMini cells={cells(4, 'used')} stops={[{ after: 3 }]} label={say(PARTS.left, locale, { n: 6 })} />
              <DayRulerMini cells={cells(8, 'warn')} label={say(PARTS.left, locale, { n: 2 })} />
              <DayRulerMini cells={cells(9, 'late')} label={say(PARTS.left, locale, { n: 1 })} />
            </p>
          </div>
        </div>
      </section>
    </div>
  )
}

const Example = ({ note, children }: { note: string; children: ReactNode }) => (
  <div>
    {children}
    <p className="mt-1">{note}</p>
  </div>
)
