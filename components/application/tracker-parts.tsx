import { ClockLedger } from '@/components/clock/clock-ledger'
import { wordLedger } from '@/components/clock/ledger-words'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkRow } from '@/components/ui/link-row'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Still } from '@/components/ui/still'
import { LEDGER_COPY } from '@/lib/copy/clock'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { DOCUMENT_STATES, ITEM_STATES } from '@/lib/copy/states'
import { SIGN_METHOD, SIGN_SUBJECT, TRACKER } from '@/lib/copy/tracker'
import type { TrackedDocument, TrackerView } from '@/lib/domain/application/tracker'
import { isOpenCase } from '@/lib/domain/application/status'
import { documentType } from '@/lib/domain/document/document-types'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface PartProps {
  view: TrackerView
  locale: Locale
}

export const TrackerItems = ({ view: { items, today }, locale }: PartProps) => (
  <Still as="section" className="section" aria-labelledby="items-title">
    <SectionHead id="items-title" title={say(TRACKER.items, locale)} />
    <ul>
      {items.map((item) => {
        const state = ITEM_STATES[item.status]
        return (
          <LinkRow
            key={item.letter}
            asideBelow
            title={say(ITEM_NAMES[item.letter].name, locale)}
            note={
              item.nextDue
                ? say(TRACKER.nextDue, locale, { date: sayDate(item.nextDue, locale, today) })
                : say(TRACKER.itemSince, locale, { date: sayDate(item.since, locale, today) })
            }
            aside={<Status code={state.code}>{say(state.applicant, locale)}</Status>}
          />
        )
      })}
    </ul>
  </Still>
)

export function TrackerLedger({ view, locale }: PartProps) {
  const { ledger, documents, today } = view
  const opened = new Map(
    documents.flatMap(({ number, documentId, status }) =>
      number && status !== 'RENDERING' ? [[number, routes.document(documentId)] as const] : [],
    ),
  )
  return (
    <Still as="section" className="section" aria-labelledby="ledger-title">
      <SectionHead id="ledger-title" title={say(LEDGER_COPY.title, locale)} />
      <p className="mt-1 text-s text-ink-3">{say(LEDGER_COPY.intro, locale)}</p>
      {ledger.length === 0 ? (
        <EmptyState what={say(TRACKER.ledgerEmpty, locale)} />
      ) : (
        <ClockLedger lines={wordLedger(ledger, { locale, today, hrefOf: (number) => opened.get(number) })} />
      )}
      <Statutory view={view} locale={locale} />
    </Still>
  )
}

/** The law's limit, apart from the promise, so that nobody takes one for the other. */
function Statutory({ view: { statutory, today }, locale }: PartProps) {
  if (statutory.length === 0) return null
  const dues = statutory.map(({ letter, due, provisional }) => {
    const item = say(ITEM_NAMES[letter].short, locale)
    const mark = provisional ? `（${say(LEDGER_COPY.provisional, locale)}）` : ''
    return say(TRACKER.statutoryItem, locale, { item, date: `${sayDate(due, locale, today)}${mark}` })
  })
  const kept = statutory.every(({ endedOn, due }) => endedOn !== null && endedOn <= due)
  return (
    <div className="mt-4 bg-ground-1 px-4 py-3 text-s">
      <strong>{say(TRACKER.statutoryTitle, locale)}</strong>
      {dues.join(locale === 'zh' ? '，' : ', ')}
      {locale === 'zh' ? '。' : '. '}
      {say(kept ? TRACKER.statutoryDone : TRACKER.statutoryNote, locale)}
    </div>
  )
}

export const TrackerDocuments = ({ view: { documents, today }, locale, archive }: PartProps & { archive?: string }) => (
  <Still as="section" className="section" aria-labelledby="documents-title">
    <SectionHead id="documents-title" title={say(TRACKER.documents, locale)} />
    {documents.length === 0 && <EmptyState what={say(TRACKER.noDocuments, locale)} />}
    <ul>
      {documents.map((document) => (
        <DocumentLine key={document.documentId} document={document} today={today} locale={locale} />
      ))}
    </ul>
    {archive !== undefined && documents.length > 0 && (
      <a href={archive} className="link mt-2 inline-flex min-h-11 items-center text-s" download>
        {say(TRACKER.archive, locale)}
      </a>
    )}
  </Still>
)

