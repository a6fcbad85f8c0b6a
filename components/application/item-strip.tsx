import { cx } from '@/components/ui/class-names'
import { escapeMarkup } from '@/components/ui/escape-markup'
import { shapeText } from '@/components/ui/status-shape'
import type { StatusCode } from '@/lib/copy/status'

export interface StripItem {
  /** A–F, always all six in their order; what the institution does not have is `na`. */
  letter: string
  code: StatusCode
  /** Read aloud and on hover: “放射诊疗：要您处理”. */
  text: string
  /** One Han character over the shape, where the strip explains itself. */
  head?: string
}

interface ItemStripProps {
  items: readonly StripItem[]
  /** 16 px in lists, 20 px elsewhere, 24 px on boards. */
  size?: 'small' | 'normal' | 'large'
}

const SIZE = { small: 'strip-small', normal: '', large: 'strip-large' } as const

/** 六项条: six shapes spaced 1 · 1 · 4, which is three licences. The place says which item it is. */
const itemText = ({ code, text, head }: StripItem): string => {
  const above =
    head === undefined ? '' : `<span class="text-xs text-ink-3" aria-hidden="true">${escapeMarkup(head)}</span>`
  return `<span role="listitem" title="${escapeMarkup(text)}">${above}${shapeText(code, text)}</span>`
}

export const ItemStrip = ({ items, size = 'normal' }: ItemStripProps) => (
  <span
    className={cx('item-strip', SIZE[size])}
    role="list"
    dangerouslySetInnerHTML={{ __html: items.map(itemText).join('') }}
  />
)

/** Column head of a table whose rows are strips: 执 放 助 扎 婚 筛 in the strip's own spacing. */
export const ItemStripHead = ({
  heads,
  size = 'small',
}: {
  heads: readonly string[]
  size?: ItemStripProps['size']
}) => (
  <span className={cx('item-strip', SIZE[size ?? 'small'])} aria-hidden>
    {heads.map((head) => (
      <span key={head} className={size === 'small' ? 'w-4' : 'w-5'}>
        {head}
      </span>
    ))}
  </span>
)
