import { sayItems } from '@/components/institution/call-panel'
import { LinkRow } from '@/components/ui/link-row'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import type { HandledCaseView, HandlerView } from '@/lib/domain/people/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export function sayHandler({ name, hasLeft }: HandlerView, locale: Locale): string {
  if (name === null) return say(PEOPLE.nobody, locale)
  return hasLeft ? say(PEOPLE.handlerLeft, locale, { name }) : name
}

export const HandledCases = ({ cases, locale }: { cases: readonly HandledCaseView[]; locale: Locale }) => (
  <ul>
    {cases.map(({ id, caseNo, letters, handler, mayHandOver }) => (
      <LinkRow
        key={id}
        title={caseNo ?? say(PEOPLE.draft, locale)}
        href={localeHref(locale, caseNo ? routes.applicantCase(id) : routes.draft(id))}
        note={`${sayItems(letters, locale)} · ${say(PEOPLE.handler, locale, { name: sayHandler(handler, locale) })}`}
        aside={
          mayHandOver && (
            <a
              href={localeHref(locale, routes.handOver(id))}
              className="link inline-flex min-h-11 items-center"
              aria-label={`${say(PEOPLE.handOver, locale)} ${caseNo ?? say(PEOPLE.draft, locale)}`}
            >
              {say(PEOPLE.handOver, locale)}
            </a>
          )
        }
      />
    ))}
  </ul>
)