interface DocumentLineProps {
  document: TrackedDocument
  today: IsoDate
  locale: Locale
}

function DocumentLine({ document, today, locale }: DocumentLineProps) {
  const { documentId, type, item, number, status, issuedOn } = document
  const name = [say(documentType(type).name, locale), item && say(ITEM_NAMES[item].short, locale)]
    .filter((part) => part !== null)
    .join(locale === 'zh' ? '，' : ', ')
  return (
    <li className="border-b border-line-soft py-3">
      <div className="text-h3">{name}</div>
      <div className="text-s text-ink-3">
        {[sayDate(issuedOn, locale, today), number].filter(Boolean).join(locale === 'zh' ? '，' : ', ')}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-s">
        {status !== 'RENDERING' && (
          <a href={routes.document(documentId)} className="link inline-flex min-h-11 items-center" download>
            {say(TRACKER.download, locale)}
            <span className="sr-only"> {name}</span>
          </a>
        )}
        <Status code={DOCUMENT_STATES[status].code}>{say(DOCUMENT_STATES[status].applicant, locale)}</Status>
      </div>
    </li>
  )
}

/** Once all is decided, or refused at the window, there is one thing to take home; it stands first. */
export function TrackerResult({ view, locale }: PartProps) {
  const { documents } = view
  const type = isOpenCase(view) || documents.some((one) => one.type === 'DOC-10') ? 'DOC-10' : 'DOC-03'
  const result = documents.findLast((one) => one.type === type && one.status !== 'RENDERING')
  if (!result) return null
  const name = say(documentType(result.type).name, locale)
  return (
    <section className="call-panel mt-6 md:max-w-[42rem]" aria-labelledby="result-title">
      <h2 id="result-title" className="text-h3 font-semibold">
        {name}
      </h2>
      <p className="text-s text-ink-2">
        {[result.number, say(TRACKER.resultNote, locale)].filter(Boolean).join(locale === 'zh' ? '。' : '. ')}
      </p>
      <a href={routes.document(result.documentId)} className="btn btn-primary mt-4" download>
        {say(TRACKER.downloadNamed, locale, { name })}
      </a>
    </section>
  )
}

/** Who signed what for this application, when and how. */
export function TrackerSignatures({ view: { signatures, today }, locale }: PartProps) {
  if (signatures.length === 0) return null
  return (
    <Still as="section" className="section" aria-labelledby="signatures-title">
      <SectionHead id="signatures-title" title={say(TRACKER.signatures, locale)} />
      <ul>
        {signatures.map((one) => {
          const subject = SIGN_SUBJECT[one.subject.split(':')[0] ?? '']
          const method = SIGN_METHOD[one.method]
          return (
            <LinkRow
              key={`${one.subject}-${one.hash}-${one.at.getTime()}`}
              title={subject ? say(subject, locale) : one.subject}
              note={
                <>
                  {say(TRACKER.signatureLine, locale, {
                    name: one.signerName,
                    method: method ? say(method, locale) : one.method,
                    at: sayInstant(one.at, locale, today),
                  })}
                  <span className="block break-all">
                    {say(TRACKER.signatureHash, locale, { hash: one.hash.slice(0, 16) })}
                  </span>
                </>
              }
            />
          )
        })}
      </ul>
    </Still>
  )
}

/** The receipt page keeps the number; here it is again for the telephone. */
export const TrackerFacts = ({ view: { head, queryCode }, locale }: PartProps) =>
  head.caseNo === null ? (
    <Notice className="mt-4">
      <p>{say(TRACKER.notSubmitted, locale)}</p>
    </Notice>
  ) : (
    queryCode && (
      <p className="mt-1 text-s text-ink-3">
        {say(TRACKER.queryCode, locale)} <span className="text-ink">{queryCode}</span>{' '}
        <a href={routes.progress} className="link ml-2">
          {say(TRACKER.progressTitle, locale)}
        </a>
      </p>
    )
  )
