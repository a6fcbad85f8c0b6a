'use client'

import { useState, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { SvgBars } from '@/components/ui/svg-bars'
import { fillBlank } from './fill-blank'

export interface CounterItem {
  letter: string
  label: string
}

interface MaterialCounterProps {
  legend: string
  /** Practice and radiology, then the technologies of the third licence under their heading. */
  single: readonly CounterItem[]
  group: { title: string; items: readonly CounterItem[] }
  initial: readonly string[]
  /** Chosen letters in order (`AB`) → separate, combined, supplied; computed on the server from the catalogue. */
  table: Readonly<Record<string, readonly [number, number, number]>>
  words: { separate: string; combined: string; supplied: string; unit: string; fetched: string; none: string }
  link: { href: string; label: string }
}

/** Without script it shows the most frequent case, practice and radiology. */
export function MaterialCounter({ legend, single, group, initial, table, words, link }: MaterialCounterProps) {
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
    <div className="mt-3 grid gap-x-8 gap-y-5 md:grid-cols-2">
      <fieldset className="md:border-r md:border-line md:pr-8">
        <legend className="sr-only">{legend}</legend>
        {single.map(box)}
        <p className="mt-2 border-t border-line-soft pt-2 text-s text-ink-3">{group.title}</p>
        {group.items.map(box)}
      </fieldset>
      <div aria-live="polite">
        <Figures counts={table[[...chosen].sort().join('')]} words={words} max={table.ABCDEF?.[0] ?? 1} />
        <p className="mt-2">
          <a href={link.href} className="link text-s">
            {link.label}
          </a>
        </p>
      </div>
    </div>
  )
}

interface FiguresProps {
  counts: readonly [number, number, number] | undefined
  words: MaterialCounterProps['words']
  max: number
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
