/** What a key does in a table of cells while none is typed into (WAI-ARIA grid pattern). */
export type TableKey =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'type'; readonly text: string | null }

const FAR = 100_000
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -FAR],
  End: [0, FAR],
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Null: the browser's own business (Tab leaves the table, Ctrl+C copies). */
export function tableKey({ key, ctrlKey, metaKey, altKey }: Pressed): TableKey | null {
  const isCommand = ctrlKey || metaKey
  if (isCommand && (key === 'Home' || key === 'End')) {
    const far = key === 'Home' ? -FAR : FAR
    return { kind: 'move', rows: far, columns: far }
  }
  if (isCommand || altKey) return null
  const move = MOVES[key]
  if (move) return { kind: 'move', rows: move[0], columns: move[1] }
  if (key === 'Enter' || key === 'F2') return { kind: 'type', text: null }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'type', text: '' }
  return Array.from(key).length === 1 ? { kind: 'type', text: key } : null
}
