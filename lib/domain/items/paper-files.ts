/**
 * Papers for which there is a file to download: a template to write on (or a list of what somebody else's report must show)
 * and a filled sample. Every paper one uploads is among them; the contract tests compare with the catalogue.
 */
export const PAPER_FILES = [
  'M02',
  'M07',
  'M12',
  'M15',
  'M16',
  'M19',
  'M20',
  'M22',
  'M23',
  'M24',
  'M25',
  'M32',
  'M34',
  'M35',
] as const
export type PaperFile = (typeof PAPER_FILES)[number]

export const isPaperFile = (code: string): code is PaperFile => (PAPER_FILES as readonly string[]).includes(code)

export const PAPER_KINDS = ['template', 'sample'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
