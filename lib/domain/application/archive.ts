import { cleanFileName } from '../files/binding'
import type { IsoDate } from '../shared/dates'

export interface ArchiveEntry {
  /** Folder and name inside the archive; no two are alike. */
  readonly path: string
  readonly sha256: string
  readonly size: number
}

interface Stored {
  readonly sha256: string
  readonly size: number
}

export interface ArchiveContents {
  readonly papers: readonly (Stored & { readonly code: string; readonly title: string; readonly name: string })[]
  readonly documents: readonly (Stored & {
    readonly title: string
    readonly item: string | null
    readonly number: string | null
    readonly issuedOn: IsoDate
  })[]
}

/** Names as a person would give them: documents in the order they were issued, papers under the name of what they are. */
export function archiveEntries({ papers, documents }: ArchiveContents): ArchiveEntry[] {
  const wanted = [
    ...documents.map(({ title, item, number, issuedOn, ...stored }, at) => {
      const parts = [String(at + 1).padStart(2, '0'), issuedOn, title, item, number].filter((part) => part !== null)
      return { ...stored, path: `文书/${cleanFileName(parts.join(' '), 'document')}.pdf` }
    }),
    ...papers.map(({ code, title, name, ...stored }) => ({
      ...stored,
      path: `材料/${cleanFileName(`${code} ${title}`, code)}/${cleanFileName(name, 'file')}`,
    })),
  ]
  const taken = new Set<string>()
  return wanted.map((entry) => {
    const path = freeName(entry.path, taken)
    taken.add(path.toLowerCase())
    return { ...entry, path }
  })
}

/** `报告.pdf`, `报告 (2).pdf` …; capitals do not tell names apart on every system. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf('.')
  const [stem, extension] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? path : `${stem} (${n})${extension}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
