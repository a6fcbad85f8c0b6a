import { blankForm } from '@/lib/documents/papers/blank-form'
import { PAPERS } from '@/lib/documents/papers/registry'
import { renderPaper } from '@/lib/documents/papers/render-paper'
import { lettersInOrder } from '@/lib/domain/items/catalogue'
import { isPaperFile, PAPER_KINDS, type PaperKind } from '@/lib/domain/items/paper-files'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { isItemLetter } from '@/lib/domain/shared/item-letters'

const FOOT = '由办事指南生成，可以自由复制；以办理时的要求为准'
const MARK = '样例'

/** Some thirty papers and one form for each of 63 choices, each made once per process and kept: nobody can make it work twice. */
const made = new Map<string, Promise<Buffer>>()

/** `M07-template`, `M07-sample`, `form-AB`; null for every other name. */
export async function getPaper(name: string): Promise<Buffer | null> {
  const make = makerOf(name)
  if (!make) return null
  const kept = made.get(name) ?? make()
  made.set(name, kept)
  kept.catch(() => made.delete(name)) // a failed one is tried again
  return kept
}

function makerOf(name: string): (() => Promise<Buffer>) | null {
  const [subject = '', detail = '', ...more] = name.split('-')
  if (more.length > 0) return null
  if (subject === 'form') return formMaker(detail)
  const kind: PaperKind | undefined = PAPER_KINDS.find((one) => one === detail)
  if (!kind || !isPaperFile(subject)) return null
  return () =>
    renderPaper(PAPERS[subject][kind](currentCatalogue()), { foot: FOOT, mark: kind === 'sample' ? MARK : null })
}

function formMaker(text: string): (() => Promise<Buffer>) | null {
  const letters = [...text].filter(isItemLetter)
  // One spelling for each choice, so that the names are no more than the choices.
  if (letters.length === 0 || lettersInOrder(letters).join('') !== text) return null
  return () => renderPaper(blankForm(currentCatalogue(), letters), { foot: FOOT, mark: null })
}
