import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_TYPES, isDocumentCode } from '@/lib/domain/document/document-types'
import { codeOfTemplate } from '@/lib/domain/document/templates'
import { TEMPLATE_IDS } from '@/lib/domain/document/variables/registry'
import { freezeVariables } from '@/lib/domain/document/freeze'
import { documentView } from '@/lib/documents/preview'
import { variablesHash } from '@/lib/documents/variables-hash'
import { CASE_NO, INSTITUTION, ITEMS, PHOTO_SHA, SAMPLES, SIGNATURE_SHA } from '../../support/document-variables'
import {
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfPageText,
  pdfPicture,
  pdfProblems,
  pdfTest,
  pdfText,
  pdfTitle,
} from '../../support/pdf'
import { renderSample, sampleMeta } from '../../support/render-sample'
import { sampleJpeg, sampleSignature } from '../../support/samples'

const REMEDIES = { textVersion: 'remedies@1', reconsiderationTo: '黄岛区人民政府', court: '黄岛区人民法院' }

describe('every document of a case', () => {
  pdfTest.each(TEMPLATE_IDS)(
    pdfTitle('%s opens and names institution, case, number, title and verification code'),
    async (id) => {
      const pdf = await renderSample(id)
      const text = pdfText(pdf)
      const meta = sampleMeta(id)
      expect(pdfProblems(pdf)).toBe('')
      expect(text).toContain(INSTITUTION.name)
      expect(text).toContain(CASE_NO)
      expect(text).toContain('7f3a91c25e08b64d')
      if (meta.number !== null) expect(text).toContain(meta.number)
      const code = codeOfTemplate(id)
      if (isDocumentCode(code)) expect(text).toContain(DOCUMENT_TYPES[code].name.zh)
    },
  )

  pdfTest.each([
    'DOC-01@1',
    'DOC-02@1',
    'DOC-03@1',
    'DOC-04@1',
    'DOC-06@1',
    'DOC-07@1',
    'DOC-10@1',
    'DOC-21@1',
    'M01@1',
  ] as const)(pdfTitle('%s names every item applied for'), async (id) => {
    const text = pdfText(await renderSample(id))
    for (const item of ITEMS) expect(text).toContain(item.name)
  })

  pdfTest(pdfTitle('the file says that it is PDF/A-2b, tagged, Chinese, and carries its fonts'), async () => {
    const pdf = await renderSample('DOC-10@1')
    const raw = pdf.toString('latin1')
    expect(pdfInfo(pdf, 'Tagged')).toBe('yes')
    expect(pdfInfo(pdf, 'Title')).toBe('医疗机构校验结论通知书 青西审卫校结〔2026〕0001号')
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(raw).toMatch(/\/Lang \(zh-CN\)/)
    expect(raw).toContain('/GTS_PDFA1')
    expect(pdfFonts(pdf).length).toBeGreaterThan(1)
    expect(pdfFonts(pdf).filter((font) => !font.embedded)).toEqual([])
  })

  test('the same content gives the same bytes and the same hash', async () => {
    const [one, two] = await Promise.all([renderSample('DOC-01@1'), renderSample('DOC-01@1')])
    expect(one.equals(two)).toBe(true)
    const frozen = freezeVariables('DOC-01@1', SAMPLES['DOC-01@1'])
    const turned = freezeVariables('DOC-01@1', Object.fromEntries(Object.entries(SAMPLES['DOC-01@1']).reverse()))
    const changed = freezeVariables('DOC-01@1', { ...SAMPLES['DOC-01@1'], acceptedOn: '2026-11-25' })
    if (!frozen.ok || !turned.ok || !changed.ok) throw new Error('samples freeze')
    expect(variablesHash(turned.value)).toBe(variablesHash(frozen.value))
    expect(variablesHash(changed.value)).not.toBe(variablesHash(frozen.value))
  })
})

