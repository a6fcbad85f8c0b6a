'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { SvgBars } from '@/components/ui/svg-bars'
import { fillBlank } from './fill-blank'

export interface CounterItem {
  letter: string
  label: string
}

type Counts = readonly [separate: number, combined: number, supplied: number]

interface MaterialCounterProps {
  legend: string
  /** Practice and radiology, then the technologies of the third licence under their heading. */
  single: readonly CounterItem[]
  group: { title: string; items: readonly CounterItem[] }
  initial: readonly string[]
  /** Chosen letters in order (`AB`) → separate, combined, supplied; computed on the server from the catalogue. */
  table: Readonly<Record<string, Counts>>
  words: { separate: string; combined: string; supplied: string; unit: string; fetched: string; none: string }
  /** Where the list of the ticked items is. */
  list: { action: string; label: string }
}

/** Without script it shows the most frequent case, practice and radiology, and the list follows the ticks all the same. */
export function MaterialCounter({ legend, single, group, initial, table, words, list }: MaterialCounterProps) {
  const [chosen, setChosen] = useState<readonly string[]>(initial)
  const toggle = (letter: string, on: boolean) =>
    setChosen((before) => (on ? [...before, letter] : before.filter((one) => one !== letter)))
  const box = (item: CounterItem): ReactNode => (
    <Checkbox
      key={item.letter}
      name="items"
      id={`item-${item.letter}`}
      value={item.letter}
      label={item.label}
      checked={chosen.includes(item.letter)}
      onChange={(event) => toggle(item.letter, event.target.checked)}
    />
  )
  return (
    <form method="get" action={list.action} className="mt-3 grid gap-x-8 gap-y-5 md:grid-cols-2">
      <fieldset className="md:border-r md:border-line md:pr-8">
        <legend className="sr-only">{legend}</legend>
        {single.map(box)}
        <p className="mt-2 border-t border-line-soft pt-2 text-s text-ink-3">{group.title}</p>
        {group.items.map(box)}
      </fieldset>
      <div>
        <div aria-live="polite">
          <Figures counts={table[[...chosen].sort().join('')]} words={words} />
        </div>
        <div className="mt-3">
          <Button variant="secondary" size="sm">
            {list.label}
          </Button>
        </div>
      </div>
    </form>
  )
}

interface FiguresProps {
  counts: Counts | undefined
  words: MaterialCounterProps['words']
}

function Figures({ counts, words }: FiguresProps) {
  if (!counts) return <p className="text-ink-3">{words.none}</p>
  const [separate, combined, supplied] = counts
  const figure = (value: number, big?: boolean) => (
    <span className={big ? 'text-figure font-semibold' : 'text-h2 font-semibold'}>
      {value} <span className="text-s font-normal">{words.unit}</span>
    </span>
  )
  return (
    <>
      <SvgBars
        bars={[
          { key: 'separate', label: words.separate, figure: figure(separate), value: separate, tone: 'before' },
          { key: 'combined', label: words.combined, figure: figure(combined), value: combined, tone: 'pale' },
          { key: 'supplied', label: words.supplied, figure: figure(supplied, true), value: supplied, strong: true },
        ]}
      />
      <p className="mt-4 text-s text-ink-2">{fillBlank(words.fetched, String(combined - supplied))}</p>
    </>
  )
}
