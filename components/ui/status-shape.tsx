import type { StatusCode } from '@/lib/copy/status'
import { cx } from './class-names'
import { escapeMarkup } from './escape-markup'
import { STATUS_CLASS } from './tone'

const LINE = 'fill="none" stroke="currentColor"'
const RING = `<circle cx="10" cy="10" r="7.75" ${LINE} stroke-width="1.75"></circle>`
const WHITE = 'class="shape-mark" stroke-width="2.25" stroke-linecap="round"'
const BOX = '<rect x="1.25" y="1.25" width="17.5" height="17.5" fill="currentColor"></rect>'

/** Shapes of TOKENS §5 on a 20-unit square. `currentColor` keeps them visible under forced colours. */
const SHAPES: Record<StatusCode, string> = {
  none: RING,
  seen: `${RING}<circle cx="10" cy="10" r="3.5" fill="currentColor"></circle>`,
  go: `${RING}<path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"></path>`,
  ok: `<circle cx="10" cy="10" r="8.75" fill="currentColor"></circle><path d="m6 10.4 2.8 2.8L14.2 7.5" ${WHITE} stroke-linejoin="round"></path>`,
  you: `<path d="M10 .75 19.25 10 10 19.25.75 10z" fill="currentColor"></path><path d="M10 5.75v5" ${WHITE}></path><circle cx="10" cy="13.9" r="1.25" class="shape-dot"></circle>`,
  pause: `${RING}<path d="M8 7v6M12 7v6" ${LINE} stroke-width="1.75" stroke-linecap="round"></path>`,
  late: `${BOX}<path d="M10 5v6" ${WHITE}></path><circle cx="10" cy="14.5" r="1.3" class="shape-dot"></circle>`,
  bad: `${BOX}<path d="m6.5 6.5 7 7m0-7-7 7" ${WHITE}></path>`,
  un: `<circle cx="10" cy="10" r="7.75" ${LINE} stroke-width="1.75" stroke-dasharray="2.7 2.17"></circle>`,
  na: `<path d="M6 10h8" ${LINE} stroke-width="2" stroke-linecap="round"></path>`,
  lock: `<rect x="4" y="9" width="12" height="8.5" rx="1" ${LINE} stroke-width="1.6"></rect><path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9" ${LINE} stroke-width="1.6"></path>`,
}

const SYMBOLS = Object.entries(SHAPES)
  .map(([code, drawing]) => `<symbol id="shape-${code}" viewBox="0 0 20 20">${drawing}</symbol>`)
  .join('')

/** Once on every page: a worklist shows hundreds of shapes, and each only names the one it is. */
export const ShapeSprite = () => <svg className="hidden" aria-hidden dangerouslySetInnerHTML={{ __html: SYMBOLS }} />

const referenceTo = (code: StatusCode): string => `<use href="#shape-${code}"></use>`

interface StatusShapeProps {
  code: StatusCode
  /** Read aloud when the shape stands alone (only in ItemStrip and its legend); otherwise the word beside it speaks. */
  label?: string
  className?: string
}

export function StatusShape({ code, label, className }: StatusShapeProps) {
  const voice = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg
      className={cx('shape', STATUS_CLASS[code], className)}
      data-status={code}
      {...voice}
      dangerouslySetInnerHTML={{ __html: referenceTo(code) }}
    />
  )
}

/** The same shape as text, for drawings that hold several. */
export const shapeText = (code: StatusCode, label: string): string =>
  `<svg class="shape ${STATUS_CLASS[code]}" data-status="${code}" role="img" aria-label="${escapeMarkup(label)}">${referenceTo(code)}</svg>`
