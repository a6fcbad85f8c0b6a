import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/copy/dates'
import { OFFICE } from '@/lib/copy/office'
import { CONCLUSION_STATES } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { VERIFY } from '@/lib/copy/verify'
import { itemNamed } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { FileCompare } from './file-compare'

interface VerifiedProps {
  locale: Locale
  document: {
    readonly number: string | null
    readonly institution: string | null
    readonly authority: string
    readonly issuedOn: IsoDate
    readonly items: readonly { readonly name: string; readonly conclusion: string; readonly nextDue: IsoDate | null }[]
    readonly proof: VerifiedProof | null
  }
}

interface VerifiedProof {
  readonly sha256: string
  readonly ed25519: string
  readonly isSigned: boolean
  readonly publicPem: string
  readonly fingerprint: string
}

/** What is registered of a document, the comparison with a file, and how to check both without trusting this page. */
export const VerifiedDocument = ({ document, locale }: VerifiedProps) => (
  <>
    <section className="section" aria-labelledby="registered">
      <SectionHead id="registered" title={say(VERIFY.factsTitle, locale)} />
      <dl className="verify-facts">
        <Fact label={say(VERIFY.number, locale)}>{document.number ?? say(VERIFY.noNumber, locale)}</Fact>
        {document.institution !== null && <Fact label={say(VERIFY.institution, locale)}>{document.institution}</Fact>}
        <Fact label={say(VERIFY.authority, locale)}>{document.authority}</Fact>
        <Fact label={say(VERIFY.issuedOn, locale)}>{sayDate(document.issuedOn, locale)}</Fact>
      </dl>
      <Conclusions document={document} locale={locale} />
    </section>
    <Comparison proof={document.proof} locale={locale} />
  </>
)

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

function Conclusions({ document: { items }, locale }: VerifiedProps) {
  if (items.length === 0) return null
  return (
    <div className="mt-6">
      <Table
        caption={say(VERIFY.items, locale)}
        showCaption
        columns={[
          { key: 'item', label: say(VERIFY.item, locale) },
          { key: 'conclusion', label: say(VERIFY.conclusion, locale), role: 'status' },
          { key: 'due', label: say(VERIFY.nextDue, locale), align: 'end' },
        ]}
        rows={items.map(({ name, conclusion, nextDue }) => {
          const state = CONCLUSION_STATES[conclusion]
          return {
            key: name,
            cells: {
              item: itemNamed(name)?.name[locale] ?? name,
              conclusion: state ? <Status code={state.status}>{state[locale]}</Status> : conclusion,
              due: nextDue && sayDate(nextDue, locale),
            },
          }
        })}
      />
    </div>
  )
}

const COMPARE_WORDS = ['choose', 'drop', 'comparing', 'same', 'sameNote', 'differs', 'differsNote', 'cannot'] as const

function Comparison({ proof, locale }: { proof: VerifiedProof | null; locale: Locale }) {
  if (!proof) {
    return (
      <section className="section" aria-labelledby="compare">
        <SectionHead id="compare" title={say(VERIFY.compareTitle, locale)} />
        <p className="mt-3 text-ink-2">{say(VERIFY.noFile, locale)}</p>
      </section>
    )
  }
  const words = Object.fromEntries(COMPARE_WORDS.map((word) => [word, say(VERIFY[word], locale)])) as Record<
    (typeof COMPARE_WORDS)[number],
    string
  > // built from that very list
  return (
    <>
      <section className="section" aria-labelledby="compare">
        <SectionHead id="compare" title={say(VERIFY.compareTitle, locale)} />
        <p className="mt-2 max-w-prose text-ink-2">{say(VERIFY.compareLead, locale)}</p>
        <FileCompare sha256={proof.sha256} words={words} />
        <p className="mt-3 text-s text-ink-3">{say(VERIFY.private, locale)}</p>
      </section>
      <section className="section" aria-labelledby="signature">
        <SectionHead id="signature" title={say(VERIFY.signatureTitle, locale)} />
        {proof.isSigned ? (
          <p className="mt-3">
            <Status code="ok">{say(VERIFY.signed, locale)}</Status>
          </p>
        ) : (
          <Notice tone="late" className="mt-3">
            <p>{say(VERIFY.unsigned, locale, { phone: OFFICE.phone })}</p>
          </Notice>
        )}
        <Technical proof={proof} locale={locale} />
      </section>
    </>
  )
}

const Technical = ({ proof, locale }: { proof: VerifiedProof; locale: Locale }) => (
  <Disclosure summary={say(VERIFY.technical, locale)}>
    <p className="max-w-prose text-ink-2">{say(VERIFY.technicalLead, locale)}</p>
    <dl className="verify-values">
      <dt>{say(VERIFY.sha256, locale)}</dt>
      <dd>{proof.sha256}</dd>
      <dt>{say(VERIFY.ed25519, locale)}</dt>
      <dd>{proof.ed25519}</dd>
      <dt>{say(VERIFY.fingerprint, locale)}</dt>
      <dd>{proof.fingerprint}</dd>
      <dt>{say(VERIFY.publicKey, locale)}</dt>
      <dd className="whitespace-pre-wrap">{proof.publicPem.trim()}</dd>
    </dl>
    <p className="mt-3 text-s text-ink-3">{say(VERIFY.commands, locale)}</p>
  </Disclosure>
)
