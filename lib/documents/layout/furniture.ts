import { create as createQr } from 'qrcode'
import type { Closing, DocumentView, LabelledValue, Verification } from '@/lib/domain/document/view'
import { groupedVerificationCode } from '@/lib/domain/shared/identifiers/verification-code'
import { zhDate } from '../words'
import { BODY, centred, linesOf, plain, rule, setLine, SMALL, type Flow, type TextStyle } from './flow'
import { BODY_SIZE, COLOUR, LEFT, MARGIN, MM, PAGE, QR_SIZE, RIGHT, SEAL_RADIUS, WIDTH } from './geometry'
import type { TextRun } from './typeset'

const HEAD: TextStyle = { face: 'serifBold', strongFace: 'serifBold', size: 22, leading: 30, colour: COLOUR.red }
const NUMBER: TextStyle = { ...BODY, size: 11, leading: 16 }
const TITLE: TextStyle = { ...BODY, face: 'serifBold', size: 22, leading: 34, colour: COLOUR.ink }
const SUBTITLE: TextStyle = { ...BODY, size: 14, leading: 24 }
const REFERENCE: TextStyle = { ...BODY, strongFace: 'sans', size: 10.5, leading: 18 }
/** The verify block and the footer stand lower than the text, as on a printed form. */
const FOOT_RULE = PAGE.height - 14.5 * MM
const LOWEST = PAGE.height - 18 * MM

/** What head and foot say; a template to be downloaded has no more than this. */
type Headed = Pick<DocumentView, 'head' | 'number' | 'title' | 'subtitle' | 'reference' | 'addressee'>
type Footed = Pick<DocumentView, 'contact' | 'number' | 'title'>

export function setHead(flow: Flow, view: Headed): void {
  if (view.head !== null) setRedHead(flow, view.head, view.number)
  flow.y += view.head === null ? 0 : 20
  centred(flow, flow.root.child('H1'), view.title, TITLE)
  if (view.subtitle !== null) centred(flow, flow.root.child('P'), view.subtitle, SUBTITLE)
  flow.y += 6
  setReference(flow, view.reference)
  flow.y += 12
  if (view.addressee === null) return
  const lines = linesOf(flow, plain(`${view.addressee}：`), BODY)
  const element = flow.root.child('P')
  for (const line of lines) {
    element.draw(() => setLine(flow, line, { x: LEFT, top: flow.y }, BODY))
    flow.y += BODY.leading
  }
}

/** Authority in red with the number at the right; a long name is set smaller, then the number goes under the line. */
function setRedHead(flow: Flow, authority: string, number: string | null): void {
  const numberWidth = number === null ? 0 : flow.pen.width(number, 'serif', NUMBER.size) + 12
  const natural = flow.pen.width(authority, 'serifBold', HEAD.size)
  const beside = natural * (16 / HEAD.size) + numberWidth <= WIDTH
  const size = Math.min(HEAD.size, (HEAD.size * (WIDTH - (beside ? numberWidth : 0))) / natural)
  const baseline = MARGIN.top + 14
  const ruleY = MARGIN.top + 29
  flow.root
    .child('P')
    .draw(() => flow.pen.write(authority, { x: LEFT, y: baseline }, { face: 'serifBold', size, colour: COLOUR.red }))
  rule(flow, ruleY, { width: 2.4, colour: COLOUR.red })
  flow.y = ruleY + (number === null || beside ? 0 : 20)
  if (number === null) return
  const x = RIGHT - flow.pen.width(number, 'serif', NUMBER.size)
  const y = beside ? baseline + 6 : ruleY + 18
  flow.root
    .child('P')
    .draw(() => flow.pen.write(number, { x, y }, { face: 'serif', size: NUMBER.size, colour: COLOUR.body }))
}

/** Labels in Song, codes in Hei, as many pairs on a line as fit. */
function setReference(flow: Flow, pairs: readonly LabelledValue[]): void {
  const runs = pairs.map((pair): readonly TextRun[] => [
    { text: `${pair.label} `, strong: false },
    { text: pair.value, strong: true },
  ])
  const widthOf = (line: readonly TextRun[]): number =>
    linesOf(flow, line, REFERENCE, { width: 10_000 }).reduce((sum, one) => sum + one.width, 0)
  const rows: TextRun[][] = []
  for (const pair of runs) {
    const last = rows.at(-1)
    const joined = last ? [...last, { text: '　　', strong: false }, ...pair] : null
    if (joined && widthOf(joined) <= WIDTH) rows[rows.length - 1] = joined
    else rows.push([...pair])
  }
  const element = flow.root.child('P')
  for (const row of rows) {
    for (const line of linesOf(flow, row, REFERENCE)) {
      element.draw(() => setLine(flow, line, { x: LEFT + (WIDTH - line.width) / 2, top: flow.y }, REFERENCE))
      flow.y += REFERENCE.leading
    }
  }
}

/** Height the closing needs below the text: seal, authority and date, and beside them the QR. */
export const closingHeight = (view: DocumentView): number =>
  Math.max(
    view.closing === null ? 0 : view.closing.seal === null ? 24 * MM : 2 * SEAL_RADIUS + 4 * MM,
    view.verification === null ? 0 : QR_SIZE + 4 * MM,
  )

/** Room for the closing on this page; it reaches lower than the text does. */
export const closingRoom = (flow: Flow): number => LOWEST - flow.y

