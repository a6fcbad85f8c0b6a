import { DOCUMENT_VIEW_COPY } from '@/lib/copy/documents'
import { say } from '@/lib/copy/say'
import type { Block, DocumentView } from '@/lib/domain/document/view'
import { assertNever } from '@/lib/domain/shared/result'

/** A document as the applicant will read it, from the same data the PDF is set from. Stands on `Paper`. */
export function DocumentSheet({ view, pending }: { view: DocumentView; pending?: string }) {
  const number = view.number ?? pending
  return (
    <article className="sheet" lang="zh-CN">
      {number !== undefined && <p className="text-right text-s">{number}</p>}
      <h2 className="sheet-title">{view.title}</h2>
      {view.subtitle !== null && <p className="text-center">{view.subtitle}</p>}
      {view.reference.length > 0 && (
        <p className="mt-1 text-center text-s">
          {view.reference.map(({ label, value }) => `${label} ${value}`).join('　')}
        </p>
      )}
      {view.addressee !== null && <p className="mt-4">{view.addressee}：</p>}
      {view.blocks.map((block, index) => (
        <SheetBlock key={index} block={block} />
      ))}
      {view.remedies?.map((line) => (
        <p key={line} className="sheet-indent">
          {line}
        </p>
      ))}
      {view.contact !== null && <p className="mt-3 text-s">{view.contact}</p>}
      {view.closing && (
        <div className="mt-5 text-right">
          <p>{view.closing.signer}</p>
          <p>{zhDay(view.closing.date)}</p>
        </div>
      )}
      {view.annexes.map((annex) => (
        <section key={annex.title} className="mt-5">
          <h3>{`${say(DOCUMENT_VIEW_COPY.annex, 'zh')}：${annex.title}`}</h3>
          {annex.blocks.map((block, index) => (
            <SheetBlock key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}

const zhDay = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

function SheetBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className="mt-3 font-semibold">{block.text}</h3>
    case 'paragraph':
      return (
        <p className={block.indent ? 'sheet-indent' : undefined}>
          {block.runs.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : text))}
        </p>
      )
    case 'list':
      return (
        <ol className="list-decimal pl-12">
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ol>
      )
    case 'values':
      return (
        <dl>
          {block.rows.map(({ label, value }) => (
            <div key={label} className="flex gap-2">
              <dt className="flex-none">{label}：</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <SheetTable block={block} />
    case 'signatures':
      return (
        <ul>
          {block.lines.map(({ role, name, detail }, index) => (
            <li key={index}>{[role, name, detail].filter(Boolean).join('　')}</li>
          ))}
        </ul>
      )
    case 'images':
      return (
        <ul>
          {block.images.map(({ sha256, alt, caption }) => (
            <li key={sha256}>{caption ?? alt}</li>
          ))}
        </ul>
      )
    default:
      return assertNever(block)
  }
}

function SheetTable({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  if (block.rows.length === 0) return <p>{block.empty}</p>
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {block.columns.map(({ label, width }, index) => (
            <th key={index} scope="col" style={{ width: `${width}%` }}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map(({ text, rowSpan, strong }, cell) => (
              <td key={cell} rowSpan={rowSpan}>
                {strong ? <b>{text}</b> : text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
