'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { HomeWords } from './home-words'

interface HomeFiguresProps {
  /** Where the figures are fetched from: the page itself is prerendered and they move. */
  address: string
  titles: { readonly promise: string; readonly latest: string }
  all: { readonly href: string; readonly label: string }
  words: {
    readonly asking: string
    readonly withoutScript: string
    /** Shown when the figures do not come. */
    readonly unavailable: { readonly what: string; readonly why: string }
  }
}

type Told = HomeWords | 'asking' | 'unavailable'

/** Two sections of the front page: what was promised and kept, and the latest results. */
export function HomeFigures({ address, titles, all, words }: HomeFiguresProps) {
  const told = useFigures(address)
  const shown = (of: (figures: HomeWords) => ReactNode): ReactNode => {
    if (told === 'asking') return <Waiting {...words} />
    return told === 'unavailable' ? <EmptyState {...words.unavailable} /> : of(told)
  }
  return (
    <>
      <section className="home-promise" aria-labelledby="promise" aria-busy={told === 'asking'}>
        <SectionHead id="promise" title={titles.promise} />
        {shown(({ promise }) => (promise.kind === 'nothing' ? <EmptyState {...promise} /> : <Kept {...promise} />))}
      </section>
      <section className="home-latest" aria-labelledby="latest" aria-busy={told === 'asking'}>
        <SectionHead id="latest" title={titles.latest} link={all} />
        {shown(({ latest }) => (latest.kind === 'nothing' ? <EmptyState {...latest} /> : <Latest {...latest} />))}
      </section>
    </>
  )
}

function useFigures(address: string): Told {
  const [told, setTold] = useState<Told>('asking')
  useEffect(() => {
    const leaving = new AbortController()
    fetch(address, { signal: leaving.signal })
      .then(async (answer) => setTold(answer.ok ? ((await answer.json()) as HomeWords) : 'unavailable')) // our own address, of the same release
      .catch(() => {
        if (!leaving.signal.aborted) setTold('unavailable')
      })
    return () => leaving.abort()
  }, [address])
  return told
}

const Waiting = ({ asking, withoutScript }: HomeFiguresProps['words']) => (
  <div className="home-waiting">
    <p className="script-only text-ink-3">{asking}</p>
    <noscript>
      <p className="text-ink-3">{withoutScript}</p>
    </noscript>
  </div>
)

const Kept = ({ basis, lines }: Extract<HomeWords['promise'], { kind: 'kept' }>) => (
  <>
    <p className="text-s text-ink-3">{basis}</p>
    <dl>
      {lines.map(({ label, value, note }) => (
        <div key={label} className="home-figure">
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  </>
)

const Latest = ({ lines }: Extract<HomeWords['latest'], { kind: 'latest' }>) => (
  <ul>
    {lines.map(({ id, name, href, items, results, date }) => (
      <li key={id} className="latest-line">
        <a href={href} className="link">
          {name}
        </a>
        <span className="text-s text-ink-2">{items}</span>
        <div>
          {results.map(({ code, word, of }) => (
            <div key={word}>
              <Status code={code}>{word}</Status>
              {of !== null && <span className="text-s text-ink-3"> {of}</span>}
            </div>
          ))}
        </div>
        <span className="text-ink-2">{date}</span>
      </li>
    ))}
  </ul>
)
