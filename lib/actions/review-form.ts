import { routes } from '@/lib/routes'
import { text } from './form-action'

const TAB = /^[a-z]{1,20}$/
const PAPER = /^M\d{2}:[\w-]{0,60}$/

/** Back to the same place of the workspace: item, tab and paper stay as they were. */
export function backTo({ caseId, letter }: { caseId: string; letter: string }, form: FormData): string {
  const set = new URLSearchParams({ item: letter })
  const tab = text(form, 'tab')
  const paper = text(form, 'paper')
  if (TAB.test(tab)) set.set('tab', tab)
  if (PAPER.test(paper)) set.set('paper', paper)
  return `${routes.reviewCase(caseId)}?${set.toString()}`
}
