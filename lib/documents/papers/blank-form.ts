import type { Block } from '@/lib/domain/document/view'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { FieldDef, ListDef } from '@/lib/domain/items/definition'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { column, heading, p, table, values, zhOrdinal } from '../words'
import { BLANK, blankRows, signedBy, type PaperSheet } from './paper'

const ROWS = 4
/** Wider lists are told as lines, row by row, because a page has no room for more columns. */
const COLUMNS_MAX = 7

/** The form of these items to be filled in by hand, for whoever comes to the window with paper (M01). */
export function blankForm(catalogue: Catalogue, letters: readonly ItemLetter[]): PaperSheet {
  return {
    title: '医疗机构校验一件事联合申请表',
    subtitle: '（空白表）',
    blocks: [
      p('这张表和网上填的一样。已在登记系统里的内容不用填，写“同登记”；没有变化的写“无变化”。窗口可以代为录入。'),
      values([
        {
          label: '申请事项',
          value: letters.map((letter) => catalogue.item(letter)?.copy.name.zh ?? letter).join('；'),
        },
      ]),
      ...catalogue.sectionsFor(letters).flatMap((section, index): Block[] => {
        const fields = section.fields.filter((field) => isFilledIn(field))
        return [
          heading(`${zhOrdinal(index)}、${section.wording.title.zh}`),
          ...(fields.length > 0 ? [linesFor(fields)] : []),
          ...section.lists.filter((list) => !list.setBySystem).flatMap(blankList),
        ]
      }),
      signedBy(BLANK),
    ],
  }
}

const isFilledIn = ({ kind, setBySystem }: FieldDef): boolean => !setBySystem && kind !== 'signature'

const CHOICES_SHOWN = 6

const labelOf = ({ wording }: FieldDef): string => wording.label.zh + (wording.unit ? `（${wording.unit.zh}）` : '')

/** Few choices are printed, to be ticked; many are looked up at the window. */
const roomFor = ({ options }: FieldDef): string =>
  options && options.length <= CHOICES_SHOWN ? options.map(({ wording }) => `□${wording.zh}`).join('　') : BLANK

const linesFor = (fields: readonly FieldDef[]): Block =>
  values(fields.map((field) => ({ label: labelOf(field), value: roomFor(field) })))

function blankList(list: ListDef): Block[] {
  const columns = list.columns.filter((one) => isFilledIn(one) && one.path !== 'ref' && one.path !== 'source')
  const title = heading(list.wording.title.zh)
  if (columns.length <= COLUMNS_MAX) {
    const heads = columns.map(({ wording }) => column(wording.label.zh, 1))
    return [title, table(heads, blankRows(columns.length, ROWS))]
  }
  return [title, linesFor(columns), p('有几条填几张。')]
}