describe('what the law asks of single documents', () => {
  pdfTest(pdfTitle('a refusal and a deferred item end with the remedies; a clean result has none'), async () => {
    const refusal = pdfText(await renderSample('DOC-03@1'))
    const items = SAMPLES['DOC-10@1'].items.map((item, index) =>
      index === 0
        ? item
        : { ...item, conclusion: 'DEFERRED' as const, nextDueOn: null, reason: '机房防护检测不合格。' },
    )
    const deferred = pdfText(await renderSample('DOC-10@1', { items, remedies: REMEDIES }))
    for (const text of [refusal, deferred]) {
      expect(text).toMatch(/六十日内，向.+申请行政复议/)
      expect(text).toMatch(/六个月内，依法向.+提起行政诉讼/)
    }
    expect(deferred).toContain('暂缓校验')
    expect(pdfText(await renderSample('DOC-10@1'))).not.toContain('行政复议')
  })

  test('an adverse document with an unknown text of remedies is not made', async () => {
    await expect(renderSample('DOC-03@1', { remedies: { ...REMEDIES, textVersion: 'remedies@0' } })).rejects.toThrow(
      /remedies/,
    )
  })

  pdfTest(pdfTitle('the result carries the ledger as an annex and says on page one where it is'), async () => {
    const pdf = await renderSample('DOC-10@1')
    expect(pdfPages(pdf)).toBe(2)
    expect(pdfPageText(pdf, 1).replace(/\s/g, '')).toContain('第1页，共2页（第2页为时间账）')
    const annex = pdfPageText(pdf, 2).replace(/\s/g, '')
    expect(annex).toContain('停2日')
    expect(annex).toContain('青西卫校整〔2026〕0001号')
  })

  pdfTest(pdfTitle('masked numbers stay masked in the application form and the undertaking'), async () => {
    expect(pdfText(await renderSample('M01@1'))).toContain('370***********123X')
    expect(pdfText(await renderSample('DOC-21@1'))).toContain('138****0000')
  })

  pdfTest(pdfTitle('a refused signature is written down instead of drawn'), async () => {
    const refused = {
      kind: 'REFUSED' as const,
      note: '负责人在场，拒绝签名，未说明理由',
      notedAt: '2026-11-27T11:04:00+08:00',
    }
    const text = pdfText(await renderSample('DOC-07@1', { institutionSignature: refused }))
    expect(text).toContain('拒绝签名')
    expect(text).toContain('未说明理由')
  })

  pdfTest(pdfTitle('photos and the drawn signature are in the record'), async () => {
    const images = await pictures()
    const withImages = await renderSample('DOC-07@1', {}, { images })
    const without = await renderSample('DOC-07@1')
    expect(withImages.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2)
    expect(withImages.length).toBeLessThan(900_000)
    expect(pdfText(without)).toContain('图片无法显示')
  })

  test('only a bureau’s document carries a seal, and the seal is never an authority’s', () => {
    for (const id of TEMPLATE_IDS) {
      const view = documentView(codeOfTemplate(id), 1, SAMPLES[id], sampleMeta(id))
      const byApplicant = id === 'M01@1' || id === 'DOC-21@1'
      expect(view.closing?.seal ?? null).toBe(byApplicant ? null : '演示用电子印章')
      expect(view.head === null).toBe(byApplicant)
    }
  })

  test('items of one licence share its cell', () => {
    const [first] = SAMPLES['DOC-10@1'].items
    if (!first) throw new Error('sample has items')
    const items = ['助产技术', '婚前医学检查'].map((name) => ({
      ...first,
      name,
      licence: '母婴保健技术服务执业许可证',
    }))
    const variables = { ...SAMPLES['DOC-10@1'], items: [first, ...items] }
    const table = documentView('DOC-10', 1, variables, sampleMeta('DOC-10@1')).blocks.find(
      (block) => block.kind === 'table',
    )
    expect(table?.rows.map((row) => row.length)).toEqual([4, 4, 3])
    expect(table?.rows[1]?.[0]).toEqual({ text: '母婴保健技术服务执业许可证', rowSpan: 2 })
  })
})

