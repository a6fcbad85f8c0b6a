import { Upload } from '@/components/files/upload'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckbox, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Tag } from '@/components/ui/tag'
import { cx } from '@/components/ui/class-names'
import type { FormAction } from '@/lib/actions/form-state'
import { uploadWords } from '@/lib/copy/files'
import { ANSWER_WORDS, INSPECTOR, SEVERITY_WORDS } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { FACT_MAX, STANDARD_MAX } from '@/lib/domain/inspection/inputs'
import type { PointView } from '@/lib/domain/inspection/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { CheckAnswers } from './check-answers'
import { PhotoGrid } from './photo-grid'

export interface PointContext {
  readonly locale: Locale
  readonly today: IsoDate
  readonly answer: FormAction
  readonly removeFile: FormAction
  readonly newKey: () => string
  /** Path of this page with its place; a photo sent without script comes back to the point. */
  readonly backPath: string
  readonly maxFileMb: number
  /** The checklist is closed, or not begun: answers are only read. */
  readonly locked: boolean
}

interface Props {
  point: PointView
  context: PointContext
}

const SEVERITY_TONE = { VETO: 'late', KEY: 'info', GEN: 'plain' } as const

/** One point: what to look at, four answers, and below 不符合 all that a finding needs. */
export function CheckPoint({ point, context }: Props) {
  const { locale } = context
  const failed = point.answer === 'NOT_MET'
  return (
    <section
      id={point.code}
      aria-labelledby={`${point.code}-title`}
      className={cx('scroll-mt-20 border-t py-5', failed ? 'border-t-2 border-late' : 'border-line-soft')}
    >
      <p className="flex flex-wrap items-center gap-x-3 text-s text-ink-3">
        <span>{point.code}</span>
        <Tag tone={SEVERITY_TONE[point.severity]}>{say(SEVERITY_WORDS[point.severity], locale)}</Tag>
        {point.last && <span>{say(INSPECTOR.last, locale, { answer: say(ANSWER_WORDS[point.last], locale) })}</span>}
      </p>
      <h3 id={`${point.code}-title`} className="mt-1 text-h3 font-semibold">
        {say(point.title, locale)}
      </h3>
      <p className="mt-0.5 text-s text-ink-2">{say(point.method, locale)}</p>
      {point.figure && <p className="mt-0.5 text-s">{say(point.figure.message, locale)}</p>}
      {context.locked ? <ReadAnswer point={point} context={context} /> : <Answers point={point} context={context} />}
      {failed && <FindingForm point={point} context={context} />}
      {point.answer === 'BASIC' && !context.locked && <RemarkForm point={point} context={context} />}
    </section>
  )
}

const ReadAnswer = ({ point, context: { locale } }: Props) => (
  <p className={cx('mt-2 font-semibold', point.answer === 'NOT_MET' && 'text-late')}>
    {point.answer ? say(ANSWER_WORDS[point.answer], locale) : ''}
    {point.answer === 'BASIC' && point.fact ? <span className="font-normal"> {point.fact}</span> : null}
  </p>
)

const Answers = ({ point, context }: Props) => (
  <CheckAnswers
    action={context.answer}
    commandKey={context.newKey()}
    locale={context.locale}
    checkId={point.checkId}
    version={point.version}
    kept={{
      fact: point.fact ?? '',
      standard: point.standard ?? '',
      correctedOnSpot: point.correctedOnSpot,
    }}
    options={point.offers.map((value) => ({ value, label: say(ANSWER_WORDS[value], context.locale) }))}
    chosen={point.answer}
    label={say(INSPECTOR.answer, context.locale, { code: point.code })}
    savingText={say(INSPECTOR.saving, context.locale)}
  />
)

function HiddenPoint({ point, answer }: { point: PointView; answer: string }) {
  return (
    <>
      <input type="hidden" name="checkId" value={point.checkId} />
      <input type="hidden" name="version" value={point.version} />
      <input type="hidden" name="answer" value={answer} />
    </>
  )
}

