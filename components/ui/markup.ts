import { Fragment, isValidElement, type CSSProperties, type ReactNode } from 'react'
import { escapeMarkup } from './escape-markup'

/**
 * Elements as text. React builds an element on the server, sends it, builds it in the browser and compares it with what came
 * after; for what never changes there, all but the text is waste. Whatever is not plainly text (a client component, a field, an
 * action, an attribute not listed) answers null, and is left to React (docs/decisions/0021).
 */
export function toMarkup(node: ReactNode): string | null {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escapeMarkup(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return joined(node)
  if (!isValidElement<Props>(node)) return null
  const { type, props } = node
  if (type === Fragment) return toMarkup(props.children)
  if (typeof type === 'string') return tagMarkup(type, props)
  return isPlainComponent(type) ? toMarkup(type(props)) : null
}

interface Props extends Readonly<Record<string, unknown>> {
  readonly children?: ReactNode
}

/** Client components and classes carry marks of their own; an async one answers with a promise, which is no text. */
const isPlainComponent = (type: unknown): type is (props: Props) => ReactNode =>
  typeof type === 'function' && !('$$typeof' in type) && !type.prototype?.isReactComponent

function joined(nodes: readonly ReactNode[]): string | null {
  let text = ''
  for (const node of nodes) {
    const one = toMarkup(node)
    if (one === null) return null
    text += one
  }
  return text
}

const VOID = new Set(['br', 'hr', 'wbr', 'col'])
/** No field, `details` or frame: what a person has put into them would be lost when the text is written anew. */
const TAGS = new Set(
  `a abbr address article aside b bdi blockquote button caption cite code colgroup dd del dfn div dl dt em figcaption figure footer
  h1 h2 h3 h4 h5 h6 header i ins kbd li main mark nav ol p q rt ruby s samp section small span strong sub sup table tbody td tfoot th thead
  time tr u ul var svg g path circle rect line polyline polygon ellipse text tspan`
    .split(/\s+/)
    .concat(...VOID),
)

function tagMarkup(tag: string, { children, dangerouslySetInnerHTML, ...rest }: Props): string | null {
  if (!TAGS.has(tag)) return null
  const attributes = attributesMarkup(rest)
  if (attributes === null) return null
  if (VOID.has(tag)) return `<${tag}${attributes}/>`
  const inside = dangerouslySetInnerHTML === undefined ? toMarkup(children) : rawOf(dangerouslySetInnerHTML)
  return inside === null ? null : `<${tag}${attributes}>${inside}</${tag}>`
}

const rawOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && '__html' in value && typeof value.__html === 'string'
    ? value.__html
    : null

/** As React names them and as the document does; the rest of what is allowed begins with `aria-` or `data-`. */
const NAMES = new Map(
  `className=class tabIndex=tabindex strokeWidth=stroke-width strokeLinecap=stroke-linecap strokeLinejoin=stroke-linejoin
  strokeDasharray=stroke-dasharray fillOpacity=fill-opacity textAnchor=text-anchor fontSize=font-size fontWeight=font-weight
  id href hrefLang title lang dir role type scope target rel colSpan rowSpan start reversed dateTime cite value
  viewBox d x y x1 y1 x2 y2 cx cy r rx ry width height points fill stroke opacity transform preserveAspectRatio`
    .split(/\s+/)
    .map((pair) => {
      const [name = '', known = name] = pair.split('=')
      return [name, known] as const
    }),
)
const SPEAKING = /^(?:aria|data)-[a-z-]+$/

function attributesMarkup(props: Readonly<Record<string, unknown>>): string | null {
  let text = ''
  for (const name in props) {
    const value = props[name]
    if (value === undefined || value === null) continue
    const one = attributeMarkup(name, value)
    if (one === null) return null
    text += one
  }
  return text
}

function attributeMarkup(name: string, value: unknown): string | null {
  if (name === 'style') return styleMarkup(value)
  if (name === 'download' || name === 'hidden') return value === true ? ` ${name}=""` : value === false ? '' : null
  const speaking = SPEAKING.test(name)
  const known = speaking ? name : NAMES.get(name)
  if (known === undefined) return null
  if (typeof value === 'boolean') return speaking ? ` ${known}="${value}"` : null
  if (typeof value === 'number') return ` ${known}="${value}"`
  // A script in the place of an address is for React to refuse.
  if (typeof value !== 'string' || (name === 'href' && /script:/i.test(value))) return null
  return ` ${known}="${escapeMarkup(value)}"`
}

/** Bare numbers get a unit from React for some names and none for others, so only nought is taken here. */
function styleMarkup(style: unknown): string | null {
  if (typeof style !== 'object' || style === null) return null
  const parts: string[] = []
  for (const [name, value] of Object.entries(style as CSSProperties)) {
    if (value === undefined || value === null || value === '') continue
    const own = name.startsWith('--')
    if (typeof value !== 'string' && !(typeof value === 'number' && (own || value === 0))) return null
    const known = own ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^ms-/, '-ms-')
    parts.push(`${escapeMarkup(known)}:${escapeMarkup(String(value).trim())}`)
  }
  return parts.length === 0 ? '' : ` style="${parts.join(';')}"`
}
