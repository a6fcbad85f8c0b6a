import { EmptyState } from '@/components/ui/empty-state'
import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import { saySituation } from '@/lib/copy/tracker'
import { isOpenCase } from '@/lib/domain/application/status'
import type { Call, HomeCase, PastVerification } from '@/lib/domain/institution/home'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { sayItems, wordCall } from './call-panel'

interface ListProps {
  locale: Locale
  today: IsoDate
}

/** What else is asked of the institution, after the panel above. */
export function TaskLines({ tasks, locale, today, days }: ListProps & { tasks: readonly Call[]; days: number }) {
  if (tasks.length === 0) return null
  return (
    <section className="section" aria-labelledby="tasks-title">
      <SectionHead id="tasks-title" title={say(APPLICANT.alsoTitle, locale)} />
      <ul>
        {tasks.map((task) => {
          const words = wordCall(task, { locale, today, days })
          const [first] = words.facts
          return (
            <LinkRow
              key={words.title + (words.action?.href ?? '')}
              title={words.title}
              href={words.action?.href}
              note={
                first && (
                  <span>
                    {first.label} {first.value}
                  </span>
                )
              }
              aside={<Status code="you">{words.action?.label}</Status>}
            />
          )
        })}
      </ul>
    </section>
  )
}

export function CaseLines({ cases, locale, today }: ListProps & { cases: readonly HomeCase[] }) {
  return (
    <ul>
      {cases.map((one) => {
        const state = CASE_STATES[one.status]
        const notes = [
          one.submittedOn && say(APPLICANT.submittedOn, locale, { date: sayDate(one.submittedOn, locale, today) }),
          isOpenCase(one) &&
            one.committedDue &&
            say(APPLICANT.promised, locale, { date: sayDate(one.committedDue, locale, today) }),
        ].filter((note) => typeof note === 'string')
        const waits = ['supplement', 'rectification', 'query'].includes(one.situation.kind)
        return (
          <LinkRow
            key={one.caseId}
            strong
            asideBelow
            href={localeHref(locale, routes.applicantCase(one.caseId))}
            title={say(APPLICANT.caseOf, locale, { items: sayItems(one.letters, locale) })}
            note={notes.join(locale === 'zh' ? '，' : ', ')}
            aside={<Status code={waits ? 'you' : state.code}>{saySituation(one.situation, { locale, today })}</Status>}
          />
        )
      })}
    </ul>
  )
}

export function OpenCases({ cases, locale, today }: ListProps & { cases: readonly HomeCase[] }) {
  const open = cases.filter((one) => isOpenCase(one))
  return (
    <section className="section" aria-labelledby="cases-title">
      <SectionHead
        id="cases-title"
        title={say(APPLICANT.casesTitle, locale)}
        link={{ href: localeHref(locale, routes.applicantCases), label: say(APPLICANT.allCases, locale) }}
      />
      {open.length === 0 ? (
        <EmptyState what={say(APPLICANT.noCases, locale)} why={say(APPLICANT.noCasesWhy, locale)} />
      ) : (
        <CaseLines cases={open} locale={locale} today={today} />
      )}
    </section>
  )
}

export function PastLines({ past, locale, today }: ListProps & { past: readonly PastVerification[] }) {
  return (
    <section className="section" aria-labelledby="past-title">
      <SectionHead id="past-title" title={say(APPLICANT.pastTitle, locale)} />
      {past.length === 0 && <EmptyState what={say(APPLICANT.pastNone, locale)} />}
      <ul>
        {past.slice(0, 4).map((one) => (
          <LinkRow
            key={one.decidedOn}
            strong
            title={say(APPLICANT.pastYear, locale, { year: one.decidedOn.slice(0, 4) })}
            note={
              <>
                {say(APPLICANT.pastDecided, locale, {
                  date: sayDate(one.decidedOn, locale, today),
                  items: sayItems(one.letters, locale),
                })}
                {one.documentNo && <span className="block">{one.documentNo}</span>}
              </>
            }
            aside={
              <>
                <Status code={one.qualified ? 'ok' : 'bad'}>
                  {say(one.qualified ? APPLICANT.pastOk : APPLICANT.pastNot, locale)}
                </Status>
                {one.caseId && (
                  <a href={localeHref(locale, routes.applicantCase(one.caseId))} className="link block text-s">
                    {say(APPLICANT.pastSee, locale)}
                  </a>
                )}
              </>
            }
          />
        ))}
      </ul>
    </section>
  )
}
