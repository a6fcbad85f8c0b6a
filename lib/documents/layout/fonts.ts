import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Face = 'serif' | 'serifBold' | 'sans' | 'sansBold'

export interface FontSource {
  readonly name: string
  readonly file: string
  /** Family inside a collection (.ttc). */
  readonly family?: string
}

/**
 * Fonts are looked for from here, in the packages of this project; a bundled worker finds the same node_modules above it. In
 * the bundle of the web server “here” means nothing, so it looks from the folder it was started in.
 * Song (Noto Serif SC) for the body, Hei (Noto Sans SC) for codes. Neither holds every character a name may have
 * (𠮷), so each face falls back to the other, then to whatever wider font is there, then to a drawn sign.
 */
const PLACES = [createRequire(import.meta.url), createRequire(path.join(process.cwd(), 'package.json'))]

function packaged(name: string, packageName: string, file: string): FontSource | null {
  for (const place of PLACES) {
    try {
      return { name, file: path.join(path.dirname(place.resolve(`${packageName}/package.json`)), file) }
    } catch {
      continue // not to be found from there; an optional font package is found from nowhere
    }
  }
  return null
}

const system = (name: string, file: string, family: string): FontSource | null =>
  existsSync(file) ? { name, file, family } : null

const SERIF = '@expo-google-fonts/noto-serif-sc'
const SANS = '@expo-google-fonts/noto-sans-sc'
const WIDER = '@expo-google-fonts/noto-serif-jp'
const CJK = '/usr/share/fonts/opentype/noto'

const FACES: Readonly<Record<Face, FontSource | null>> = {
  serif: packaged('serif', SERIF, '400Regular/NotoSerifSC_400Regular.ttf'),
  serifBold: packaged('serifBold', SERIF, '700Bold/NotoSerifSC_700Bold.ttf'),
  sans: packaged('sans', SANS, '400Regular/NotoSansSC_400Regular.ttf'),
  sansBold: packaged('sansBold', SANS, '700Bold/NotoSansSC_700Bold.ttf'),
}

const OTHER: Readonly<Record<Face, Face>> = {
  serif: 'sans',
  serifBold: 'sansBold',
  sans: 'serif',
  sansBold: 'serifBold',
}

const WIDE: readonly (FontSource | null)[] = [
  packaged('wide', WIDER, '400Regular/NotoSerifJP_400Regular.ttf'),
  system('systemWide', `${CJK}/NotoSerifCJK-Regular.ttc`, 'NotoSerifCJKsc-Regular'),
]

/** The fonts to try for a face, in order. `packagedOnly` leaves out what happens to be on this machine. */
export function fontChain(face: Face, packagedOnly = false): readonly FontSource[] {
  const first = FACES[face]
  if (!first) throw new Error(`font package ${face.startsWith('serif') ? SERIF : SANS} is missing: run npm ci`)
  const wide = packagedOnly ? WIDE.filter((font) => font?.family === undefined) : WIDE
  return [first, FACES[OTHER[face]], ...wide].filter((font) => font !== null)
}
