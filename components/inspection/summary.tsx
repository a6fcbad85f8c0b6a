import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { COMMENT_MAX } from '@/lib/domain/inspection/inputs'
import type { PointView, VisitPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { placeHref } from './checklist'
import { ResultsTable } from './results-table'

interface Props {
  locale: Locale
  visit: VisitPage
  action: FormAction
  commandKey: string
}

/** Everything once more before the checklist is closed: results, what is still missing, what was not met. */
export function Summary({ locale, visit, action, commandKey }: Props) {
  const gaps = gapLines(visit)
  return (
    <>
      <section className="mt-8">
        <SectionHead title={say(INSPECTOR.results, locale)} aside={say(INSPECTOR.resultNow, locale)} />
        <ResultsTable locale={locale} letters={visit.letters} results={visit.results} />
      </section>
      {gaps.length > 0 && (
        <Notice tone="you" title={say(INSPECTOR.gaps, locale)} className="mt-6">
          <ul>
            {gaps.map(({ key, points }) => (
              <li key={key} className="mt-1">
                {say(INSPECTOR[key], locale, { codes: '' })}
                {points.map((point) => (
                  <a
                    key={point.code}
                    href={placeHref(locale, visit.visitId, point.place, point.code)}
                    className="link mr-3 inline-flex min-h-11 items-center"
                  >
                    {point.code}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <NotMet locale={locale} visit={visit} />
      <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-8">
        <input type="hidden" name="visitId" value={visit.visitId} />
        <input type="hidden" name="version" value={visit.version} />
        <FormTextArea
          name="comment"
          label={say(INSPECTOR.comment, locale)}
          hint={say(INSPECTOR.commentHint, locale)}
          optional={say(INSPECTOR.optional, locale)}
          defaultValue={visit.comment ?? ''}
          maxLength={COMMENT_MAX}
        />
        <div className="mt-5">
          <SubmitButton
            size="lg"
            wide
            disabledReason={gaps.length > 0 ? say(INSPECTOR.recordBlocked, locale) : undefined}
          >
            {say(INSPECTOR.doRecord, locale)}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

type GapKey = 'gapUnanswered' | 'gapFact' | 'gapPhoto' | 'gapStandard'

function gapLines({ gaps, points }: VisitPage): { key: GapKey; points: PointView[] }[] {
  const lines: [GapKey, readonly string[]][] = [
    ['gapUnanswered', gaps.unanswered],
    ['gapFact', gaps.withoutFact],
    ['gapPhoto', gaps.withoutPhoto],
    ['gapStandard', gaps.withoutStandard],
  ]
  return lines
    .map(([key, codes]) => ({ key, points: points.filter(({ code }) => codes.includes(code)) }))
    .filter((line) => line.points.length > 0)
}

/** What the institution will have to answer for, as it stands in the record. */
export function NotMet({ locale, visit }: Pick<Props, 'locale' | 'visit'>) {
  const points = visit.points.filter(({ answer }) => answer === 'NOT_MET')
  if (points.length === 0) return <p className="mt-6">{say(INSPECTOR.nothingNotMet, locale)}</p>
  return (
    <section className="mt-8">
      <SectionHead title={say(INSPECTOR.notMetList, locale, { count: points.length })} />
      <ul>
        {points.map((point) => (
          <li key={point.code} className="border-b border-line-soft py-3">
            <p className="text-s text-ink-3">{point.code}</p>
            <p className="font-semibold">{say(point.title, locale)}</p>
            <p>{point.fact}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
