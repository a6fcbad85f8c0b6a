import type { MaterialInstance } from '../items/materials'
import type { MaterialStatus } from './views'

/** Where one paper stands: a file the applicant gave counts before everything else. */
export interface Handed {
  readonly files: number
  readonly promised: boolean
  /** For papers that are the form itself: its pages are filled in without error. */
  readonly formComplete: boolean
}

export function materialStatus(instance: MaterialInstance, { files, promised, formComplete }: Handed): MaterialStatus {
  if (instance.supply === 'GENERATED') return 'GENERATED'
  if (files > 0) return 'PROVIDED'
  switch (instance.supply) {
    case 'PULLED':
      return 'PULLED'
    case 'PROMISE':
      return promised ? 'PROMISED' : 'MISSING'
    case 'FORM':
      return formComplete ? 'PROVIDED' : 'MISSING'
    default:
      return 'MISSING'
  }
}
