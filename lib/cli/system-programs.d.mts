export interface SystemProgram {
  /** Debian's name. */
  readonly package: string
  readonly use: string
  readonly isThere: () => boolean
}
export const SYSTEM_PROGRAMS: readonly SystemProgram[]
export function missingPrograms(): readonly SystemProgram[]
export function provideSystemPrograms(): readonly SystemProgram[]
