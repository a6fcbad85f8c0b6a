import { Upload } from '@/components/files/upload'
import { ActionForm } from '@/components/ui/form/action-form'
import {
  FormPairChoice,
  FormRadioGroup,
  FormTextArea,
  FormTextInput,
  SubmitButton,
} from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { uploadWords } from '@/lib/copy/files'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { FINDING_STATES, ITEM_STATES } from '@/lib/copy/states'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { OPINION_MAX } from '@/lib/domain/rectification/inputs'
import { isAwaitingRecheck } from '@/lib/domain/rectification/status'
import type { FindingView, OrderItemView, OrderPage } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { BeforeAfter, Side } from './before-after'
import { FindingHead } from './finding-head'

export interface OrderContext {
  readonly locale: Locale
  readonly page: OrderPage
  readonly start: FormAction
  readonly conclude: FormAction
  readonly newKey: () => string
  readonly backPath: string
}

interface Props {
  item: OrderItemView
  context: OrderContext
}

/** One item of the order: its findings with before and after, then the verdict on each. */
export function OrderItem({ item, context }: Props) {
  const { locale } = context
  const state = ITEM_STATES[item.status]
  const mayConclude = item.conclude === null
  return (
    <section className="mt-8">
      <SectionHead
        title={say(ITEM_NAMES[item.letter].name, locale)}
        aside={<Status code={state.code}>{say(state.staff, locale)}</Status>}
      />
      {item.start === null && <StartForm item={item} context={context} />}
      {mayConclude ? (
        <ConcludeForm item={item} context={context} />
      ) : (
        item.findings.map((finding) => (
          <article key={finding.findingId} className="border-b border-line-soft py-5">
            <FindingBody finding={finding} context={context} />
          </article>
        ))
      )}
      {mayConclude &&
        item.findings
          .filter(isAwaitingRecheck)
          .map((finding) => <Keep key={finding.findingId} finding={finding} context={context} />)}
    </section>
  )
}

const StartForm = ({ item, context: { locale, page, start, newKey } }: Props) => (
  <ActionForm action={start} commandKey={newKey()} locale={locale} className="mt-4">
    <input type="hidden" name="orderId" value={page.orderId} />
    <input type="hidden" name="letter" value={item.letter} />
    <SubmitButton>{say(SUPERVISOR.startRecheck, locale)}</SubmitButton>
    <p className="mt-2 text-s text-ink-3">{say(SUPERVISOR.startNote, locale)}</p>
  </ActionForm>
)

function FindingBody({ finding, context: { locale, page } }: { finding: FindingView; context: OrderContext }) {
  const state = FINDING_STATES[finding.status]
  const time = finding.answeredAt ? sayInstant(finding.answeredAt, locale, page.today) : null
  return (
    <>
      <FindingHead locale={locale} finding={finding} />
      <Status code={state.code} className="mt-2">
        {say(state.staff, locale)}
      </Status>
      <dl className="mt-3 max-w-prose space-y-2">
        <div>
          <dt className="text-s text-ink-3">{say(SUPERVISOR.wanted, locale)}</dt>
          <dd>{finding.wanted}</dd>
        </div>
        <div>
          <dt className="text-s text-ink-3">
            {say(SUPERVISOR.answer, locale)} {time && say(SUPERVISOR.answeredAt, locale, { time })}
          </dt>
          <dd>{finding.answer ?? say(SUPERVISOR.noAnswer, locale)}</dd>
        </div>
      </dl>
      <BeforeAfter locale={locale} finding={finding} />
      {finding.opinions.map(({ round, opinion }) => (
        <p key={round} className="mt-3 text-s text-ink-2">
          {say(SUPERVISOR.earlier, locale, { round, opinion })}
        </p>
      ))}
    </>
  )
}

function ConcludeForm({ item, context }: Props) {
  const { locale, page, conclude, newKey } = context
  const findings = item.findings.filter(isAwaitingRecheck)
  // The command names a missing verdict by its place; of two items under re-check only one form can own that name.
  const isFirst = page.items.find(({ conclude: why }) => why === null)?.letter === item.letter
  return (
    <ActionForm action={conclude} commandKey={newKey()} locale={locale}>
      <input type="hidden" name="orderId" value={page.orderId} />
      <input type="hidden" name="letter" value={item.letter} />
      <input type="hidden" name="version" value={page.version} />
      {findings.map((finding, index) => (
        <article key={finding.findingId} className="border-b border-line-soft py-5">
          <input type="hidden" name="findingId" value={finding.findingId} />
          <FindingBody finding={finding} context={context} />
          <Verdict finding={finding} locale={locale} path={isFirst ? `opinions.${index}` : null} />
        </article>
      ))}
      <div className="mt-6 max-w-prose space-y-5">
        <FormRadioGroup
          name="mode"
          id={`mode-${item.letter}`}
          label={say(SUPERVISOR.mode, locale)}
          options={[
            { value: 'EVIDENCE', label: say(SUPERVISOR.modeEvidence, locale) },
            { value: 'ON_SITE', label: say(SUPERVISOR.modeOnSite, locale) },
          ]}
          defaultValue="EVIDENCE"
          inline
        />
        {page.isLastRound ? (
          <Notice tone="you">
            <p>{say(SUPERVISOR.lastRound, locale)}</p>
          </Notice>
        ) : (
          <FormTextInput
            name="newTermDays"
            id={`term-${item.letter}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={page.maxDays}
            label={say(SUPERVISOR.newTerm, locale)}
            hint={say(SUPERVISOR.newTermHint, locale, { max: page.maxDays })}
            unit={say(SUPERVISOR.days, locale)}
            width="xs"
          />
        )}
        <SubmitButton size="lg">{say(SUPERVISOR.doConclude, locale)}</SubmitButton>
      </div>
    </ActionForm>
  )
}

interface VerdictProps {
  finding: FindingView
  locale: Locale
  /** Under which the command reports an error of this verdict. */
  path: string | null
}

const Verdict = ({ finding, locale, path }: VerdictProps) => (
  <div className="mt-4 max-w-prose space-y-4">
    <FormPairChoice
      name={`verdict.${finding.findingId}`}
      id={path ? `${path}.closed` : undefined}
      label={say(SUPERVISOR.verdict, locale, { code: finding.checkCode })}
      options={[
        { value: 'closed', label: say(SUPERVISOR.closed, locale), tone: 'done' },
        { value: 'open', label: say(SUPERVISOR.open, locale), tone: 'late' },
      ]}
    />
    <FormTextArea
      name={`opinion.${finding.findingId}`}
      id={path ? `${path}.opinion` : undefined}
      label={say(SUPERVISOR.opinion, locale)}
      hint={say(SUPERVISOR.opinionHint, locale)}
      maxLength={OPINION_MAX}
      rows={2}
    />
  </div>
)

/** Photos the supervisor keeps with the re-check; outside the form, because files go their own way. */
function Keep({ finding, context }: { finding: FindingView; context: OrderContext }) {
  const { locale, page, newKey, backPath } = context
  return (
    <div className="mt-6 max-w-prose">
      {finding.kept.length > 0 && (
        <Side locale={locale} title={say(SUPERVISOR.keepPhotos, locale)} files={finding.kept} />
      )}
      <Upload
        target={JSON.stringify({ kind: 'recheck', findingId: finding.findingId })}
        commandKey={newKey()}
        locale={locale}
        back={backPath}
        maxFileMb={page.maxFileMb}
        words={uploadWords(locale, page.maxFileMb)}
        label={`${say(SUPERVISOR.keepPhotos, locale)} ${finding.checkCode}`}
        camera
      />
    </div>
  )
}
