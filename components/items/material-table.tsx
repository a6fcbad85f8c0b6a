import { Table, type Row } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { EXEMPTION_WORDS, GUIDE, SUPPLY_WORDS } from '@/lib/copy/guide'
import { COPIES_KNOWN, COPIES_WORDS, NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { MaterialDef } from '@/lib/domain/items/definition'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { isPaperFile } from '@/lib/domain/items/paper-files'
import type { Supply } from '@/lib/domain/items/materials'
import type { Locale } from '@/lib/domain/shared/wording'
import { PaperLinks } from './paper-links'

/** A paper of the catalogue, or of somebody's own list, where it is known how it comes and how many of it. */
export interface ListedPaper {
  readonly def: MaterialDef
  readonly supply?: Supply
  readonly copies?: number | null
}

interface MaterialTableProps {
  locale: Locale
  caption: string
  papers: readonly ListedPaper[]
  /** On an item's own page it is clear who asks. */
  hideItems?: boolean
  /** A personal list says how many of each. */
  showCopies?: boolean
}

function paperRow({ def, supply, copies }: ListedPaper, locale: Locale): Row {
  const { title, why, how } = def.wording
  const exemption = EXEMPTION_WORDS[def.exemption]
  const promised = supply === 'PROMISE'
  return {
    key: def.code,
    cells: {
      title: (
        <>
          <span className="text-body font-semibold">{say(title, locale)}</span>
          <span className="block text-xs font-normal text-ink-3">{def.code}</span>
          {isPaperFile(def.code) && <PaperLinks code={def.code} title={say(title, locale)} locale={locale} />}
        </>
      ),
      items: def.letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', '),
      copies: copiesText(def, copies ?? null, locale),
      how: (
        <>
          <span className="flex flex-wrap gap-1.5">
            {!promised && (
              <Tag tone={def.kind === 'PULLED' ? 'done' : 'info'}>{say(SUPPLY_WORDS[def.kind], locale)}</Tag>
            )}
            {exemption && <Tag tone={promised ? 'info' : 'plain'}>{say(exemption, locale)}</Tag>}
          </span>
          <span className="mt-1 block text-ink-2">{say(how, locale)}</span>
        </>
      ),
      why: (
        <>
          {say(why, locale)}
          {def.healthCritical && <span className="block text-you">{say(GUIDE.critical, locale)}</span>}
          <span className="block text-xs text-ink-3">{say(def.evidence, locale)}</span>
        </>
      ),
    },
  }
}

function copiesText({ multiplicity }: MaterialDef, copies: number | null, locale: Locale): string {
  const each = say(COPIES_WORDS[multiplicity], locale)
  if (multiplicity === 'one' || copies === null) return each
  return say(COPIES_KNOWN, locale, { n: copies, each })
}

/** The papers of the catalogue: what it is, who asks, how it comes, why it is asked. */
export function MaterialTable({ locale, caption, papers, hideItems, showCopies }: MaterialTableProps) {
  const columns = [
    { key: 'title', label: say(GUIDE.material, locale) },
    ...(hideItems ? [] : [{ key: 'items', label: say(GUIDE.materialFor, locale) }]),
    ...(showCopies ? [{ key: 'copies', label: say(NEEDED.copies, locale) }] : []),
    { key: 'how', label: say(GUIDE.materialHow, locale) },
    { key: 'why', label: say(GUIDE.materialWhy, locale) },
  ]
  return <Table caption={caption} columns={columns} rows={papers.map((paper) => paperRow(paper, locale))} />
}
