import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { CALLBACK, GRADE_WORDS, TAG_WORDS } from '@/lib/copy/rating'
import { say } from '@/lib/copy/say'
import { NOTE_MAX } from '@/lib/domain/rating/inputs'
import { waitsForCall, waitsForFix } from '@/lib/domain/rating/status'
import type { LowRating } from '@/lib/domain/rating/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface ListProps {
  low: readonly LowRating[]
  locale: Locale
}

/** Above the lead's list: calls first by their day, then what is to be mended. */
export function CallbackList({ low, locale }: ListProps) {
  if (low.length === 0) return null
  return (
    <section className="section" aria-labelledby="callbacks">
      <SectionHead id="callbacks" title={say(CALLBACK.list, locale, { count: low.length })} />
      <ul>
        {low.map((one) => (
          <LinkRow
            key={one.ratingId}
            title={one.institution}
            href={localeHref(locale, routes.leadCase(one.caseId))}
            note={dueWords(one, locale)}
            aside={one.overdue && <Status code="late">{say(CALLBACK.overdue, locale)}</Status>}
          />
        ))}
      </ul>
    </section>
  )
}

function dueWords(one: LowRating, locale: Locale): string {
  const date = (on: LowRating['callBy']): string => (on ? sayDate(on, locale) : '')
  return waitsForCall(one)
    ? say(CALLBACK.lineCall, locale, { date: date(one.callBy) })
    : say(CALLBACK.lineFix, locale, { date: date(one.fixBy) })
}

interface PanelProps {
  low: LowRating
  call: FormAction
  fix: FormAction
  commandKey: string
  locale: Locale
}

/** The low grade on the lead's page of the case: what was said, the call, the mending, the record (DOC-22). */
export function CallbackPanel({ low, call, fix, commandKey, locale }: PanelProps) {
  const grade = GRADE_WORDS[low.grade]
  const tags = low.tags.map((tag) => TAG_WORDS[tag]?.[locale] ?? tag)
  const open = waitsForCall(low) || waitsForFix(low)
  return (
    <Notice
      tone={low.overdue ? 'late' : open ? 'you' : 'info'}
      title={say(CALLBACK.title, locale, { grade: grade?.[locale] ?? low.grade })}
      className="mt-6"
    >
      <p>
        {say(CALLBACK.at, locale, { at: sayInstant(low.ratedAt, locale) })} {open && dueWords(low, locale)}
      </p>
      {tags.length > 0 && <p>{say(CALLBACK.tags, locale, { tags })}</p>}
      {low.words && (
        <p className="max-w-prose whitespace-pre-line">{say(CALLBACK.words, locale, { words: low.words })}</p>
      )}
      <p className="text-ink-2">{say(CALLBACK.quiet, locale)}</p>
      {low.callNote && <p className="max-w-prose">{say(CALLBACK.called, locale, { note: low.callNote })}</p>}
      {low.fix && <p className="max-w-prose">{say(CALLBACK.fixed, locale, { fix: low.fix })}</p>}
      {low.documentId && (
        <a href={routes.document(low.documentId)} className="link inline-flex min-h-11 items-center">
          {say(CALLBACK.record, locale)}
        </a>
      )}
      {open && (
        <ActionForm
          action={waitsForCall(low) ? call : fix}
          commandKey={commandKey}
          locale={locale}
          className="mt-4 max-w-prose space-y-4"
        >
          <input type="hidden" name="ratingId" value={low.ratingId} />
          <input type="hidden" name="version" value={low.version} />
          <FormTextArea
            name={waitsForCall(low) ? 'note' : 'fix'}
            label={say(waitsForCall(low) ? CALLBACK.note : CALLBACK.fix, locale)}
            maxLength={NOTE_MAX}
            rows={3}
          />
          <SubmitButton variant="secondary">
            {say(waitsForCall(low) ? CALLBACK.doCall : CALLBACK.doFix, locale)}
          </SubmitButton>
        </ActionForm>
      )}
    </Notice>
  )
}