describe('difficult content', () => {
  const RARE = '𠮷祥䶮喆𫚈口腔诊所'

  pdfTest(pdfTitle('rare characters are neither lost nor replaced, with whatever fonts the machine has'), async () => {
    for (const packagedFontsOnly of [true, false]) {
      const institution = { ...INSTITUTION, name: RARE }
      const pdf = await renderSample('DOC-04@1', { institution }, { packagedFontsOnly })
      expect(pdfText(pdf)).toContain(`${RARE}：`)
      expect(pdfProblems(pdf)).toBe('')
    }
  })

  pdfTest(pdfTitle('a character no font has is drawn as a sign, not left blank'), async () => {
    const page = async (name: string) => {
      const institution = { ...INSTITUTION, name }
      const png = pdfPicture(await renderSample('DOC-04@1', { institution }, { packagedFontsOnly: true }), 1, 100)
      // Where the second character of the addressee stands: 25 mm and one square from the left, below the head.
      // stats() looks at its input, not at what is cut out of it.
      const square = await sharp(png)
        .extract({ left: 117, top: 268, width: 13, height: 22 })
        .greyscale()
        .png()
        .toBuffer()
      return sharp(square).stats()
    }
    const [drawn, blank] = [await page('某𫚈诊所'), await page('某\u3000诊所')]
    expect(blank.channels[0]?.min).toBeGreaterThan(250)
    expect(drawn.channels[0]?.min).toBeLessThan(150)
  })

  pdfTest(pdfTitle('a very long name is broken over lines, not cut'), async () => {
    const name =
      '青岛西海岸新区海月口腔医院管理有限责任公司（中外合资合作经营）第三分院暨儿童牙科与正畸种植中心门诊部（滨海大道东段院区）'
    expect(pdfText(await renderSample('DOC-10@1', { institution: { ...INSTITUTION, name } }))).toContain(`${name}：`)
  })

  pdfTest(pdfTitle('sixty rows run over pages, with the head of the table on each and no row lost'), async () => {
    const [point] = SAMPLES['DOC-07@1'].points
    if (!point) throw new Error('sample has points')
    const points = Array.from({ length: 60 }, (_, index) => ({
      ...point,
      code: `CK-P${String(index + 1).padStart(2, '0')}`,
    }))
    const pdf = await renderSample('DOC-07@1', { points })
    const text = pdfText(pdf)
    for (const { code } of points) expect(text).toContain(code)
    expect(pdfPages(pdf)).toBeGreaterThan(2)
    expect(pdfPageText(pdf, 2)).toContain('检查内容')
  })

  pdfTest(pdfTitle('a cell longer than a page is continued on the next'), async () => {
    const [point] = SAMPLES['DOC-07@1'].points
    if (!point) throw new Error('sample has points')
    const note = Array.from({ length: 160 }, (_, index) => `第${index}处；`).join('')
    const text = pdfText(await renderSample('DOC-07@1', { points: [{ ...point, note }] }))
    for (const place of ['第0处', '第80处', '第159处']) expect(text).toContain(place)
  })

  pdfTest(pdfTitle('an empty list says that it is empty'), async () => {
    expect(pdfText(await renderSample('DOC-04@1', { materials: [] }))).toContain('本次没有提交材料')
    expect(pdfText(await renderSample('DOC-07@1', { points: [], photos: [] }))).toContain('没有逐项检查')
  })

  pdfTest(pdfTitle('authority and date never stand on a page without text or a word that says so'), async () => {
    const [defect] = SAMPLES['DOC-02@1'].defects
    if (!defect) throw new Error('sample has defects')
    for (let count = 2; count <= 8; count += 1) {
      const pdf = await renderSample('DOC-02@1', { defects: Array.from({ length: count }, () => defect) })
      const last = pdfPageText(pdf, pdfPages(pdf)).replace(/\s/g, '')
      expect(last).toContain('2026年12月7日')
      expect(last).toMatch(/新的补正要求|此页无正文/)
    }
  })
})

const pictures = async (): Promise<ReadonlyMap<string, Buffer>> =>
  new Map([
    [PHOTO_SHA, await sampleJpeg({ text: '医疗废物暂存间' })],
    [SIGNATURE_SHA, await sampleSignature()],
  ])

/** Lines of a page without running head and footer. */
const bodyLines = (pdf: Buffer, page: number): readonly string[] =>
  pdfPageText(pdf, page)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/第 *\d+ *页，共/.test(line))

describe('a record of any length', () => {
  const HEADINGS = ['一、逐项检查', '二、各事项核查结果', '三、被核查机构意见', '四、照片']
  const [first] = SAMPLES['DOC-07@1'].points
  if (!first) throw new Error('the sample has points')

  pdfTest(
    pdfTitle('no section heading of DOC-07 stands alone at the foot of a page'),
    { timeout: 120_000 },
    async () => {
      const images = await pictures()
      const seen = new Set<string>()
      for (let count = 14; count < 24; count += 1) {
        const points = Array.from({ length: count }, () => first)
        const pdf = await renderSample('DOC-07@1', { points }, { images })
        for (let page = 1; page <= pdfPages(pdf); page += 1) {
          const lines = bodyLines(pdf, page)
          expect(HEADINGS, `${count} points, page ${page}`).not.toContain(lines.at(-1))
          HEADINGS.filter((heading) => lines.slice(0, 2).includes(heading)).forEach((heading) => seen.add(heading))
        }
      }
      expect(seen.size).toBeGreaterThan(1) // so long a record that headings did come to the foot and went over
    },
  )
})
