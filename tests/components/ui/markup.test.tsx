import fc from 'fast-check'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { toMarkup } from '@/components/ui/markup'

const NASTY = [
  '<script>alert(1)</script>',
  '"><img onerror=x>',
  "' onclick='x",
  '&amp;',
  '安澜口腔门诊部',
  '',
  ' 剩 1 天 ',
  'a\u00a0b',
]
const words = fc.oneof(fc.constantFrom(...NASTY), fc.string(), fc.string({ unit: 'grapheme' }))

const styles = fc
  .record(
    {
      color: words,
      marginTop: fc.constantFrom('1px', 0, null, undefined, ''),
      '--part': fc.oneof(words, fc.integer()),
      WebkitLineClamp: fc.constantFrom('2', undefined),
    },
    { requiredKeys: [] },
  )
  .map((style) => style as Readonly<Record<string, string>>) // React takes what it can write down

const attributes = fc.record(
  {
    className: words,
    id: words,
    title: words,
    lang: fc.constantFrom('en', 'zh-CN', null, undefined),
    tabIndex: fc.constantFrom(0, -1, undefined),
    'aria-label': words,
    'aria-hidden': fc.oneof(fc.boolean(), fc.constant(undefined)),
    'data-status': words,
    'data-open': fc.constantFrom('', undefined),
    hidden: fc.boolean(),
    style: styles,
  },
  { requiredKeys: [] },
)

const own: Readonly<Record<string, fc.Arbitrary<object>>> = {
  a: fc.record({
    href: fc.oneof(fc.webPath(), words),
    target: fc.constantFrom('_blank', undefined),
    download: fc.boolean(),
  }),
  td: fc.record({ colSpan: fc.integer({ min: 1, max: 9 }), rowSpan: fc.integer({ min: 1, max: 9 }) }),
  time: fc.record({ dateTime: words }),
  button: fc.record({ type: fc.constant('button') }),
  svg: fc.record({ viewBox: fc.constant('0 0 20 20'), width: fc.integer(), fill: words }),
  path: fc.record({ d: words, strokeWidth: fc.constantFrom(2, '1.5'), strokeLinecap: fc.constant('round') }),
  text: fc.record({ x: fc.integer(), textAnchor: fc.constant('middle'), fontSize: fc.integer() }),
}

const Named = ({ children, label }: { children?: ReactNode; label: string }) => (
  <>
    <b>{label}</b>
    {children}
  </>
)

const tags = fc.constantFrom(
  'div',
  'span',
  'p',
  'a',
  'ul',
  'li',
  'td',
  'strong',
  'time',
  'button',
  'h2',
  'svg',
  'path',
  'text',
  'i',
)

const { tree } = fc.letrec<{ tree: ReactNode; parts: ReactNode[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.constantFrom(null, undefined, true, false, 0, -1.5, 12n),
    tie('parts').map((parts) => createElement(Fragment, null, ...parts)),
    tie('parts').map((parts) => parts),
    fc.tuple(words, tie('parts')).map(([label, parts]) => createElement(Named, { label }, ...parts)),
    tags
      .chain((tag) => fc.tuple(fc.constant(tag), attributes, own[tag] ?? fc.constant({}), tie('parts')))
      .map(([tag, common, more, parts]) => createElement(tag, { ...common, ...more }, ...parts)),
    fc.constantFrom(<br key="br" />, <hr key="hr" className="line" />),
    fc.constant(<i key="raw" dangerouslySetInnerHTML={{ __html: '<b>先</b>' }} />),
  ),
  parts: fc.array(tie('tree'), { maxLength: 4 }),
}))

/** Lists without keys and elements in odd places are of no interest here. */
function quietly<T>(work: () => T): T {
  const { error } = console
  console.error = () => undefined
  try {
    return work()
  } finally {
    console.error = error
  }
}

describe('what stands still is sent as text', () => {
  it('any tree is written exactly as React writes it, or left to React', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = toMarkup(node)
        if (text !== null) expect(text).toBe(quietly(() => renderToStaticMarkup(node)))
      }),
      { numRuns: 1_500 },
    )
  })

  it('most trees are text, so that the property above says something', () => {
    const seen = fc.sample(tree, 500).map((node) => toMarkup(node) !== null)
    expect(seen.filter(Boolean).length).toBeGreaterThan(350)
  })

  const clientPart = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
  const Later = async () => Promise.resolve(<b>后</b>)

  it.each<[string, ReactNode]>([
    ['a client component', createElement(clientPart)],
    ['a component that waits', createElement(Later as unknown as () => null)],
    ['a field', <input key="1" name="q" />],
    ['a select', <select key="1" />],
    ['a disclosure', <details key="1" />],
    ['a form with an action', <form key="1" action={() => undefined} />],
    ['a button that does something', <button key="1" onClick={() => undefined} />],
    ['a script', <script key="1" />],
    ['a picture, which React announces ahead', createElement('img', { alt: '', src: '/a.png' })],
    ['an attribute nobody thought of', <div key="1" contentEditable />],
    ['a script in the place of an address', <a key="1" href="javascript:alert(1)" />],
    ['a promise', Promise.resolve('后')],
  ])('%s is left to React, and so is everything around it', (_, node) => {
    expect(toMarkup(node)).toBeNull()
    expect(toMarkup([<p key="1">先</p>, <div key="2">{node}</div>])).toBeNull()
  })
})
