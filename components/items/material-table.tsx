import { Table, type Row } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { EXEMPTION_WORDS, GUIDE, SUPPLY_WORDS } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { MaterialDef } from '@/lib/domain/items/definition'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'

interface MaterialTableProps {
  locale: Locale
  caption: string
  materials: readonly MaterialDef[]
  /** On an item's own page it is clear who asks. */
  hideItems?: boolean
}

function materialRow(material: MaterialDef, locale: Locale): Row {
  const { title, why, how } = material.wording
  const exemption = EXEMPTION_WORDS[material.exemption]
  return {
    key: material.code,
    cells: {
      title: (
        <>
          <span className="text-body font-semibold">{say(title, locale)}</span>
          <span className="block text-xs font-normal text-ink-3">{material.code}</span>
        </>
      ),
      items: material.letters
        .map((letter) => say(ITEM_NAMES[letter].short, locale))
        .join(locale === 'zh' ? '、' : ', '),
      how: (
        <>
          <span className="flex flex-wrap gap-1.5">
            <Tag tone={material.kind === 'PULLED' ? 'done' : 'info'}>{say(SUPPLY_WORDS[material.kind], locale)}</Tag>
            {exemption && <Tag>{say(exemption, locale)}</Tag>}
          </span>
          <span className="mt-1 block text-ink-2">{say(how, locale)}</span>
        </>
      ),
      why: (
        <>
          {say(why, locale)}
          {material.healthCritical && <span className="block text-you">{say(GUIDE.critical, locale)}</span>}
          <span className="block text-xs text-ink-3">{say(material.evidence, locale)}</span>
        </>
      ),
    },
  }
}

/** The papers of the catalogue: what it is, who asks, how it comes, why it is asked. */
export function MaterialTable({ locale, caption, materials, hideItems }: MaterialTableProps) {
  const columns = [
    { key: 'title', label: say(GUIDE.material, locale) },
    { key: 'items', label: say(GUIDE.materialFor, locale) },
    { key: 'how', label: say(GUIDE.materialHow, locale) },
    { key: 'why', label: say(GUIDE.materialWhy, locale) },
  ].filter((column) => !(hideItems && column.key === 'items'))
  return <Table caption={caption} columns={columns} rows={materials.map((material) => materialRow(material, locale))} />
}

/** E-licence and shared data: nobody needs to bring them (DOMAIN §3.5). */
export const isFetchedMaterial = (material: MaterialDef): boolean =>
  material.exemption === 'ECERT' || material.exemption === 'SHARE'