/** Fact with an offered beginning, the standard quoted, photos: what DOC-07 and DOC-08 will say. */
function FindingForm({ point, context }: Props) {
  const { locale, locked, newKey } = context
  if (locked) {
    return (
      <div className="mt-2 max-w-prose space-y-1">
        <p>{point.fact}</p>
        <p className="text-s text-ink-2">{point.standard}</p>
        <PhotoGrid locale={locale} today={context.today} code={point.code} photos={point.photos} />
      </div>
    )
  }
  return (
    <div className="mt-4 max-w-prose">
      <ActionForm
        action={context.answer}
        commandKey={newKey()}
        locale={locale}
        doneMessage={say(INSPECTOR.saved, locale)}
        className="space-y-4"
      >
        <HiddenPoint point={point} answer="NOT_MET" />
        <FormTextArea
          name="fact"
          id={`fact-${point.code}`}
          label={say(INSPECTOR.fact, locale)}
          hint={say(INSPECTOR.factHint, locale)}
          defaultValue={point.fact ?? say(point.offered, locale)}
          maxLength={FACT_MAX}
        />
        <FormTextArea
          name="standard"
          id={`standard-${point.code}`}
          label={say(INSPECTOR.standard, locale)}
          hint={say(INSPECTOR.standardHint, locale)}
          defaultValue={point.standard ?? `${say(point.title, locale)}（${say(point.basis, locale)}）`}
          maxLength={STANDARD_MAX}
          rows={2}
        />
        {point.severity === 'VETO' && (
          <FormCheckbox
            name="correctedOnSpot"
            id={`spot-${point.code}`}
            label={say(INSPECTOR.onSpot, locale)}
            hint={say(INSPECTOR.onSpotHint, locale)}
            defaultChecked={point.correctedOnSpot}
          />
        )}
        {!point.fact && <p className="text-s text-you">{say(INSPECTOR.notSavedYet, locale)}</p>}
        <SubmitButton variant="secondary">{say(INSPECTOR.saveFact, locale, { code: point.code })}</SubmitButton>
      </ActionForm>
      <Photos point={point} context={context} />
    </div>
  )
}

function Photos({ point, context }: Props) {
  const { locale, newKey } = context
  return (
    <div className="mt-5">
      <p>
        <span className="font-semibold">{say(INSPECTOR.photos, locale)}</span>{' '}
        <span className="text-s text-ink-3">{say(INSPECTOR.photosHint, locale)}</span>
      </p>
      <PhotoGrid
        locale={locale}
        today={context.today}
        code={point.code}
        photos={point.photos}
        remove={{ action: context.removeFile, newKey }}
      />
      <div className="mt-3">
        <Upload
          target={JSON.stringify({ kind: 'check', checkId: point.checkId })}
          commandKey={newKey()}
          locale={locale}
          back={`${context.backPath}#${point.code}`}
          maxFileMb={context.maxFileMb}
          words={uploadWords(locale, context.maxFileMb)}
          label={say(INSPECTOR.photoOf, locale, { code: point.code })}
          camera
        />
      </div>
    </div>
  )
}

/** 基本符合 is met with a remark; the remark is printed in the record. */
function RemarkForm({ point, context }: Props) {
  const { locale } = context
  return (
    <div className="mt-3 max-w-prose">
      <Disclosure summary={say(INSPECTOR.remark, locale)} open={!point.fact}>
        <ActionForm
          action={context.answer}
          commandKey={context.newKey()}
          locale={locale}
          doneMessage={say(INSPECTOR.saved, locale)}
          className="space-y-3"
        >
          <HiddenPoint point={point} answer="BASIC" />
          <FormTextArea
            name="fact"
            id={`remark-${point.code}`}
            label={say(INSPECTOR.remark, locale)}
            defaultValue={point.fact ?? ''}
            maxLength={FACT_MAX}
            rows={2}
          />
          <SubmitButton variant="secondary">{say(INSPECTOR.saveFact, locale, { code: point.code })}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
