import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { TASK_STATES, TASKS } from '@/lib/copy/application'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { NextStep, SectionTask, TaskGroup, TaskList } from '@/lib/domain/application/views'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface GroupProps {
  group: TaskGroup
  caseId: string
  editable: boolean
  confirm: FormAction
  newKey: () => string
  locale: Locale
}

/** Pages of one item, with one tap for all that did not change. */
export function TaskGroupList({ group, caseId, editable, confirm, newKey, locale }: GroupProps) {
  const confirmable = group.sections.filter(({ code }) => group.confirmable.includes(code))
  return (
    <section className="section" aria-labelledby={`group-${group.group}`}>
      <SectionHead id={`group-${group.group}`} title={say(group.title, locale)} />
      {group.sections.length === 0 && <EmptyState what={say(TASKS.emptyGroup, locale)} />}
      {editable && confirmable.length > 0 && (
        <ActionForm action={confirm} commandKey={newKey()} locale={locale} className="py-3">
          <input type="hidden" name="caseId" value={caseId} />
          {confirmable.map((section) => (
            <span key={section.code}>
              <input type="hidden" name="section" value={section.code} />
              <input type="hidden" name={`version.${section.code}`} value={section.version} />
            </span>
          ))}
          <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
            {say(TASKS.allUnchanged, locale, { n: confirmable.length })}
          </SubmitButton>
          <p className="mt-1.5 text-s text-ink-3">{say(TASKS.allUnchangedHint, locale)}</p>
        </ActionForm>
      )}
      <ul>
        {group.sections.map((section) => (
          <LinkRow
            key={section.code}
            href={localeHref(locale, routes.draftSection(caseId, section.code))}
            title={say(section.title, locale)}
            note={noteOf(section, locale)}
            aside={
              <Status code={TASK_STATES[section.state].code}>{say(TASK_STATES[section.state].word, locale)}</Status>
            }
          />
        ))}
      </ul>
    </section>
  )
}

function noteOf({ state, errors, hints }: SectionTask, locale: Locale): string | undefined {
  if (state === 'errors') return say(TASKS.errors, locale, { n: errors })
  return state !== 'unanswered' && hints > 0 ? say(TASKS.hints, locale, { n: hints }) : undefined
}

export function nextOf(next: NextStep, caseId: string, locale: Locale): { href: string; label: string } {
  switch (next.kind) {
    case 'section':
      return {
        href: localeHref(locale, routes.draftSection(caseId, next.section)),
        label: say(TASKS.nextSection, locale, { title: say(next.title, locale) }),
      }
    case 'materials':
      return {
        href: localeHref(locale, routes.draftMaterials(caseId)),
        label: say(TASKS.nextMaterials, locale, { missing: next.missing }),
      }
    case 'check':
      return { href: localeHref(locale, routes.draftCheck(caseId)), label: say(TASKS.nextCheck, locale) }
    case 'sign':
      return { href: localeHref(locale, routes.draftSign(caseId)), label: say(TASKS.nextSign, locale) }
    case 'submit':
      return { href: localeHref(locale, routes.draftSign(caseId)), label: say(TASKS.nextSubmit, locale) }
    default:
      return assertNever(next)
  }
}

/** Every step in the order of the page: forms, papers, check, sign. */
export const segmentsOf = (list: TaskList): StatusCode[] => [
  ...list.groups.flatMap(({ sections }) => sections.map(({ state }) => TASK_STATES[state].code)),
  list.materials.missing > 0 ? 'you' : 'ok',
  ...finalCodes(list),
]

const isFilled = ({ groups }: TaskList): boolean =>
  groups.every(({ sections }) => sections.every(({ state }) => state === 'unchanged' || state === 'changed'))

const finalCodes = (list: TaskList): [StatusCode, StatusCode] => {
  if (!isFilled(list)) return ['lock', 'lock']
  return list.next.kind === 'submit' ? ['ok', 'go'] : ['none', 'none']
}

/** Papers, and the two steps at the end, which say what unlocks them. */
export function FinalSteps({ list, locale }: { list: TaskList; locale: Locale }) {
  const { caseId } = list.head
  const { needed, there, missing } = list.materials
  const filled = isFilled(list)
  const open = (href: string) => (filled ? { href: localeHref(locale, href) } : {})
  const status = filled ? (
    <Status code="none">{say(TASKS.ready, locale)}</Status>
  ) : (
    <Status code="lock">{say(TASKS.locked, locale)}</Status>
  )
  return (
    <>
      <section className="section" aria-labelledby="materials-title">
        <SectionHead id="materials-title" title={say(TASKS.materials, locale)} />
        <ul>
          <LinkRow
            href={localeHref(locale, routes.draftMaterials(caseId))}
            title={say(TASKS.materialsStep, locale)}
            note={say(TASKS.materialsNote, locale, { needed, there })}
            aside={
              <Status code={missing > 0 ? 'you' : 'ok'}>
                {say(missing > 0 ? TASKS.materialsMissing : TASKS.materialsDone, locale, { n: missing })}
              </Status>
            }
          />
        </ul>
      </section>
      <section className="section" aria-labelledby="submit-title">
        <SectionHead id="submit-title" title={say(TASKS.submit, locale)} />
        <ul>
          <LinkRow
            {...open(routes.draftCheck(caseId))}
            title={say(TASKS.checkStep, locale)}
            note={say(TASKS.checkNote, locale)}
            aside={status}
          />
          <LinkRow
            {...open(routes.draftSign(caseId))}
            title={say(TASKS.signStep, locale)}
            note={say(TASKS.signNote, locale)}
            aside={status}
          />
        </ul>
      </section>
    </>
  )
}

export function DiscardForm({
  caseId,
  action,
  commandKey,
  locale,
}: {
  caseId: string
  action: FormAction
  commandKey: string
  locale: Locale
}) {
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="max-w-prose text-ink-2">{say(TASKS.discardLead, locale)}</p>
      <div className="mt-3">
        <Button variant="adverse">{say(TASKS.discardGo, locale)}</Button>
      </div>
    </ActionForm>
  )
}
