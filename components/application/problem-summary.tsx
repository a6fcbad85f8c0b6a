import { ErrorSummary } from '@/components/ui/error-summary'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { SectionPage } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { sayProblem } from './answer-words'

/** What is wrong with the page, each line a jump to its field; the label stands before the sentence. */
export function ProblemSummary({ page, locale }: { page: SectionPage; locale: Locale }) {
  const wrong = page.problems.filter(({ level }) => level === 'error')
  if (wrong.length === 0) return null
  return (
    <ErrorSummary
      title={say(FORM_COPY.errorCount, locale, { count: wrong.length })}
      titlePrefix={say(FORM_COPY.titlePrefix, locale)}
      errors={wrong.map((problem) => ({
        fieldId: problem.path,
        text: [labelOf(page, problem.path, locale), sayProblem(problem, locale)]
          .filter(Boolean)
          .join(locale === 'zh' ? '：' : ': '),
      }))}
    />
  )
}

function labelOf(page: SectionPage, path: string, locale: Locale): string {
  const field = page.fields.find(({ def }) => def.path === path)
  if (field) return say(field.def.wording.label, locale)
  const list = page.lists.find(({ def }) => path === def.path || path.startsWith(`${def.path}[`))
  if (!list) return ''
  const row = list.rows.find(({ rowKey }) => path.startsWith(`${list.def.path}[${rowKey}].`))
  const column = list.def.columns.find((one) => path.endsWith(`].${one.path}`))
  const parts = [row?.title ?? say(list.def.wording.title, locale), column && say(column.wording.label, locale)]
  return parts.filter((part) => part !== undefined).join(locale === 'zh' ? '，' : ', ')
}
