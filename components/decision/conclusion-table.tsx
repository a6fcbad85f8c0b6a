import type { ReactNode } from 'react'
import { FormSelect, FormTextInput } from '@/components/ui/form/form-fields'
import { Status } from '@/components/ui/status'
import { CONCLUSION_STATES } from '@/lib/copy/publication'
import { sayDate } from '@/lib/copy/dates'
import { withoutTitleMarks } from '@/lib/copy/decision-document'
import { DECISION, NOT_OFFERED, PROPOSAL_WORDS } from '@/lib/copy/decision'
import { SEVERITY_WORDS } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import { ITEM_STATES } from '@/lib/copy/states'
import { isProposed } from '@/lib/domain/application/item-status'
import type { DecisionFinding, DecisionItem } from '@/lib/domain/decision/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface ConclusionTableProps {
  items: readonly DecisionItem[]
  today: IsoDate
  locale: Locale
  /** The selects stand in the form around the table; without it the table only shows. */
  editable: boolean
}

interface Reading {
  readonly today: IsoDate
  readonly locale: Locale
}

const HEADS = ['licence', 'item', 'desk', 'site', 'rectification', 'conclusion', 'nextDue'] as const

/** Every item with what it rests on and its own conclusion; items of one licence share its cell. */
export function ConclusionTable({ items, today, locale, editable }: ConclusionTableProps) {
  const chosen = items.filter(isProposed)
  return (
    <table className="decision-table" role="table">
      <caption className="sr-only">{say(DECISION.table, locale)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {HEADS.map((head) => (
            <th key={head} role="columnheader" scope="col" className={head === 'nextDue' ? 'align-end' : undefined}>
              {say(DECISION[head], locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item, index) => (
          <tr key={item.letter} role="row">
            <Licence items={items} index={index} locale={locale} />
            <Cell label={say(DECISION.item, locale)} head>
              <strong>{say(ITEM_NAMES[item.letter].short, locale)}</strong>
              <Small>{proposalWords(item, locale)}</Small>
            </Cell>
            <Cell label={say(DECISION.desk, locale)}>
              <Desk item={item} locale={locale} />
            </Cell>
            <Cell label={say(DECISION.site, locale)}>
              <Site item={item} reading={{ today, locale }} />
            </Cell>
            <Cell label={say(DECISION.rectification, locale)}>
              <Findings findings={item.findings} reading={{ today, locale }} />
            </Cell>
            <Cell label={say(DECISION.conclusion, locale)} wide>
              {editable && isProposed(item) ? (
                <Choice item={item} position={chosen.indexOf(item)} locale={locale} />
              ) : (
                <Concluded item={item} locale={locale} />
              )}
            </Cell>
            <Cell label={say(DECISION.nextDue, locale)} end>
              {item.nextDue ? sayDate(item.nextDue, locale) : '—'}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Small = ({ children }: { children: ReactNode }) => <span className="block text-s text-ink-3">{children}</span>

function Cell(props: { label: string; children: ReactNode; head?: boolean; end?: boolean; wide?: boolean }) {
  const Tag = props.head ? 'th' : 'td'
  const className = [props.end && 'align-end', props.wide && 'decision-choice'].filter(Boolean).join(' ')
  return (
    <Tag
      role={props.head ? 'rowheader' : 'cell'}
      scope={props.head ? 'row' : undefined}
      className={className || undefined}
    >
      <span className="cell-label" aria-hidden>
        {props.label}
      </span>
      <div>{props.children}</div>
    </Tag>
  )
}

function Licence({ items, index, locale }: { items: readonly DecisionItem[]; index: number; locale: Locale }) {
  const item = items[index]
  if (!item || items[index - 1]?.licence.zh === item.licence.zh) return null
  const span = items.slice(index).findIndex(({ licence }) => licence.zh !== item.licence.zh)
  return (
    <td role="cell" rowSpan={span === -1 ? items.length - index : span} className="decision-licence">
      <span className="cell-label" aria-hidden>
        {say(DECISION.licence, locale)}
      </span>
      <div>{withoutTitleMarks(say(item.licence, locale))}</div>
    </td>
  )
}

function proposalWords({ proposal, reviewer }: DecisionItem, locale: Locale): string {
  const name = reviewer ?? say(DECISION.nobody, locale)
  if (!proposal) return say(DECISION.notProposed, locale, { name })
  const conclusion = PROPOSAL_WORDS[proposal.conclusion][locale]
  return proposal.bySystem
    ? say(DECISION.proposedBySystem, locale, { conclusion })
    : say(DECISION.proposed, locale, { name, conclusion })
}

function Desk({ item: { desk }, locale }: { item: DecisionItem; locale: Locale }) {
  const all = desk.met === desk.total
  return (
    <>
      <Status code={all ? 'ok' : 'seen'}>
        {say(all ? DECISION.pointsMet : DECISION.pointsPartly, locale, { met: desk.met, total: desk.total })}
      </Status>
      {desk.notes.map((note) => (
        <Small key={note}>{note}</Small>
      ))}
    </>
  )
}

const SITE_STATUS: Record<'PASS' | 'RECTIFY' | 'FAIL', StatusCode> = { PASS: 'ok', RECTIFY: 'you', FAIL: 'late' }

function Site({ item: { site, visitNeeded }, reading: { today, locale } }: { item: DecisionItem; reading: Reading }) {
  if (!site) {
    const words = visitNeeded === null ? DECISION.siteNotNeeded : DECISION.siteOutstanding
    return <span className="text-ink-3">{say(words, locale)}</span>
  }
  const { points, notMet, on, result } = site
  const words = points === 0 ? DECISION.siteFailed : notMet.length === 0 ? DECISION.siteMet : DECISION.siteNotMet
  return (
    <>
      <Status code={result ? SITE_STATUS[result] : 'go'}>{say(words, locale, { points, count: notMet.length })}</Status>
      {notMet.map(({ code, severity }) => (
        <Small key={code}>
          {severityWord(severity, locale)} {code}
        </Small>
      ))}
      {on && <Small>{say(DECISION.siteOn, locale, { date: sayDate(on, locale, today) })}</Small>}
    </>
  )
}

const isSeverity = (text: string): text is keyof typeof SEVERITY_WORDS => Object.hasOwn(SEVERITY_WORDS, text)
const severityWord = (severity: string, locale: Locale): string =>
  isSeverity(severity) ? SEVERITY_WORDS[severity][locale] : severity

function Findings({ findings, reading }: { findings: readonly DecisionFinding[]; reading: Reading }) {
  if (findings.length === 0) return <span className="text-ink-3">{say(DECISION.noFindings, reading.locale)}</span>
  return findings.map((finding) => <FindingLine key={finding.code} finding={finding} reading={reading} />)
}

function FindingLine({ finding, reading: { today, locale } }: { finding: DecisionFinding; reading: Reading }) {
  const { closedOn, ordered } = finding
  const words = closedOn
    ? say(DECISION.findingClosed, locale, { date: sayDate(closedOn, locale, today) })
    : say(ordered ? DECISION.findingOpen : DECISION.findingAdvice, locale)
  return (
    <div>
      <Status code={closedOn ? 'ok' : ordered ? 'you' : 'na'}>{finding.fact}</Status>
      <Small>
        {words}
        <Photos ids={finding.before} words={DECISION.photoBefore} locale={locale} />
        <Photos ids={finding.after} words={DECISION.photoAfter} locale={locale} />
      </Small>
    </div>
  )
}

const Photos = (props: { ids: readonly string[]; words: { zh: string; en: string }; locale: Locale }) =>
  props.ids.map((id, index) => (
    <a key={id} href={routes.file(id)} target="_blank" rel="noreferrer" className="link ml-2 inline-block min-h-8">
      {say(props.words, props.locale, { n: index + 1 })}
    </a>
  ))

function Concluded({ item: { conclusion, status }, locale }: { item: DecisionItem; locale: Locale }) {
  const state = conclusion === null ? undefined : CONCLUSION_STATES[conclusion]
  if (state) return <Status code={state.status}>{state[locale]}</Status>
  return <Status code={ITEM_STATES[status].code}>{say(ITEM_STATES[status].staff, locale)}</Status>
}

/** Ids are the paths the command reports, so that its error summary leads here. */
function Choice({ item, position, locale }: { item: DecisionItem; position: number; locale: Locale }) {
  const name = say(ITEM_NAMES[item.letter].short, locale)
  return (
    <>
      <FormSelect
        id={`choices.${position}.conclusion`}
        name={`conclusion-${item.letter}`}
        label={<span className="sr-only">{say(DECISION.choose, locale, { item: name })}</span>}
        defaultValue={item.proposal?.conclusion ?? item.offered[0] ?? 'QUALIFIED'}
        options={item.offered.map((value) => ({
          value,
          label: (NOT_OFFERED[value] ?? PROPOSAL_WORDS[value])[locale],
          disabled: NOT_OFFERED[value] !== undefined,
        }))}
      />
      <FormTextInput
        id={`choices.${position}.reason`}
        name={`reason-${item.letter}`}
        label={
          <span className="text-s font-normal">
            {say(DECISION.reason, locale)}
            <span className="sr-only"> {name}</span>
          </span>
        }
        maxLength={1000}
      />
      {item.proposal?.reason && (
        <Small>
          {say(DECISION.opinion, locale)}
          {locale === 'zh' ? '：' : ': '}
          {item.proposal.reason}
        </Small>
      )}
    </>
  )
}
