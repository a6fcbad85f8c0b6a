import type { ReactNode } from 'react'
import { say } from '@/lib/copy/say'
import { WORKLIST } from '@/lib/copy/worklist'
import type { Locale } from '@/lib/domain/shared/wording'
import { WorklistKeys } from './worklist-keys'

interface WorklistProps {
  /** List and reader: marks of one are not the other's. */
  name: string
  rows: readonly string[]
  locale: Locale
  children: ReactNode
}

/** A list of work that can be gone through by keyboard. */
export const Worklist = ({ name, rows, locale, children }: WorklistProps) => (
  <WorklistKeys
    store={`marks:${name}`}
    rows={rows}
    words={{
      begin: say(WORKLIST.begin, locale),
      marked: say(WORKLIST.marked, locale),
      unmarked: say(WORKLIST.unmarked, locale),
    }}
    hint={say(WORKLIST.hint, locale)}
  >
    {children}
  </WorklistKeys>
)