export function setClosing(flow: Flow, view: DocumentView): void {
  if (closingHeight(view) > closingRoom(flow)) {
    flow.newPage()
    // A seal on a page without text must say that nothing is missing (党政机关公文格式 GB/T 9704).
    if (view.closing !== null) centred(flow, flow.root.child('P'), '（此页无正文）', BODY)
  }
  if (view.closing !== null) setSigner(flow, view.closing)
  if (view.verification !== null) setVerification(flow, view.verification, view)
}

function setSigner(flow: Flow, closing: Closing): void {
  const date = zhDate(closing.date)
  const signerLines = linesOf(flow, plain(closing.signer), BODY, { width: WIDTH * 0.55 })
  const widest = Math.max(...signerLines.map((line) => line.width), flow.pen.width(date, 'serif', BODY_SIZE))
  const centre = { x: RIGHT - Math.max(widest / 2 + 6, SEAL_RADIUS), y: flow.y + 3 * MM + SEAL_RADIUS }
  const leading = 18
  const top = closing.seal === null ? flow.y + 6 * MM : centre.y + 1 * MM
  if (closing.seal !== null) drawSeal(flow, closing.seal, centre)
  const style = { ...BODY, leading }
  const element = flow.root.child('P')
  ;[...signerLines, ...linesOf(flow, plain(date), style)].forEach((line, index) =>
    element.draw(() => setLine(flow, line, { x: centre.x - line.width / 2, top: top + index * leading }, style)),
  )
}

/** A drawn seal: ring, wording along the upper arc, purpose in the middle. It is never the seal of an authority. */
function drawSeal(flow: Flow, wording: string, centre: { x: number; y: number }): void {
  const { pdf, pen } = flow
  const figure = flow.root.child('Figure', { alt: `印章：${wording}` })
  figure.draw(() => {
    pdf.save().opacity(0.86)
    pdf
      .lineWidth(2.6)
      .strokeColor(COLOUR.red)
      .circle(centre.x, centre.y, SEAL_RADIUS - 1.3)
      .stroke()
    const characters = Array.from(wording)
    const sweep = Math.min(170, 25.5 * (characters.length - 1))
    const size = characters.length > 9 ? 10 : 12.5
    characters.forEach((character, index) => {
      const angle = characters.length === 1 ? 0 : -sweep / 2 + (sweep * index) / (characters.length - 1)
      pdf.save()
      pdf.rotate(angle, { origin: [centre.x, centre.y] })
      const width = pen.width(character, 'serifBold', size)
      pen.write(
        character,
        { x: centre.x - width / 2, y: centre.y - SEAL_RADIUS + 6 + size },
        { face: 'serifBold', size, colour: COLOUR.red },
      )
      pdf.restore()
    })
    const purpose = '校验专用'
    const width = pen.width(purpose, 'serif', 11)
    pen.write(purpose, { x: centre.x - width / 2, y: centre.y - 4 }, { face: 'serif', size: 11, colour: COLOUR.red })
    pdf.restore()
  })
}

function setVerification(flow: Flow, { code, url }: Verification, view: DocumentView): void {
  const top = LOWEST - QR_SIZE
  const modules = createQr(url, { errorCorrectionLevel: 'M' }).modules
  const cell = QR_SIZE / modules.size
  flow.root.child('Figure', { alt: `验真二维码，网址${url}` }).draw(() => {
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) flow.pdf.rect(LEFT + column * cell, top + row * cell, cell + 0.05, cell + 0.05)
      }
    }
    flow.pdf.fill(COLOUR.ink)
  })
  const style: TextStyle = { ...SMALL, size: 9.5, leading: 15.5, colour: COLOUR.body }
  const kind = view.code === 'M01' ? '本表' : '本文书'
  const texts = [
    plain('扫码验真', true),
    plain(`不用登录，可核对${kind}是否`),
    plain('真实、是否已被更正或撤销'),
    plain(`文书校验码 ${groupedVerificationCode(code)}`),
  ]
  const element = flow.root.child('P')
  const x = LEFT + QR_SIZE + 5 * MM
  const start = LOWEST - texts.length * style.leading
  texts.forEach((runs, index) => {
    const [line] = linesOf(flow, runs, style, { width: 200 })
    if (line) element.draw(() => setLine(flow, line, { x, top: start + index * style.leading }, style))
  })
}

/** Footer on every page; a short running head from the second page on. All are artifacts, not read aloud. */
export function setPageFurniture(
  flow: Flow,
  view: Footed,
  annexPages: readonly { page: number; title: string }[],
): void {
  const { count } = flow.pdf.bufferedPageRange()
  const annex = annexPages.map((one) => `第 ${one.page} 页为${one.title}`).join('，')
  const left = view.contact ?? view.number ?? view.title
  for (let page = 0; page < count; page += 1) {
    flow.pdf.switchToPage(page)
    const right = `第 ${page + 1} 页，共 ${count} 页${annex && page === 0 ? `（${annex}）` : ''}`
    rule(flow, FOOT_RULE, { width: 0.5, colour: COLOUR.faint })
    pair(flow, left, right, FOOT_RULE + 3)
    if (page > 0) pair(flow, view.title, view.number ?? '', 13 * MM)
  }
}

function pair(flow: Flow, left: string, right: string, top: number): void {
  const rightWidth = flow.pen.width(right, 'sans', SMALL.size)
  const [leftLine] = linesOf(flow, plain(left), SMALL, { width: WIDTH - rightWidth - 12 })
  const [rightLine] = linesOf(flow, plain(right), SMALL, { width: WIDTH })
  flow.artifact(() => {
    if (leftLine) setLine(flow, leftLine, { x: LEFT, top }, SMALL)
    if (rightLine) setLine(flow, rightLine, { x: RIGHT - rightWidth, top }, SMALL)
  })
}
