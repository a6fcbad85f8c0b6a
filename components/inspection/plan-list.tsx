import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Table, type Row } from '@/components/ui/table'
import { sayDate } from '@/lib/copy/dates'
import { PLAN } from '@/lib/copy/inspection'
import { VISIT_REASON_WORDS } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import { VISIT_STATES } from '@/lib/copy/states'
import type { PlanList as List, WantedLine } from '@/lib/domain/inspection/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { sayVisitDay } from './visit-list'

interface Props {
  locale: Locale
  list: List
}

export const sayItems = (letters: readonly ItemLetter[], locale: Locale): string =>
  letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')

/** What waits for a date by the day it should be made, then what is booked. */
export function PlanList({ locale, list }: Props) {
  return (
    <>
      <section className="mt-8">
        <SectionHead title={say(PLAN.wanted, locale)} />
        <Table
          caption={say(PLAN.wanted, locale)}
          columns={[
            { key: 'institution', label: say(PLAN.institution, locale) },
            { key: 'items', label: say(PLAN.items, locale) },
            { key: 'why', label: say(PLAN.why, locale) },
            { key: 'by', label: say(PLAN.by, locale), role: 'status' },
            { key: 'act', label: say(PLAN.act, locale), role: 'action' },
          ]}
          rows={list.wanted.map((line) => wantedRow(line, { locale, today: list.today }))}
          empty={<EmptyState what={say(PLAN.emptyWhat, locale)} why={say(PLAN.emptyWhy, locale)} />}
        />
        {list.next && (
          <a href={localeHref(locale, `${routes.plan}?after=${list.next}`)} className="link mt-3 inline-block">
            {say(PLAN.more, locale)}
          </a>
        )}
      </section>
      <section className="mt-10">
        <SectionHead title={say(PLAN.planned, locale)} />
        <Table
          caption={say(PLAN.planned, locale)}
          columns={[
            { key: 'institution', label: say(PLAN.institution, locale) },
            { key: 'date', label: say(PLAN.date, locale) },
            { key: 'items', label: say(PLAN.items, locale) },
            { key: 'officers', label: say(PLAN.officers, locale) },
            { key: 'task', label: say(PLAN.task, locale) },
            { key: 'state', label: say(PLAN.state, locale), role: 'status' },
          ]}
          rows={plannedRows({ locale, list })}
          empty={<EmptyState what={say(PLAN.noneBookedWhat, locale)} />}
        />
      </section>
    </>
  )
}

function wantedRow(line: WantedLine, { locale, today }: { locale: Locale; today: string }): Row {
  const late = line.by < today
  const by = sayDate(line.by, locale, today)
  return {
    key: line.inspectionId,
    edge: late ? 'late' : undefined,
    cells: {
      institution: (
        <>
          <span className="font-semibold">{line.institution}</span>
          <span className="block text-ink-3">{groupedCaseNo(line.caseNo)}</span>
        </>
      ),
      items: sayItems(line.letters, locale),
      why: line.reason ? say(VISIT_REASON_WORDS[line.reason], locale) : '',
      by: late ? <Status code="late">{say(PLAN.late, locale, { date: by })}</Status> : by,
      act: (
        <a href={localeHref(locale, routes.planInspection(line.inspectionId))} className="link">
          {say(PLAN.setDate, locale)}
          <span className="sr-only"> {line.institution}</span>
        </a>
      ),
    },
  }
}

const plannedRows = ({ locale, list }: Props): Row[] =>
  list.planned.map((line) => {
    const state = VISIT_STATES[line.status]
    return {
      key: line.visitId,
      cells: {
        institution: <span className="font-semibold">{line.institution}</span>,
        date: sayVisitDay(line.on, line.slot, { locale, today: list.today }),
        items: sayItems(line.letters, locale),
        officers: line.officers.join(locale === 'zh' ? '、' : ', '),
        task: line.taskNo,
        state: <Status code={state.code}>{say(state.staff, locale)}</Status>,
      },
    }
  })
