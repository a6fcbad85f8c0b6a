import type { Result } from '../shared/result'
import { nextStatus } from '../shared/state-table'

/** A file is checked, then brought in batch by batch; nothing but this table moves it. */
export const IMPORT_EDGES = [
  { from: null, to: 'CHECKED', event: 'check' },
  { from: 'CHECKED', to: 'RUNNING', event: 'start' },
  { from: 'CHECKED', to: 'DISCARDED', event: 'discard' },
  { from: 'RUNNING', to: 'DONE', event: 'finish' },
  { from: 'RUNNING', to: 'STOPPED', event: 'stop' },
] as const

export type ImportStatus = (typeof IMPORT_EDGES)[number]['to']
export type ImportEvent = (typeof IMPORT_EDGES)[number]['event']

export const IMPORT_STATUSES: readonly ImportStatus[] = ['CHECKED', 'RUNNING', 'DONE', 'STOPPED', 'DISCARDED']

export const nextImportStatus = (from: ImportStatus, event: ImportEvent): Result<ImportStatus> =>
  nextStatus<ImportStatus, ImportEvent, (typeof IMPORT_EDGES)[number]>(IMPORT_EDGES, from, event, 'import')

export const isRunning = (status: ImportStatus): boolean => status === 'RUNNING'
export const isChecked = (status: ImportStatus): boolean => status === 'CHECKED'
