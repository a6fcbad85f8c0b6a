import { ActionForm } from '@/components/ui/form/action-form'
import { FormDateInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import type { MemberView } from '@/lib/domain/people/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { sayMandate, sayMayDo } from './mandate-parts'

interface MemberListProps {
  members: readonly MemberView[]
  record: FormAction
  end: FormAction
  /** Two for each person, made by the page. */
  keys: readonly (readonly [string, string])[]
  locale: Locale
}

export const MemberList = ({ members, keys, ...rest }: MemberListProps) => (
  <ul className="divide-y divide-line">
    {members.map((member, index) => (
      <MemberItem key={member.membershipId} member={member} keys={keys[index] ?? ['', '']} {...rest} />
    ))}
  </ul>
)

type MemberItemProps = Omit<MemberListProps, 'members' | 'keys'> & {
  member: MemberView
  keys: readonly [string, string]
}

function MemberItem({ member, ...acts }: MemberItemProps) {
  const { locale } = acts
  const { name, mandate, mobileMasked, since, lastSeenAt } = member
  const facts = [
    [PEOPLE.mobile, mobileMasked],
    [PEOPLE.mandate, sayMandate(mandate, locale)],
    [PEOPLE.mayDo, sayMayDo(mandate, locale)],
    [PEOPLE.since, sayInstant(since, locale)],
    [PEOPLE.lastSeen, lastSeenAt ? sayInstant(lastSeenAt, locale) : say(PEOPLE.neverSeen, locale)],
  ] as const
  return (
    <li className="py-4">
      <h3 className="flex flex-wrap items-center gap-2 text-h3 font-semibold">
        {name}
        <Tag tone={mandate.state === 'over' ? 'late' : 'info'}>
          {say(PEOPLE[`relation_${mandate.relation}`], locale)}
        </Tag>
        {member.isSelf && <Tag>{say(PEOPLE.you, locale)}</Tag>}
      </h3>
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-s sm:grid-cols-[8rem_1fr]">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label.zh} className="contents">
              <dt className="text-ink-3">{say(label, locale)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {member.mayRecord && <RecordForm member={member} {...acts} />}
      <EndForm member={member} {...acts} />
    </li>
  )
}

function RecordForm({ member, record, keys, locale }: MemberItemProps) {
  const { membershipId, version, mandate } = member
  return (
    <Disclosure summary={say(PEOPLE.recordTitle, locale)}>
      <ActionForm action={record} commandKey={keys[0]} locale={locale} className="max-w-md space-y-4">
        <input type="hidden" name="membershipId" value={membershipId} />
        <input type="hidden" name="version" value={version} />
        <FormDateInput
          name="mandateFrom"
          id={`mandateFrom-${membershipId}`}
          label={say(PEOPLE.mandateFrom, locale)}
          defaultValue={mandate.mandateFrom ?? undefined}
        />
        <FormDateInput
          name="mandateTo"
          id={`mandateTo-${membershipId}`}
          label={say(PEOPLE.mandateTo, locale)}
          hint={say(PEOPLE.recordHint, locale)}
          defaultValue={mandate.mandateTo ?? undefined}
        />
        <SubmitButton variant="secondary">{say(PEOPLE.record, locale)}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

/** The own place always says how to leave, and why one cannot; a colleague's only to whoever may end it. */
function EndForm({ member, end, keys, locale }: MemberItemProps) {
  const { membershipId, version, isSelf, name, endRefusal, openCases } = member
  if (endRefusal && !isSelf) return null
  return (
    <Disclosure summary={say(isSelf ? PEOPLE.leave : PEOPLE.end, locale, { name })}>
      {endRefusal ? (
        <div className="max-w-prose space-y-2">
          <p>{sayRefusal(endRefusal, locale)}</p>
          <p className="text-s text-ink-3">{say(PEOPLE.doorHint, locale)}</p>
        </div>
      ) : (
        <ActionForm action={end} commandKey={keys[1]} locale={locale} className="max-w-prose space-y-4">
          <input type="hidden" name="membershipId" value={membershipId} />
          <input type="hidden" name="version" value={version} />
          <p>{say(PEOPLE.endText, locale, { count: openCases })}</p>
          <SubmitButton variant="adverse">{say(isSelf ? PEOPLE.leaveDo : PEOPLE.endDo, locale)}</SubmitButton>
        </ActionForm>
      )}
    </Disclosure>
  )
}
