'use client'

import { startTransition, type SubmitEvent, useActionState, useEffect, useRef, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { FileInput, TextArea } from '@/components/ui/text-input'
import { type FormAction, LOCALE_FIELD, NO_ROSTER, type RosterAction } from '@/lib/actions/form-state'
import { FORM_COPY } from '@/lib/copy/forms'
import { ROSTER } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import { ROSTER_FILE_BYTES } from '@/lib/domain/application/inputs'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'
import { RosterResult } from './roster-result'

export interface RosterActions {
  readonly preview: RosterAction
  readonly importRows: FormAction
}

interface RosterImportProps {
  caseId: string
  section: string
  list: string
  /** Column names in the order of a paste without them. */
  columns: readonly string[]
  actions: RosterActions
  /** The page is shown as a table and comes back as one. */
  asTable: boolean
  /** A block pasted into the table: looked at without a further press. */
  pasted?: Pasted | null
  locale: Locale
}

export interface Pasted {
  readonly csv: string
  readonly overRow: string
  readonly overColumn: string
}

/** A table from a spreadsheet: sent or pasted, looked at, then taken. Without script too. */
export function RosterImport(props: RosterImportProps) {
  const { caseId, section, list, columns, actions, asTable, pasted = null, locale } = props
  const [state, send] = useActionState(actions.preview, NO_ROSTER)
  const [tooLarge, setTooLarge] = useState(false)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.preview ?? state.message) answer.current?.focus()
  }, [state])
  useEffect(() => {
    if (!pasted) return
    const form = new FormData()
    const fields = { ...pasted, mode: 'add', caseId, list, [LOCALE_FIELD]: locale }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    startTransition(() => send(form))
  }, [pasted, caseId, list, locale, send])

  const refuseLarge = (event: SubmitEvent<HTMLFormElement>): void => {
    const file = new FormData(event.currentTarget).get('file')
    const isLarge = file instanceof File && file.size > ROSTER_FILE_BYTES
    setTooLarge(isLarge)
    if (isLarge) event.preventDefault()
  }
  const message = tooLarge ? say(ROSTER.tooLarge, locale, { kb: ROSTER_FILE_BYTES / 1000 }) : state.message
  const address = `${routes.rowsCsv(caseId, list)}?locale=${locale}`
  return (
    <div className="roster-import">
      <Disclosure
        id={`table-${list}`}
        open={state.preview !== null || message !== null}
        summary={<span className="text-action">{say(ROSTER.summary, locale)}</span>}
      >
        <p className="max-w-prose text-s text-ink-2">{say(ROSTER.lead, locale)}</p>
        <p className="flex flex-wrap gap-x-4 py-2">
          {say(ROSTER.download, locale)}
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={`${address}&format=${format}`} className="link" download>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
        <form action={send} onSubmit={refuseLarge} className="mt-2">
          <input type="hidden" name={LOCALE_FIELD} value={locale} />
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="list" value={list} />
          <FileInput
            name="file"
            id={`file-${list}`}
            label={say(ROSTER.file, locale)}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <TextArea
            key={state.table.csv ?? ''}
            name="csv"
            id={`paste-${list}`}
            label={say(ROSTER.paste, locale)}
            hint={say(ROSTER.pasteHint, locale, { columns })}
            defaultValue={state.table.csv ?? ''}
            rows={4}
            spellCheck={false}
          />
          <RadioGroup
            key={state.table.mode ?? 'add'}
            name="mode"
            id={`mode-${list}`}
            label={say(ROSTER.mode, locale)}
            defaultValue={state.table.mode || 'add'}
            inline
            options={[
              { value: 'add', label: say(ROSTER.modeAdd, locale) },
              { value: 'replace', label: say(ROSTER.modeReplace, locale) },
            ]}
          />
          <div className="mt-4">
            <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
              {say(ROSTER.look, locale)}
            </SubmitButton>
          </div>
        </form>
        <div ref={answer} tabIndex={-1}>
          {message !== null && (
            <Notice tone="late" live title={say(FORM_COPY.notDone, locale)} className="my-5">
              <p>{message}</p>
            </Notice>
          )}
          {state.preview && !tooLarge && (
            <RosterResult
              key={state.commandKey}
              state={{ ...state, preview: state.preview }}
              importRows={actions.importRows}
              place={{ caseId, section, list, asTable }}
              locale={locale}
            />
          )}
        </div>
      </Disclosure>
    </div>
  )
}
