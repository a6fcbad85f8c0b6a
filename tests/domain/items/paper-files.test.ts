import { describe, expect, it } from 'vitest'
import { isPaperFile, PAPER_FILES } from '@/lib/domain/items/paper-files'
import { currentCatalogue } from '@/lib/domain/items/registry'

describe('templates and samples of the guide', () => {
  it('exist for every paper somebody uploads, and for no paper the catalogue does not have', () => {
    const catalogue = currentCatalogue()
    const uploaded = catalogue.data.materials.filter(({ kind, acceptsFile }) => kind === 'FILE' || acceptsFile === true)
    expect(uploaded.filter(({ code }) => !isPaperFile(code)).map(({ code }) => code)).toEqual([])
    expect(PAPER_FILES.filter((code) => !catalogue.material(code))).toEqual([])
  })
})
