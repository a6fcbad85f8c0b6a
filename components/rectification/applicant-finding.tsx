import { Upload } from '@/components/files/upload'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { Status } from '@/components/ui/status'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { CORRECTION, SEVERITY_COPY } from '@/lib/copy/applicant-rectification'
import { sayInstant } from '@/lib/copy/dates'
import { uploadWords } from '@/lib/copy/files'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import { FINDING_STATES } from '@/lib/copy/states'
import type { FileView } from '@/lib/domain/application/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { isAnswered, type OrderedFinding } from '@/lib/domain/rectification/applicant-view'
import { isAwaitingEvidence } from '@/lib/domain/rectification/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

export interface FindingContext {
  readonly locale: Locale
  readonly today: IsoDate
  readonly maxFileMb: number
  readonly answer: FormAction
  readonly remove: FormAction
  readonly newKey: () => string
  readonly backPath: string
  /** The term is over, or everything was sent. */
  readonly closed: boolean
}

interface FindingProps {
  finding: OrderedFinding
  n: number
  context: FindingContext
}

/** One finding: what was found and the standard it misses, then what was done about it. */
export function ApplicantFinding({ finding, n, context }: FindingProps) {
  const { locale } = context
  const waits = isAwaitingEvidence(finding) && !context.closed
  const state = FINDING_STATES[finding.status]
  return (
    <section
      id={`finding-${finding.findingId}`}
      className="scroll-mt-4 border-b border-line-soft py-5"
      aria-labelledby={`title-${finding.findingId}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`title-${finding.findingId}`} className="min-w-0 text-h3 font-semibold">
          <span className="mr-3 text-ink-3">{n}</span>
          {finding.fact}
        </h3>
        {waits ? (
          <Status code={isAnswered(finding) ? 'ok' : 'you'}>
            {say(isAnswered(finding) ? CORRECTION.ready : CORRECTION.notReady, locale)}
          </Status>
        ) : (
          <Status code={state.code}>{say(state.applicant, locale)}</Status>
        )}
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-s text-ink-3">
        <span>{say(ITEM_NAMES[finding.letter].short, locale)}</span>
        <Tag tone={finding.severity === 'GEN' ? 'plain' : 'you'}>{say(SEVERITY_COPY[finding.severity], locale)}</Tag>
        <span>{finding.checkCode}</span>
      </p>
      <p className="mt-2 max-w-prose">
        <span className="text-ink-3">{say(CORRECTION.standard, locale)}</span> {finding.standard}
      </p>
      <FileLines title={say(CORRECTION.photos, locale)} files={finding.photos} context={context} />
      {finding.opinion && (
        <Notice tone="you" title={say(CORRECTION.opinion, locale)} className="mt-3">
          <p>{finding.opinion}</p>
        </Notice>
      )}
      {waits ? <AnswerForms finding={finding} context={context} /> : <Answered finding={finding} context={context} />}
    </section>
  )
}

function Answered({ finding, context }: Omit<FindingProps, 'n'>) {
  const { locale } = context
  if (!finding.answer && finding.evidence.length === 0) return null
  return (
    <div className="mt-3">
      <p className="max-w-prose">
        <span className="text-ink-3">{say(CORRECTION.answer, locale)}</span> {finding.answer}
      </p>
      <FileLines title={say(CORRECTION.evidence, locale)} files={finding.evidence} context={context} />
    </div>
  )
}

function AnswerForms({ finding, context }: Omit<FindingProps, 'n'>) {
  const { locale, maxFileMb, backPath } = context
  return (
    <div className="mt-4 max-w-[42rem] space-y-5">
      <ActionForm action={context.answer} commandKey={context.newKey()} locale={locale}>
        <input type="hidden" name="findingId" value={finding.findingId} />
        <input type="hidden" name="version" value={finding.version} />
        <FormTextArea
          name="answer"
          id={`answer-${finding.findingId}`}
          label={say(CORRECTION.answer, locale)}
          hint={say(CORRECTION.answerHint, locale)}
          defaultValue={finding.answer ?? ''}
          rows={3}
        />
        <div className="mt-3">
          <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
            {say(CORRECTION.saveAnswer, locale)}
          </SubmitButton>
        </div>
      </ActionForm>
      <div>
        <FileLines title={say(CORRECTION.evidence, locale)} files={finding.evidence} context={context} removable />
        {finding.evidence.length === 0 && <p className="text-s text-ink-3">{say(CORRECTION.noEvidence, locale)}</p>}
        <div className="mt-2">
          <Upload
            target={JSON.stringify({ kind: 'finding', findingId: finding.findingId })}
            commandKey={context.newKey()}
            locale={locale}
            back={`${backPath}#finding-${finding.findingId}`}
            maxFileMb={maxFileMb}
            words={uploadWords(locale, maxFileMb)}
            label={say(CORRECTION.evidence, locale)}
            camera
          />
        </div>
      </div>
    </div>
  )
}

interface FileLinesProps {
  title: string
  files: readonly FileView[]
  context: FindingContext
  removable?: boolean
}

function FileLines({ title, files, context, removable }: FileLinesProps) {
  const { locale, today } = context
  if (files.length === 0) return null
  return (
    <div className="mt-3">
      <p className="text-s text-ink-3">{title}</p>
      <ul className="mt-1 space-y-1.5">
        {files.map((file) => (
          <li
            key={file.bindingId}
            className="flex flex-wrap items-center justify-between gap-x-4 bg-ground-1 px-3 py-1.5"
          >
            <span className="min-w-0">
              <span className="block break-all">{file.name}</span>
              <span className="text-s text-ink-3">{sayInstant(file.uploadedAt, locale, today)}</span>
            </span>
            <span className="flex items-center gap-5">
              <a href={routes.file(file.bindingId)} className="link inline-flex min-h-11 items-center">
                {say(CORRECTION.view, locale)}
                <span className="sr-only"> {file.name}</span>
              </a>
              {removable && (
                <ActionForm action={context.remove} commandKey={context.newKey()} locale={locale}>
                  <input type="hidden" name="bindingId" value={file.bindingId} />
                  <button type="submit" className="link min-h-11 text-s">
                    {say(CORRECTION.remove, locale)}
                    <span className="sr-only"> {file.name}</span>
                  </button>
                </ActionForm>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
