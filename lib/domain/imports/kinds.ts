/** What an administrator brings into the register from a spreadsheet. */
export const IMPORT_KINDS = ['institutions', 'staff', 'devices'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const isImportKind = (value: string): value is ImportKind => (IMPORT_KINDS as readonly string[]).includes(value)

export const MAX_IMPORT_MB = 10
export const MAX_IMPORT_ROWS = 10_000
/** More columns than any template has; what lies further right is somebody's notes. */
export const MAX_IMPORT_COLUMNS = 60
/** A workbook unpacks to about ten times its size; one that unpacks to more than this is no table. */
export const MAX_UNPACKED_MB = 100
/** Rows that one transaction brings in: short enough that nobody waits for it. */
export const ROWS_PER_BATCH = 500
/** Faults kept for the list; all are counted. */
export const MOST_FAULTS = 5_000
/** A checked file nobody brings in is thrown away after so many days: it holds personal data. */
export const CHECKED_KEPT_DAYS = 7
