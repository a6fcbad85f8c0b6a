import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { ACCOUNT } from '@/lib/copy/account'
import { sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

export interface SessionLine {
  readonly id: string
  readonly current: boolean
  readonly since: Date
  readonly lastSeenAt: Date
  readonly ip: string | null
  /** “Chrome, Windows”, or nothing. */
  readonly device: string | null
}

interface OwnSessionsProps {
  locale: Locale
  sessions: readonly SessionLine[]
  action: FormAction
  keys: readonly string[]
}

export const OwnSessions = ({ locale, sessions, action, keys }: OwnSessionsProps) => (
  <ul>
    {sessions.map((session, index) => (
      <LinkRow
        key={session.id}
        title={session.device ?? say(ACCOUNT.sessionNoDevice, locale)}
        note={say(ACCOUNT.sessionLine, locale, {
          ip: session.ip ?? say(ACCOUNT.sessionNoIp, locale),
          since: sayInstant(session.since, locale),
          seen: sayInstant(session.lastSeenAt, locale),
        })}
        aside={
          session.current ? (
            <Tag tone="info">{say(ACCOUNT.sessionHere, locale)}</Tag>
          ) : (
            <ActionForm action={action} commandKey={keys[index] ?? ''} locale={locale}>
              <input type="hidden" name="sessionId" value={session.id} />
              <SubmitButton variant="secondary" size="sm">
                {say(ACCOUNT.endSession, locale)}
              </SubmitButton>
            </ActionForm>
          )
        }
      />
    ))}
  </ul>
)
