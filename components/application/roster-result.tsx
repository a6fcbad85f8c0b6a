import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { RadioGroup } from '@/components/ui/radio-group'
import { Tag } from '@/components/ui/tag'
import { type FormAction, LOCALE_FIELD, type RosterState } from '@/lib/actions/form-state'
import { SECTION } from '@/lib/copy/application'
import { FORM_COPY } from '@/lib/copy/forms'
import { ROSTER } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { RosterChange, RosterFaultView, RosterPreview } from '@/lib/domain/application/roster-views'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

export interface RosterPlace {
  readonly caseId: string
  readonly section: string
  readonly list: string
  readonly asTable: boolean
}

interface RosterResultProps {
  state: RosterState & { readonly preview: RosterPreview }
  importRows: FormAction
  place: RosterPlace
  locale: Locale
}

/** What the table would change and what is wrong in it, line by line; then one button takes it. */
export function RosterResult({ state, importRows, place, locale }: RosterResultProps) {
  const { preview, table, commandKey } = state
  const { counts, changes, faults, removed } = preview
  const isNothing = counts.added + counts.changed + counts.removed === 0
  const carried = Object.entries({ caseId: place.caseId, list: place.list, ...table })
  const hidden = carried.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  return (
    <section className="section" aria-labelledby={`result-${place.list}`}>
      <h3 id={`result-${place.list}`} className="text-h3 font-semibold">
        {say(ROSTER.result, locale)}
      </h3>
      <p className="mt-1">{say(ROSTER.counts, locale, { ...counts })}</p>
      {counts.skipped > 0 && <p className="text-late">{say(ROSTER.skipped, locale, { count: counts.skipped })}</p>}
      {counts.faulty > 0 && <p className="text-late">{say(ROSTER.faulty, locale, { count: counts.faulty })}</p>}
      {faults.length > 0 && (
        <>
          <Faults faults={faults} more={preview.moreFaults} locale={locale} />
          <form action={routes.rowsCsv(place.caseId, place.list)} method="post" encType="multipart/form-data">
            <input type="hidden" name={LOCALE_FIELD} value={locale} />
            {hidden}
            <button type="submit" className="link min-h-11">
              {say(ROSTER.download_faults, locale)}
            </button>
          </form>
        </>
      )}
      {changes.length > 0 && <Changes changes={changes} more={preview.moreChanges} locale={locale} />}
      {removed.length > 0 && (
        <>
          <h4 className="mt-4 font-semibold">{say(ROSTER.removedRows, locale)}</h4>
          <p>{removed.join(locale === 'zh' ? '、' : ', ')}</p>
        </>
      )}
      {isNothing ? (
        <p className="mt-4">{say(ROSTER.again, locale)}</p>
      ) : (
        <ActionForm action={importRows} commandKey={commandKey} locale={locale} className="mt-4">
          {hidden}
          <input type="hidden" name="basis" value={preview.basis} />
          {place.asTable && <input type="hidden" name="table" value={place.list} />}
          {counts.faulty > counts.skipped && (
            <RadioGroup
              name="faulty"
              id={`faulty-${place.list}`}
              label={say(ROSTER.faultyRows, locale)}
              defaultValue="keep"
              options={[
                { value: 'keep', label: say(ROSTER.faultyKeep, locale) },
                { value: 'leave', label: say(ROSTER.faultyLeave, locale) },
              ]}
            />
          )}
          <div className="mt-4">
            <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(ROSTER.take, locale)}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}

const More = ({ count, locale }: { count: number; locale: Locale }) =>
  count === 0 ? null : <p className="text-s text-ink-3">{say(ROSTER.more, locale, { count })}</p>

interface FaultsProps {
  faults: readonly RosterFaultView[]
  more: number
  locale: Locale
}

function Faults({ faults, more, locale }: FaultsProps) {
  return (
    <>
      <h4 className="mt-4 font-semibold">{say(ROSTER.faults, locale)}</h4>
      <ul className="roster-lines" tabIndex={0}>
        {faults.map(({ level, row, place, sentence, value }, at) => (
          <li key={at}>
            <span className="font-semibold">
              {place === '' ? say(ROSTER.line, locale, { row }) : say(ROSTER.lineColumn, locale, { row, place })}
            </span>{' '}
            {value !== '' && <span className="text-ink-3">{value} </span>}
            <span className={level === 'hint' ? 'text-you' : 'text-late'}>{sentence}</span>
          </li>
        ))}
      </ul>
      <More count={more} locale={locale} />
    </>
  )
}

interface ChangesProps {
  changes: readonly RosterChange[]
  more: number
  locale: Locale
}

function Changes({ changes, more, locale }: ChangesProps) {
  const blank = say(ROSTER.blank, locale)
  return (
    <>
      <h4 className="mt-4 font-semibold">{say(ROSTER.changes, locale)}</h4>
      <ul className="roster-lines" tabIndex={0}>
        {changes.map(({ row, kind, title, cells }) => (
          <li key={row}>
            <span className="font-semibold">{say(ROSTER.line, locale, { row })}</span> {title}{' '}
            <Tag tone="you">{say(kind === 'added' ? SECTION.added : SECTION.rowChanged, locale)}</Tag>
            {kind === 'changed' &&
              cells.map(({ label, before, now }) => (
                <span key={label} className="block text-s">
                  {label} <del className="text-ink-3">{before || blank}</del> {now || blank}
                </span>
              ))}
          </li>
        ))}
      </ul>
      <More count={more} locale={locale} />
    </>
  )
}
