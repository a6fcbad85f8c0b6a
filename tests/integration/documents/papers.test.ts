import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/guide/papers/[file]/route'
import { PAPERS } from '@/lib/documents/papers/registry'
import { blankForm } from '@/lib/documents/papers/blank-form'
import { COMBINATIONS } from '@/lib/domain/items/combinations'
import { PAPER_FILES, PAPER_KINDS } from '@/lib/domain/items/paper-files'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { getPaper } from '@/lib/services/items/get-paper'
import { pdfTest, pdfText, pdfTitle } from '../../support/pdf'

const catalogue = currentCatalogue()
const ask = (file: string) => GET(new Request(`http://office/${file}`), { params: Promise.resolve({ file }) })

describe('papers to download from the guide', () => {
  it.each(PAPER_FILES)('%s has a template and a sample made from the catalogue', (code) => {
    for (const kind of PAPER_KINDS) {
      const sheet = PAPERS[code][kind](catalogue)
      expect(sheet.blocks.length).toBeGreaterThan(1)
      expect(JSON.stringify(sheet)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/) // no number that could be somebody’s
    }
  })

  pdfTest(pdfTitle('a sample says that it is one, a template does not'), async () => {
    expect(pdfText((await getPaper('M19-sample')) ?? Buffer.alloc(0))).toContain('样例')
    const template = pdfText((await getPaper('M07-template')) ?? Buffer.alloc(0))
    for (const { copy } of catalogue.items) expect(template.replace(/\s/g, '')).toContain(copy.name.zh.slice(0, 8))
    expect(template).not.toContain('样例')
  })

  it('the blank form of every combination asks for each page of its items', () => {
    for (const letters of COMBINATIONS) {
      const text = JSON.stringify(blankForm(catalogue, letters))
      for (const { wording } of catalogue.sectionsFor(letters)) expect(text).toContain(wording.title.zh)
    }
  })

  it('is served as a PDF anybody may keep, made once', async () => {
    const answer = await ask('M23-sample.pdf')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toContain('public')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await getPaper('M23-sample')).toBe(await getPaper('M23-sample'))
  })

  it.each([
    'M01-template.pdf',
    'M19.pdf',
    'M19-sample',
    'form-BA.pdf',
    'form-AA.pdf',
    'form-.pdf',
    'form-Z.pdf',
    'x'.repeat(5_000),
  ])('nothing is made for a name that is none (%#)', async (file) => expect((await ask(file)).status).toBe(404))
})
